package vn.tonghop.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;

/** What a reader has to know of a figure: in its row a word and a number, below it in full. */
enum Mark {
  NOTHING(Saying.MARKS_NOTHING, Saying.NOTES_NOTHING),
  INCOMPLETE(Saying.MARKS_INCOMPLETE, Saying.NOTES_INCOMPLETE),
  HELD(Saying.MARKS_HELD, Saying.NOTES_HELD),
  ESTIMATE(Saying.MARKS_ESTIMATE, Saying.NOTES_ESTIMATE),
  PROVISIONAL(Saying.MARKS_PROVISIONAL, Saying.NOTES_PROVISIONAL),
  PARTLY(Saying.MARKS_PARTLY, Saying.NOTES_PARTLY);

  private final Saying inTheRow;
  private final Saying below;

  Mark(Saying inTheRow, Saying below) {
    this.inTheRow = inTheRow;
    this.below = below;
  }

  /** What is said of it below the table. */
  Saying below() {
    return below;
  }

  static List<Mark> of(Total total) {
    BigDecimal reached = total.reached();
    List<Mark> marks = new ArrayList<>();
    if (reached == null) {
      marks.add(NOTHING);
    } else if (total.communesReported() < total.communesExpected()) {
      marks.add(INCOMPLETE);
    }
    if (total.valuesHeld() > 0) {
      marks.add(HELD);
    }
    if (reached != null && total.obsStatus().equals("estimate")) {
      marks.add(ESTIMATE);
    }
    if (reached != null && total.obsStatus().equals("provisional")) {
      marks.add(PROVISIONAL);
    }
    if (total.changePct() != null && "claimed-partly".equals(total.priorSource())) {
      marks.add(PARTLY);
    }
    return marks;
  }

  /** The word in the row. */
  String inTheRow(Template template, Total total) {
    return template.say(
        inTheRow,
        Map.of(
            "reported", Integer.toString(total.communesReported()),
            "expected", Integer.toString(total.communesExpected()),
            "missing", Integer.toString(total.communesExpected() - total.communesReported()),
            "count", Integer.toString(total.valuesHeld())));
  }
}
