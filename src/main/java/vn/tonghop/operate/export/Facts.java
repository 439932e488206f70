package vn.tonghop.operate.export;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a spreadsheet says of itself. */
final class Facts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

  private Facts() {}

  static List<List<String>> of(Request request, long rows) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Nội dung (content)", request.what().toString(), ""));
    facts.add(
        List.of(
            "Lần công bố (publication)",
            Integer.toString(request.published().number()),
            "The figures as this publication had them."));
    facts.add(
        List.of(
            "Thời điểm công bố (time)",
            TIME.format(request.published().at().atZone(ZoneId.of("Asia/Ho_Chi_Minh"))),
            "When it was published, by the clock of Vietnam: " + request.published().at() + "."));
    if (request.period() != null) {
      facts.add(List.of("Kỳ (period)", request.period(), ""));
    }
    if (request.areas() != null) {
      facts.add(List.of("Đơn vị (areas)", String.join(", ", request.areas()), ""));
    }
    facts.add(List.of("Số dòng (rows)", Long.toString(rows), ""));
    return facts;
  }
}
