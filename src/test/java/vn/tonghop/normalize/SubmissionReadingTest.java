package vn.tonghop.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.read.Encoding;
import vn.tonghop.read.FileFormat;
import vn.tonghop.read.SourceBytes;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.words.ProblemCode;

class SubmissionReadingTest {
  private static final String NAME = "06004_2024_KTXH.csv";
  private static final FileFormat FORMAT = new FileFormat(Encoding.UTF_8, ';');

  private final SubmissionReading reading =
      new SubmissionReading(ReferenceLoader.load(Path.of("config")));

  /** A file that counts how often it is opened. */
  private static final class Counted implements SourceBytes {
    private final byte[] bytes;
    private int opened;

    Counted(String text) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ByteArrayInputStream open() {
      opened++;
      return new ByteArrayInputStream(bytes);
    }
  }

  @Test
  void goesOnAfterARestartWithTheSameOutcomes() throws Exception {
    Counted file = new Counted(longFile());
    List<String> all = goneOnEverywhere(file);
    assertThat(goneOnEverywhere(SourceBytes.atHand(file))).isEqualTo(all);
  }

  private List<String> goneOnEverywhere(SourceBytes file) throws Exception {
    List<String> all = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    try (SubmissionRows rows = open(file)) {
      ends.add(rows.linesRead());
      for (ReadRow row = rows.next(); row != null; row = rows.next()) {
        all.add(told(row));
        ends.add(rows.linesRead());
      }
      assertThat(rows.linesTotal()).isEqualTo(rows.linesRead()).isEqualTo(3 + 40 * 6);
    }
    for (int from = 0; from < ends.size(); from++) {
      List<String> rest = new ArrayList<>();
      try (SubmissionRows rows = open(file)) {
        rows.passTo(ends.get(from));
        for (ReadRow row = rows.next(); row != null; row = rows.next()) {
          rest.add(told(row));
        }
      }
      assertThat(rest).isEqualTo(all.subList(from, all.size()));
    }
    return all;
  }

  private static String told(ReadRow row) {
    return row.line() + " " + row.lines() + " " + row.row() + " " + row.outcome();
  }

  /** What "- Lúa" is, only the row above tells; cells have two lines, and rows are blank. */
  private static String longFile() {
    StringBuilder text = new StringBuilder("Biểu\n\nMã;Chỉ tiêu;Thực hiện;Ghi chú\n");
    for (int i = 0; i < 20; i++) {
      text.append(";Sản lượng lương thực có hạt;").append(i).append(";\"hai\ndòng\"\n");
      text.append(";- Lúa;").append(i).append(",5;\n\n");
      text.append(";Tổng diện tích gieo trồng;").append(i).append(";\n");
      text.append(";- Lúa;").append(i).append(",5;\n\n");
      text.append("II;Chăn nuôi;;\n").append("LIV_PIG;;abc;\n").append(";;;\n\n\n");
    }
    return text.toString();
  }

  @Test
  void opensAFileOnceForEachPurpose() throws Exception {
    Counted file = new Counted("Mã;Thực hiện\nLIV_PIG;5\nLIV_GOAT;6\n");
    SubmissionHead.Settled head = (SubmissionHead.Settled) reading.head(NAME, file);
    assertThat(file.opened).as("kind, encoding, delimiter, header").isEqualTo(4);
    try (SubmissionRows rows = open(head, file)) {
      assertThat(rows.linesBeforeData()).isEqualTo(1);
    }
    assertThat(file.opened).as("survey and rows besides").isEqualTo(6);

    SourceBytes small = SourceBytes.atHand(file);
    try (SubmissionRows rows = open((SubmissionHead.Settled) reading.head(NAME, small), small)) {
      assertThat(rows.next()).isNotNull();
    }
    assertThat(file.opened).as("a small one from the disk once").isEqualTo(7);
  }

  @Test
  void saysWhyAndToWhomItRefuses() throws IOException {
    assertThat(reading.head(NAME, new Counted("Mã;Ghi chú\nLIV_PIG;5\n")))
        .isInstanceOfSatisfying(
            SubmissionHead.Refused.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(ProblemCode.NO_HEADER);
              assertThat(refused.format()).isEqualTo(FORMAT);
              assertThat(String.valueOf(refused.hint().commune())).contains("06004");
              assertThat(String.valueOf(refused.hint().period())).contains("2024");
            });
    assertThat(reading.head(NAME, new Counted("")))
        .isInstanceOfSatisfying(
            SubmissionHead.Refused.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(ProblemCode.EMPTY_FILE);
              assertThat(refused.format()).isNull();
            });
  }

  @Test
  void refusesTheFileWhoseRowIsOfAnotherCommune() throws Exception {
    try (SubmissionRows rows = open(new Counted("Mã;Thực hiện;Mã xã\nLIV_PIG;5;06040\n"))) {
      assertThatThrownBy(rows::next)
          .isInstanceOfSatisfying(
              SubmissionRefused.class,
              e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.IDENTITY_CONFLICT));
    }
  }

  private SubmissionRows open(SourceBytes file) throws IOException, SubmissionRefused {
    return open((SubmissionHead.Settled) reading.head(NAME, file), file);
  }

  private SubmissionRows open(SubmissionHead.Settled head, SourceBytes file)
      throws IOException, SubmissionRefused {
    return reading.rows(file, head.format(), head.identity().commune(), head.identity().period());
  }
}
