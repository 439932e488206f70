package vn.tonghop.operate.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.tonghop.report.export.ExportPlace;
import vn.tonghop.report.export.sheet.SteadyZip;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.html.HtmlPaper;
import vn.tonghop.report.paper.sheet.SheetPaper;
import vn.tonghop.report.paper.word.WordPaper;

/** Writes a paper; nothing stands in its place before all of it does. */
record Writing(Path out) {

  private interface Document {
    void into(OutputStream stream) throws IOException;
  }

  void write(Form form, Paper paper) throws IOException {
    switch (form) {
      case HTML -> html(paper);
      case DOCX -> packed(paper, stream -> WordPaper.write(paper, stream));
      case XLSX -> packed(paper, stream -> SheetPaper.write(paper, stream));
    }
  }

  private void html(Paper paper) throws IOException {
    try (ExportPlace place = ExportPlace.ofFile(out)) {
      try (OutputStream stream = place.stream()) {
        stream.write(HtmlPaper.of(paper).getBytes(StandardCharsets.UTF_8));
      }
      place.commit();
    }
  }

  private void packed(Paper paper, Document document) throws IOException {
    try (ExportPlace place = ExportPlace.ofFile(out);
        ExportPlace raw = ExportPlace.ofFile(out)) {
      try (OutputStream stream = raw.stream()) {
        document.into(stream);
      }
      try (FileChannel channel = place.open()) {
        SteadyZip.copy(raw.part(), channel, paper.occasion().published().at());
      }
      place.commit();
    }
  }
}
