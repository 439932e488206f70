package vn.tonghop.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.Firmness;
import vn.tonghop.normalize.Hold;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.ValueCells;
import vn.tonghop.read.FileFormat;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;

/** Writes what became of a file as the expected files have it; see the README beside them. */
final class Described {
  private final StringBuilder text = new StringBuilder();
  private long accepted;
  private long rejected;
  private long held;
  private long ignored;

  private Described() {}

  static String of(String name, ReadFile file) {
    Described described = new Described();
    described.line("file", name);
    FileFormat format = file.format();
    if (format != null) {
      described.format(format, file.facts());
    }
    Problem refusal = file.refusal();
    if (refusal != null) {
      described.line("refused", refusal.code().text());
    } else if (file.identity() != null) {
      described.identity(file.identity());
      described.ignored = file.linesBeforeData();
      file.rows().forEach(row -> described.row(row, file.identity()));
      described.counts(file.linesTotal());
    }
    return described.text.toString();
  }

  private void format(FileFormat format, @Nullable FileFacts facts) {
    String delimiter =
        switch (format.delimiter()) {
          case ';' -> "semicolon";
          case ',' -> "comma";
          case '|' -> "pipe";
          default -> "tab";
        };
    line("format", format.encoding().title(), delimiter, facts == null ? "" : lower(facts.style()));
  }

  private void identity(FileIdentity identity) {
    Commune commune = identity.commune();
    Period period = identity.period();
    line(
        "identity",
        commune == null ? "" : commune.code() + " " + commune.name(),
        period == null ? "" : period.code(),
        identity.form().code(),
        Integer.toString(identity.revision()),
        Boolean.toString(identity.supplement()));
  }

  private void row(ReadRow row, FileIdentity file) {
    if (row.outcome() instanceof RowOutcome.Rejected refused) {
      rejected += row.lines();
      Indicator indicator = refused.indicator();
      List<String> codes = new ArrayList<>();
      refused.problems().forEach(problem -> codes.add(at(problem.code().text(), problem.column())));
      String code = indicator == null ? "" : indicator.code();
      line(row.line(), "rejected", code, "", "", "", "", String.join(" ", codes));
    } else if (row.outcome() instanceof RowOutcome.Accepted taken) {
      ignored += row.lines() - 1;
      taken(row.line(), taken.row(), file);
    } else {
      ignored += row.lines();
    }
  }

  private void taken(long line, NormalizedRow row, FileIdentity file) {
    List<String> codes = new ArrayList<>();
    if (file.commune() == null) {
      codes.add(row.commune().code() + "/" + row.commune().name());
    }
    if (file.period() == null) {
      codes.add(row.period().code());
    }
    if (row.nothingToReport()) {
      codes.add("nothing-to-report");
    }
    if (row.firmness() != Firmness.FINAL) {
      codes.add(lower(row.firmness()));
    }
    for (Hold hold : row.holds()) {
      BigDecimal decimal = hold.asDecimal();
      String readings = decimal == null ? "" : "=" + plain(decimal) + "|" + plain(hold.asGrouped());
      codes.add(at(hold.code().text(), hold.column()) + readings);
    }
    boolean isHeld = row.isHeld();
    ValueCells cells = row.cells();
    accepted += isHeld ? 0 : 1;
    held += isHeld ? 1 : 0;
    line(
        line,
        isHeld ? "held" : "accepted",
        row.indicator().code(),
        plain(cells.actual().value()),
        plain(cells.cumulative().value()),
        plain(cells.plan().value()),
        plain(cells.prior().value()),
        String.join(" ", codes));
  }

  private void counts(long total) {
    line(
        "lines",
        Long.toString(total),
        Long.toString(accepted),
        Long.toString(rejected),
        Long.toString(held),
        Long.toString(ignored));
    if (accepted + rejected + held + ignored != total) {
      text.append("a line is lost\n");
    }
  }

  private static String at(String code, @Nullable ColumnRole column) {
    return column == null ? code : code + "@" + lower(column);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Without zeros at the end: how many a cell was written with is no part of its value. */
  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }

  private void line(long number, String... cells) {
    line(number + ";" + String.join(";", cells));
  }

  private void line(String... cells) {
    text.append(String.join(";", cells)).append('\n');
  }
}
