package vn.tonghop.report.paper.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.report.paper.Block;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.Paper.Foot;
import vn.tonghop.report.paper.Paper.Head;
import vn.tonghop.report.paper.PaperTable;
import vn.tonghop.report.paper.chart.Drawing;
import vn.tonghop.report.paper.chart.Metafile;
import vn.tonghop.report.paper.sheet.SheetStyles.Look;

/** A paper as a workbook: a sheet of the table, one of what is said of it, and one of charts. */
public final class SheetPaper {
  private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  /** What a line of a turned page takes, in digits of the usual font. */
  private static final int WIDE = 117;

  private static final int PICTURE = 78;
  private static final int METRIC = 635;
  private static final int ROW = 15 * Drawing.POINT;
  private static final int ROWS_ON_A_PAGE = 45;

  private final XSSFWorkbook workbook;
  private final SheetStyles styles;

  private SheetPaper(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new SheetStyles(workbook);
  }

  /** Writes the workbook to a stream, which the caller closes. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new SheetPaper(workbook).write(paper);
      workbook.write(out);
    }
  }

  private void write(Paper paper) {
    table(paper);
    List<Block> prose =
        paper.blocks().stream().filter(block -> !(block instanceof Block.Table)).toList();
    if (prose.stream().anyMatch(Block.Paragraph.class::isInstance)) {
      prose(prose);
    }
    List<Block.Picture> pictures =
        prose.stream()
            .filter(Block.Picture.class::isInstance)
            .map(Block.Picture.class::cast)
            .toList();
    if (!pictures.isEmpty()) {
      pictures(pictures);
    }
  }

  private void table(Paper paper) {
    XSSFSheet sheet = workbook.createSheet("Báo cáo");
    SheetLines lines = new SheetLines(sheet, styles, widths(paper.table()));
    page(sheet, true);
    head(lines, paper.head());
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Table table) {
        table(sheet, lines, table);
      }
    }
    foot(lines, paper.foot());
  }

  private static void table(XSSFSheet sheet, SheetLines lines, Block.Table table) {
    if (!table.title().isEmpty()) {
      lines.text(centred(13).bold(), table.title());
    }
    SheetTable written = new SheetTable(lines, table.table());
    int first = lines.next();
    written.headings();
    sheet.setRepeatingRows(new CellRangeAddress(first, lines.next() - 1, -1, -1));
    written.rows();
  }

  /** On a sheet of its own: the headings of the table would stand on each of its pages too. */
  private void prose(List<Block> blocks) {
    XSSFSheet sheet = workbook.createSheet("Thuyết minh");
    SheetLines lines = new SheetLines(sheet, styles, new int[] {PICTURE});
    page(sheet, false);
    for (int i = 0; i < blocks.size(); i++) {
      boolean isOfPictures = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Picture;
      if (blocks.get(i) instanceof Block.Paragraph paragraph) {
        lines.text(Look.of(13, HorizontalAlignment.JUSTIFY), paragraph.text());
      } else if (blocks.get(i) instanceof Block.Heading heading && !isOfPictures) {
        lines.text(Look.of(13, HorizontalAlignment.LEFT).bold(), heading.text());
      }
    }
  }

  private static int[] widths(Optional<PaperTable> table) {
    if (table.isEmpty()) {
      return new int[] {WIDE / 4, WIDE / 4, WIDE / 4, WIDE / 4};
    }
    int all = table.get().columns().stream().mapToInt(PaperTable.Column::width).sum();
    return table.get().columns().stream()
        .mapToInt(column -> Math.max(4, column.width() * WIDE / all))
        .toArray();
  }

