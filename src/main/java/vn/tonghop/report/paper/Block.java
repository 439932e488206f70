package vn.tonghop.report.paper;

import java.util.List;
import vn.tonghop.report.paper.chart.Drawing;

/** A piece of the paper; they stand one below the other. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 of a part of the paper, 2 within it
   */
  record Heading(String text, int level) implements Block {}

  /**
   * Some sentences.
   *
   * @param sentences those in it that are about indicators
   */
  record Paragraph(String text, List<Sentence> sentences) implements Block {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }

    static Paragraph of(String text) {
      return new Paragraph(text, List.of());
    }
  }

  /**
   * The table.
   *
   * @param title what stands above it; empty where nothing does
   */
  record Table(String title, PaperTable table) implements Block {}

  /** A chart with its title. */
  record Picture(String title, Drawing drawing) implements Block {}
}
