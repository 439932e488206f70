package vn.tonghop.report.paper.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.tonghop.report.paper.Paper.Foot;
import vn.tonghop.report.paper.Paper.Head;

/** What stands above and below the content: who issues it, who signs it, who gets it. */
final class WordFrame {
  private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  private static final int LINES_TO_SIGN = 4;

  private final XWPFDocument document;
  private final int room;

  /**
   * Frames a document.
   *
   * @param isWide whether it lies where this is written
   */
  WordFrame(XWPFDocument document, boolean isWide) {
    this.document = document;
    this.room = Measures.textWidth(isWide);
  }

  void head(Head head) {
    if (head.isAnnex()) {
      line(WordText.centred(14).bold(), head.annex());
      line(WordText.centred(14).bold(), head.about().toUpperCase(java.util.Locale.ROOT));
      line(WordText.centred(14).italic(), head.attached());
      return;
    }
    int left = room * 42 / 100;
    List<XWPFTableCell> cells = pair(left, room - left);
    body(cells.get(0), head, left);
    nation(cells.get(1), head, room - left);
    WordText title = WordText.centred(14).bold();
    XWPFParagraph first = document.createParagraph();
    title.into(first, head.title());
    first.setSpacingBefore(2 * Measures.SIX_POINTS);
    XWPFParagraph about = document.createParagraph();
    title.into(about, head.about());
    title.rule(document.createParagraph(), head.about(), room, 3);
  }

  private void line(WordText look, String text) {
    if (!text.isEmpty()) {
      look.into(document.createParagraph(), text);
    }
  }

  private void body(XWPFTableCell cell, Head head, int width) {
    if (!head.above().isEmpty()) {
      WordText.centred(12).into(cell.getParagraphs().get(0), head.above());
    }
    XWPFParagraph name = head.above().isEmpty() ? cell.getParagraphs().get(0) : cell.addParagraph();
    WordText look = WordText.centred(12).bold();
    look.into(name, head.body());
    look.rule(cell.addParagraph(), head.body(), width, 2);
    XWPFParagraph number = cell.addParagraph();
    WordText.centred(13).into(number, head.number());
    number.setSpacingBefore(Measures.SIX_POINTS);
  }

  private static void nation(XWPFTableCell cell, Head head, int width) {
    WordText.centred(12).bold().into(cell.getParagraphs().get(0), NATION);
    XWPFParagraph motto = cell.addParagraph();
    WordText look = WordText.centred(13).bold();
    look.into(motto, MOTTO);
    look.rule(cell.addParagraph(), MOTTO, width, 1);
    XWPFParagraph dated = cell.addParagraph();
    WordText.centred(13).italic().into(dated, head.dated());
    dated.setSpacingBefore(Measures.SIX_POINTS);
  }

  void foot(Foot foot) {
    document.createParagraph().setSpacingAfter(0);
    List<XWPFTableCell> cells = pair(room / 2, room - room / 2);
    List<String> recipients = foot.recipients().lines().toList();
    for (int i = 0; i < recipients.size(); i++) {
      WordText look = i == 0 ? WordText.plain(12).bold().italic() : WordText.plain(11);
      look.into(
          i == 0 ? cells.get(0).getParagraphs().get(0) : cells.get(0).addParagraph(),
          recipients.get(i));
    }
    WordText signed = WordText.centred(14).bold();
    signed.into(cells.get(1).getParagraphs().get(0), foot.signed());
    for (int i = 0; i < LINES_TO_SIGN; i++) {
      signed.into(cells.get(1).addParagraph(), "");
    }
    signed.into(cells.get(1).addParagraph(), foot.signer());
  }

  /** Two cells without a frame, side by side on one page. */
  private List<XWPFTableCell> pair(int left, int right) {
    XWPFTable table = document.createTable(1, 2);
    table.removeBorders();
    WordTable.lay(table, new int[] {left, right});
    table.getRow(0).setCantSplitRow(true);
    List<XWPFTableCell> cells = table.getRow(0).getTableCells();
    cells.get(0).setWidth(Integer.toString(left));
    cells.get(1).setWidth(Integer.toString(right));
    cells.forEach(cell -> cell.getParagraphs().get(0).setAlignment(ParagraphAlignment.CENTER));
    return cells;
  }
}
