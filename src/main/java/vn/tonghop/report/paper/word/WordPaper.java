package vn.tonghop.report.paper.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.tonghop.report.paper.Block;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.chart.Drawing;
import vn.tonghop.report.paper.chart.Metafile;

/** A paper as a document. The table lies on pages of its own, which are turned. */
public final class WordPaper {
  /** English metric units of a twentieth of a point. */
  private static final int METRIC = 635;

  private static final String STYLES =
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:docDefaults>
          <w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
            <w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/>
            <w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>
          </w:rPr></w:rPrDefault>
          <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
          <w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
          <w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      </w:styles>
      """;

  private final XWPFDocument document;
  private boolean isFirstSection = true;

  private WordPaper(XWPFDocument document) {
    this.document = document;
  }

  /** Writes the document to a stream, which the caller closes. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(STYLES).getStyles());
      new WordPaper(document).write(paper);
      document.write(out);
    } catch (XmlException | InvalidFormatException e) {
      throw new IOException("the document cannot be put together", e);
    }
  }

  private void write(Paper paper) throws IOException, InvalidFormatException {
    boolean isWide = !paper.blocks().isEmpty() && paper.blocks().get(0) instanceof Block.Table;
    new WordFrame(document, isWide).head(paper.head());
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Table != isWide) {
        endSection(isWide);
        isWide = !isWide;
      }
      block(block);
    }
    new WordFrame(document, isWide).foot(paper.foot());
    // A document may not end with a table.
    document.createParagraph();
    var body = document.getDocument().getBody();
    section(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr(), isWide);
  }

  private void endSection(boolean isWide) {
    XWPFParagraph last = document.createParagraph();
    CTPPr properties =
        last.getCTP().isSetPPr() ? last.getCTP().getPPr() : last.getCTP().addNewPPr();
    // Where the table fills its page, this must not need another.
    properties.addNewRPr().addNewSz().setVal(Measures.big(2));
    section(properties.addNewSectPr(), isWide);
  }

  /** Page numbers stand above the text, but not on the first page. */
  private void section(CTSectPr section, boolean isWide) {
    if (isFirstSection) {
      XWPFHeader header =
          new XWPFHeaderFooterPolicy(document, section)
              .createHeader(XWPFHeaderFooterPolicy.DEFAULT);
      XWPFParagraph line =
          header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphArray(0);
      line.setAlignment(ParagraphAlignment.CENTER);
      line.getCTP().addNewFldSimple().setInstr("PAGE");
    }
    CTPageSz size = section.addNewPgSz();
    size.setW(Measures.big(isWide ? Measures.LONG_SIDE : Measures.SHORT_SIDE));
    size.setH(Measures.big(isWide ? Measures.SHORT_SIDE : Measures.LONG_SIDE));
    if (isWide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(Measures.big(Measures.TOP));
    margins.setBottom(Measures.big(Measures.TOP));
    margins.setLeft(Measures.big(Measures.LEFT));
    margins.setRight(Measures.big(Measures.RIGHT));
    margins.setHeader(Measures.big(Measures.HEADER));
    margins.setFooter(Measures.big(Measures.HEADER));
    margins.setGutter(Measures.big(0));
    if (isFirstSection) {
      section.addNewTitlePg();
    }
    isFirstSection = false;
  }

  private void block(Block block) throws IOException, InvalidFormatException {
    if (block instanceof Block.Heading heading) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle("Heading" + heading.level());
      XWPFRun run = paragraph.createRun();
      run.setText(heading.text());
    } else if (block instanceof Block.Paragraph prose) {
      XWPFParagraph paragraph = document.createParagraph();
      WordText.plain(13).at(ParagraphAlignment.BOTH).into(paragraph, prose.text());
      paragraph.setFirstLineIndent(Measures.INDENT);
      paragraph.setSpacingBefore(Measures.SIX_POINTS);
    } else if (block instanceof Block.Table table) {
      if (!table.title().isEmpty()) {
        XWPFParagraph title = document.createParagraph();
        WordText.centred(13).bold().into(title, table.title());
        title.setKeepNext(true);
        title.setSpacingBefore(Measures.SIX_POINTS);
        title.setSpacingAfter(Measures.SIX_POINTS);
      }
      WordTable.write(document, table.table());
    } else if (block instanceof Block.Picture picture) {
      picture(picture);
    }
  }

  private void picture(Block.Picture picture) throws IOException, InvalidFormatException {
    XWPFParagraph title = document.createParagraph();
    WordText.centred(13).bold().into(title, picture.title());
    title.setKeepNext(true);
    title.setSpacingBefore(2 * Measures.SIX_POINTS);
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    Drawing drawing = picture.drawing();
    XWPFRun run = paragraph.createRun();
    run.addPicture(
        new ByteArrayInputStream(Metafile.of(drawing)),
        Document.PICTURE_TYPE_EMF,
        "chart.emf",
        drawing.width() * METRIC,
        drawing.height() * METRIC);
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(drawing.description());
  }
}