  private static void page(XSSFSheet sheet, boolean isWide) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(isWide);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setMargin(PageMargin.TOP, 20 / 25.4);
    sheet.setMargin(PageMargin.BOTTOM, 20 / 25.4);
    sheet.setMargin(PageMargin.LEFT, 30 / 25.4);
    sheet.setMargin(PageMargin.RIGHT, 15 / 25.4);
    sheet.setMargin(PageMargin.HEADER, 10 / 25.4);
    sheet.setMargin(PageMargin.FOOTER, 10 / 25.4);
    sheet.setHorizontallyCenter(true);
    sheet.setDisplayGridlines(false);
    // The first page shows no number.
    sheet.getHeaderFooterProperties().setDifferentFirst(true);
    sheet.getOddHeader().setCenter("&\"" + SheetStyles.FONT + ",Regular\"&13&P");
  }

  private static Look centred(int size) {
    return Look.of(size, HorizontalAlignment.CENTER);
  }

  private static void head(SheetLines lines, Head head) {
    int last = lines.columns() - 1;
    if (head.isAnnex()) {
      lines.text(centred(14).bold(), head.annex());
      lines.text(centred(14).bold(), head.about().toUpperCase(java.util.Locale.ROOT));
      lines.text(centred(14).italic(), head.attached());
    } else {
      int left = Math.max(1, last * 2 / 5) - 1;
      if (!head.above().isEmpty()) {
        lines.texts(centred(12), 0, left, head.above(), left + 1, last, "");
      }
      XSSFRow names =
          lines.texts(
              centred(12).bold(), 0, left, head.body(), left + 1, last, NATION + "\n" + MOTTO);
      lines.high(names, centred(14), 2);
      XSSFRow dated = lines.texts(centred(13), 0, left, head.number(), left + 1, last, "");
      lines.put(dated, left + 1, centred(13).italic(), head.dated());
      lines.blank();
      lines.text(centred(14).bold(), head.title());
      lines.text(centred(14).bold(), head.about());
    }
    lines.blank();
  }

  private static void foot(SheetLines lines, Foot foot) {
    int last = lines.columns() - 1;
    int half = last / 2;
    lines.blank();
    List<String> recipients = foot.recipients().lines().toList();
    String first = recipients.isEmpty() ? "" : recipients.get(0);
    List<String> others =
        recipients.isEmpty() ? recipients : recipients.subList(1, recipients.size());
    XSSFRow row = lines.texts(centred(14).bold(), 0, half, "", half + 1, last, foot.signed());
    lines.put(row, 0, Look.of(12, HorizontalAlignment.LEFT).bold().italic(), first);
    Look small = Look.of(11, HorizontalAlignment.LEFT);
    lines.texts(small, 0, half, String.join("\n", others), half + 1, last, "");
    lines.blank();
    lines.texts(centred(14).bold(), 0, half, "", half + 1, last, foot.signer());
  }

  private void pictures(List<Block.Picture> pictures) {
    XSSFSheet sheet = workbook.createSheet("Biểu đồ");
    SheetLines lines = new SheetLines(sheet, styles, new int[] {PICTURE});
    page(sheet, false);
    int onThisPage = 0;
    for (Block.Picture picture : pictures) {
      int rows = picture.drawing().height() / ROW + 1;
      if (onThisPage > 0 && onThisPage + rows > ROWS_ON_A_PAGE) {
        sheet.setRowBreak(lines.next() - 1);
        onThisPage = 0;
      }
      onThisPage += rows + 3;
      lines.text(centred(13).bold(), picture.title());
      int top = lines.next();
      for (int i = 0; i < rows; i++) {
        lines.row().setHeight((short) ROW);
      }
      place(sheet, picture.drawing(), top);
      lines.blank();
    }
  }

  private void place(XSSFSheet sheet, Drawing drawing, int top) {
    int index = workbook.addPicture(Metafile.of(drawing), Workbook.PICTURE_TYPE_EMF);
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0,
            0,
            drawing.width() * METRIC,
            drawing.height() % ROW * METRIC,
            0,
            top,
            0,
            top + drawing.height() / ROW);
    anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
    XSSFPicture placed = sheet.createDrawingPatriarch().createPicture(anchor, index);
    placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(drawing.description());
  }
}
