package vn.tonghop.report.paper.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.tonghop.report.paper.chart.LetterWidths;
import vn.tonghop.words.ShownText;

/**
 * How some text looks.
 *
 * @param size in points
 */
record WordText(int size, boolean isBold, boolean isItalic, ParagraphAlignment side) {

  static WordText centred(int size) {
    return new WordText(size, false, false, ParagraphAlignment.CENTER);
  }

  static WordText plain(int size) {
    return new WordText(size, false, false, ParagraphAlignment.LEFT);
  }

  WordText bold() {
    return new WordText(size, true, isItalic, side);
  }

  WordText italic() {
    return new WordText(size, isBold, true, side);
  }

  WordText at(ParagraphAlignment other) {
    return new WordText(size, isBold, isItalic, other);
  }

  /** Writes a text into a paragraph, its lines one below the other. */
  void into(XWPFParagraph paragraph, String text) {
    paragraph.setAlignment(side);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    List<String> lines = text.lines().map(ShownText::of).toList();
    for (int i = 0; i < lines.size(); i++) {
      XWPFRun run = paragraph.createRun();
      if (isBold) {
        run.setBold(true);
      }
      if (isItalic) {
        run.setItalic(true);
      }
      run.setFontSize(size);
      run.setText(lines.get(i));
      if (i < lines.size() - 1) {
        run.addBreak();
      }
    }
  }

  /**
   * Makes a paragraph a line that lies below a text, as long as a part of the text's last line.
   *
   * @param line a paragraph by itself
   * @param room how wide it may be
   * @param parts it is a so-many-th part of the text
   */
  void rule(XWPFParagraph line, String text, int room, int parts) {
    List<String> lines = text.lines().toList();
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    // Bold letters are a little wider than those that are measured.
    int length = LetterWidths.of(last, size * 20) * (isBold ? 21 : 20) / 20 / parts;
    int indent = Math.max(0, (room - length) / 2);
    line.setBorderBottom(Borders.SINGLE);
    line.setIndentationLeft(indent);
    line.setIndentationRight(indent);
    line.setSpacingBefore(0);
    line.setSpacingAfter(0);
    line.setSpacingBetween(2, LineSpacingRule.EXACT);
  }
}
