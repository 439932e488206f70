package vn.tonghop.report.paper.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.tonghop.report.paper.Block;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.Paper.Foot;
import vn.tonghop.report.paper.Paper.Head;
import vn.tonghop.report.paper.PaperTable;
import vn.tonghop.report.paper.PaperTable.Column;
import vn.tonghop.report.paper.PaperTable.Row;
import vn.tonghop.report.paper.chart.SvgText;
import vn.tonghop.words.ShownText;

/** A paper as one page of HTML with everything in it. */
public final class HtmlPaper {
  private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  private final StringBuilder page = new StringBuilder();

  private HtmlPaper() {}

  /** The whole file. */
  public static String of(Paper paper) {
    HtmlPaper html = new HtmlPaper();
    html.begin(paper);
    boolean isWide = !paper.blocks().isEmpty() && paper.blocks().get(0) instanceof Block.Table;
    html.section(isWide);
    html.head(paper.head());
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Table != isWide) {
        isWide = !isWide;
        html.page.append("</section>\n");
        html.section(isWide);
      }
      html.block(block);
    }
    html.foot(paper.foot());
    html.page.append("</section>\n</body>\n</html>\n");
    return html.page.toString();
  }

  private void section(boolean isWide) {
    page.append("<section class=\"").append(isWide ? "wide" : "tall").append("\">\n");
  }

  private void begin(Paper paper) {
    page.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        // Whatever stands in the figures, the page asks nobody for anything.
        .append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\"/>\n")
        .append("<title>")
        .append(text(paper.head().title() + " " + paper.head().about()))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n");
  }

  private static String style() {
    try (InputStream in = HtmlPaper.class.getResourceAsStream("/report/paper.css")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without report/paper.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(Head head) {
    page.append("<header>\n");
    if (head.isAnnex()) {
      line("p class=\"annex\"", head.annex());
      line("p class=\"about upper\"", head.about());
      line("p class=\"attached\"", head.attached());
    } else {
      page.append("<div class=\"top\"><div class=\"body\">");
      line("p", head.above());
      line("p class=\"strong ruled\"", head.body());
      line("p class=\"number\"", head.number());
      page.append("</div><div class=\"nation\">");
      line("p class=\"strong\"", NATION);
      line("p class=\"motto\"", MOTTO);
      line("p class=\"dated\"", head.dated());
      page.append("</div></div>\n");
      line("h1", head.title());
      line("p class=\"about ruled\"", head.about());
    }
    page.append("</header>\n");
  }

  private void line(String opening, String text) {
    if (!text.isEmpty()) {
      String name = opening.split(" ", 2)[0];
      page.append('<').append(opening).append('>');
      page.append(String.join("<br/>", text.lines().map(HtmlPaper::text).toList()));
      page.append("</").append(name).append(">\n");
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      line(heading.level() == 1 ? "h2" : "h3", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      line("p class=\"prose\"", paragraph.text());
    } else if (block instanceof Block.Table table) {
      line("p class=\"title\"", table.title());
      table(table.table());
    } else if (block instanceof Block.Picture picture) {
      page.append("<figure>");
      line("figcaption", picture.title());
      page.append(SvgText.of(picture.drawing())).append("</figure>\n");
    }
  }

  private void table(PaperTable table) {
    page.append("<table>\n<colgroup>");
    int all = table.columns().stream().mapToInt(Column::width).sum();
    for (Column column : table.columns()) {
      page.append("<col style=\"width:")
          .append(column.width() * 1000 / all / 10)
          .append('.')
          .append(column.width() * 1000 / all % 10)
          .append("%\"/>");
    }
    page.append("</colgroup>\n<thead>\n");
    headings(table);
    page.append("</thead>\n<tbody>\n");
    table.rows().forEach(row -> row(table.columns(), row));
    page.append("</tbody>\n</table>\n");
  }

  private void headings(PaperTable table) {
    boolean hasGroups = table.hasGroups();
    StringBuilder second = new StringBuilder();
    page.append("<tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (column.group().isEmpty()) {
        page.append(hasGroups ? "<th rowspan=\"2\">" : "<th>").append(text(column.heading()));
        page.append("</th>");
      } else {
        if (table.span(i) > 0) {
          page.append("<th colspan=\"").append(table.span(i)).append("\">");
          page.append(text(column.group())).append("</th>");
        }
        second.append("<th>").append(text(column.heading())).append("</th>");
      }
    }
    page.append("</tr>\n");
    if (hasGroups) {
      page.append("<tr>").append(second).append("</tr>\n");
    }
    page.append("<tr class=\"keys\">");
    table.columns().forEach(each -> page.append("<th>").append(text(each.key())).append("</th>"));
    page.append("</tr>\n");
  }

  private void row(List<Column> columns, Row row) {
    page.append(row.isHeading() ? "<tr class=\"section\">" : "<tr>");
    for (int i = 0; i < columns.size(); i++) {
      String shown = text(row.cells().get(i).shown());
      page.append(
          switch (columns.get(i).role()) {
            case NUMBER, UNIT -> "<td class=\"c\">";
            case NAME ->
                row.depth() == 0 ? "<td>" : "<td class=\"d" + Math.min(row.depth(), 3) + "\">";
            case NOTE -> "<td class=\"s\">";
            default -> "<td class=\"n\">";
          });
      page.append(shown).append("</td>");
    }
    page.append("</tr>\n");
  }

  private void foot(Foot foot) {
    page.append("<footer class=\"foot\"><div class=\"recipients\">");
    List<String> recipients = foot.recipients().lines().toList();
    if (!recipients.isEmpty()) {
      line("p class=\"to\"", recipients.get(0));
      line("p", String.join("\n", recipients.subList(1, recipients.size())));
    }
    page.append("</div><div class=\"signed\">");
    line("p class=\"strong\"", foot.signed());
    page.append("<p class=\"signature\"></p>");
    line("p class=\"strong\"", foot.signer());
    page.append("</div></footer>\n");
  }

  private static String text(String text) {
    return ShownText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
