package vn.tonghop.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/** The header words of the public contract, and some names of indicators. */
final class FormWords {
  private static final Map<ColumnRole, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(ColumnRole.INDICATOR, List.of("mã", "mã chỉ tiêu", "mã số", "indicator")),
          Map.entry(
              ColumnRole.NAME, List.of("chỉ tiêu", "tên chỉ tiêu", "nội dung", "chỉ tiêu chủ yếu")),
          Map.entry(ColumnRole.UOM, List.of("đvt", "đơn vị tính", "đơn vị")),
          Map.entry(
              ColumnRole.PLAN, List.of("kế hoạch", "KH", "kế hoạch năm", "kế hoạch năm {year}")),
          Map.entry(
              ColumnRole.ACTUAL,
              List.of(
                  "thực hiện", "TH", "thực hiện kỳ báo cáo", "kết quả thực hiện", "ước thực hiện")),
          Map.entry(
              ColumnRole.CUMULATIVE,
              List.of("lũy kế", "luỹ kế", "cộng dồn", "lũy kế từ đầu năm", "lũy kế kỳ báo cáo")),
          Map.entry(
              ColumnRole.PRIOR,
              List.of(
                  "cùng kỳ",
                  "cùng kỳ năm trước",
                  "thực hiện cùng kỳ",
                  "năm trước",
                  "thực hiện năm {last_year}")),
          Map.entry(
              ColumnRole.RATE, List.of("% KH", "đạt % kế hoạch", "so với kế hoạch", "TH/KH (%)")),
          Map.entry(ColumnRole.COMMUNE, List.of("mã xã", "xã")),
          Map.entry(ColumnRole.PERIOD, List.of("kỳ", "kỳ báo cáo")),
          Map.entry(ColumnRole.NOTE, List.of("ghi chú")));

  static final Set<String> KEYS =
      Stream.concat(
              WORDS.values().stream().flatMap(List::stream),
              Stream.of("Tổng diện tích gieo trồng", "Đàn trâu", "Đàn bò", "Đàn dê", "Đàn lợn"))
          .map(NameKey::of)
          .collect(Collectors.toUnmodifiableSet());

  private FormWords() {}

  static HeaderWords words() {
    return new HeaderWords(WORDS);
  }

  static Period year(int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    return new Period(Integer.toString(year), LocalDate.of(year, 1, 1), last, last, null);
  }
}
