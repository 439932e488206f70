package vn.tonghop.notice;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ShownText;

/** A notice as it is read: Markdown that is as plain without anything that shows it as such. */
final class NoticeText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final NightData night;
  private final StringBuilder text = new StringBuilder();

  NoticeText(NightData night) {
    this.night = night;
  }

  /** One line that says how it went. */
  String subject() {
    List<String> parts = new ArrayList<>();
    boolean failed = night.runs().stream().anyMatch(run -> isStuck(run));
    parts.add(failed ? "CÓ LẦN CHẠY KHÔNG XONG" : "đã chạy xong");
    if (!night.files().isEmpty()) {
      parts.add("nhận %d tệp".formatted(night.files().get(0).files()));
    }
    if (!night.missing().isEmpty()) {
      parts.add("thiếu %d báo cáo".formatted(night.missing().size()));
    }
    if (!night.held().isEmpty()) {
      parts.add("giữ lại %d số liệu".formatted(night.held().get(0).findings()));
    }
    if (!night.toRemind().isEmpty()) {
      parts.add("nhắc %d xã sắp đến hạn".formatted(night.toRemind().size()));
    }
    return "[Tổng hợp] %s: %s".formatted(DAY.format(night.day()), String.join(", ", parts));
  }

  /** Only the last run of a job can be stuck; an earlier one has been gone on with. */
  private boolean isStuck(NightData.Run run) {
    return !run.status().equals("finished")
        && night.runs().stream()
            .noneMatch(
                later -> later.jobName().equals(run.jobName()) && later.runId() > run.runId());
  }

  String markdown() {
    line("# Tổng hợp số liệu ngày " + DAY.format(night.day()));
    runs();
    toDo();
    absent("Sắp đến hạn, chưa gửi", night.toRemind(), "Chưa có ai cần nhắc hôm nay.", "hạn cuối");
    absent("Quá hạn, chưa gửi", night.missing(), "Không xã nào quá hạn.", "đã hết hạn");
    held();
    files();
    return text.toString();
  }

  private void runs() {
    line("");
    line("## Kết quả");
    line("");
    if (night.runs().isEmpty()) {
      line("Trong ngày không có lần chạy nào.");
    }
    for (NightData.Run run : night.runs()) {
      line(
          "- Lần chạy %d (%s), lúc %s: %s%s."
              .formatted(
                  run.runId(),
                  plain(run.jobName()),
                  TIME.format(run.startedAt().atZoneSameInstant(NightData.ZONE)),
                  outcome(run),
                  run.publication() == null ? "" : ", công bố số " + run.publication()));
      if (run.message() != null && !run.status().equals("finished")) {
        line("  Lý do (chương trình ghi): " + plain(run.message()));
      }
    }
  }

  private static String outcome(NightData.Run run) {
    if (run.isOverBudget()) {
      return "DỪNG TRƯỚC KHI CÔNG BỐ vì sai lệch vượt ngưỡng cho phép; số liệu đang xem vẫn là của lần trước";
    }
    return switch (run.status()) {
      case "finished" -> run.publication() == null ? "xong, không có gì thay đổi" : "xong";
      case "running" -> "đang chạy";
      case "stopped" -> "bị dừng giữa chừng, lần chạy sau làm tiếp";
      default -> "KHÔNG XONG; số liệu đang xem vẫn là của lần trước";
    };
  }

  private void toDo() {
    List<String> todo = new ArrayList<>();
    for (NightData.Run run : night.runs()) {
      if (isStuck(run) && run.isOverBudget()) {
        todo.add(
            "Xem `tonghop show %1$d`. Nếu số liệu đúng: `tonghop publish %1$d --reason \"lý do\"`; nếu sai, đề nghị xã gửi lại rồi chạy lại."
                .formatted(run.runId()));
      } else if (isStuck(run) && !run.status().equals("running")) {
        todo.add(
            "Xem `tonghop show %1$d`, khắc phục nguyên nhân, rồi `tonghop restart %1$d`."
                .formatted(run.runId()));
      }
    }
    for (String file : night.damaged()) {
      todo.add(
          "Tệp trong kho lưu trữ bị hỏng: %s. Khôi phục từ bản sao lưu, rồi `tonghop doctor --archive`."
              .formatted(plain(file)));
    }
    if (!night.toRemind().isEmpty() || !night.missing().isEmpty()) {
      todo.add("Nhắc các xã, thị trấn có tên dưới đây gửi báo cáo.");
    }
    if (!night.held().isEmpty()) {
      todo.add(
          "Hỏi lại các xã về số liệu đang giữ lại; số liệu đúng thì `tonghop release SỐ --reason \"lý do\"`.");
    }
    if (night.files().stream().anyMatch(file -> needsSlip(file))) {
      todo.add("Gửi cho các xã phiếu phản hồi (tệp `.phanhoi.csv`) trong thư mục outbox.");
    }
    line("");
    line("## Việc cần làm");
    line("");
    if (todo.isEmpty()) {
      line("Không có.");
    }
    todo.forEach(one -> line("- " + one));
  }

  private static boolean needsSlip(NightData.TakenFile file) {
    return file.status().equals("rejected") || file.linesRejected() + file.linesHeld() > 0;
  }

  private void absent(String title, List<NightData.Absent> absent, String nobody, String deadline) {
    line("");
    line("## " + title);
    line("");
    if (absent.isEmpty()) {
      line(nobody);
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (NightData.Absent one : absent) {
      names
          .computeIfAbsent(
              "Kỳ %s, biểu %s, %s %s"
                  .formatted(one.period(), plain(one.form()), deadline, DAY.format(one.deadline())),
              key -> new ArrayList<>())
          .add("%s (%s)".formatted(plain(one.communeName()), one.commune()));
    }
    names.forEach(
        (about, communes) ->
            line(
                "- %s, %d đơn vị: %s."
                    .formatted(about, communes.size(), String.join(", ", communes))));
  }

  private void held() {
    line("");
    line("## Đang giữ lại, chưa cộng vào tổng");
    line("");
    if (night.held().isEmpty()) {
      line("Không có số liệu nào.");
      return;
    }
    line("| Số | Xã, thị trấn | Kỳ | Chỉ tiêu | Đã ghi | Có phải | Vì sao |");
    line("|---|---|---|---|---|---|---|");
    for (NightData.Held one : night.held()) {
      line(
          "| %d | %s | %s | %s | %s | %s | %s |"
              .formatted(
                  one.findingId(),
                  one.commune() == null
                      ? ""
                      : plain(one.communeName()) + " (" + one.commune() + ")",
                  plain(one.period()),
                  plain(one.indicator()),
                  plain(one.value()),
                  plain(one.proposal()),
                  plain(one.messageVi())));
    }
    more(night.held().get(0).findings() - night.held().size(), "tonghop findings --severity hold");
  }

  private void files() {
    line("");
    line("## Tệp đã nhận");
    line("");
    if (night.files().isEmpty()) {
      line("Không có tệp nào.");
      return;
    }
    line("| Tệp | Xã | Kỳ | Kết quả | Dòng nhận | Dòng trả lại | Dòng giữ lại |");
    line("|---|---|---|---|---|---|---|");
    for (NightData.TakenFile file : night.files()) {
      line(
          "| %s | %s | %s | %s | %d | %d | %d |"
              .formatted(
                  plain(file.fileName()),
                  plain(file.commune()),
                  plain(file.period()),
                  file.status().equals("rejected") ? "TRẢ LẠI CẢ TỆP" : "đã nhận",
                  file.linesAccepted(),
                  file.linesRejected(),
                  file.linesHeld()));
    }
    more(night.files().get(0).files() - night.files().size(), "tonghop files");
  }

  private void more(long number, String command) {
    if (number > 0) {
      line("");
      line("… và %d nữa, xem `%s`.".formatted(number, command));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Words of others, which must not be taken for a table's bar, a link or a mark of their own. */
  private static String plain(@Nullable String words) {
    return words == null ? "" : ShownText.of(words).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
