package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One commune's submission, laid out as its office writes it. */
final class SubmissionText {
  private static final String LINE_END = "\r\n";
  private static final List<String> ROMAN =
      List.of(
          "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV");

  private final SampleSource source;
  private final CommuneFigures figures;

  SubmissionText(SampleSource source, CommuneFigures figures) {
    this.source = source;
    this.figures = figures;
  }

  /** Writes the submission of the commune with the given code. */
  String of(String commune) {
    String name = source.communes().getOrDefault(commune, "");
    List<String> lines = new ArrayList<>();
    lines.add("UBND HUYỆN TRÀNG ĐỊNH;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;;;");
    lines.add(
        "UBND %s;;;;Độc lập - Tự do - Hạnh phúc;;;;".formatted(name.toUpperCase(Locale.ROOT)));
    lines.add("");
    lines.add("BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024;;;;;;;;");
    lines.add("(Số liệu mẫu: dữ liệu minh họa, không phải số liệu thật);;;;;;;;");
    lines.add("");
    lines.add(
        "TT;Mã;Chỉ tiêu;ĐVT;Kế hoạch năm 2024;Thực hiện;Cùng kỳ năm trước;Đạt % kế hoạch;Ghi chú");
    lines.add("A;B;C;D;1;2;3;4;5");
    addIndicators(commune, lines);
    lines.add("");
    lines.add(";;;;;%s, ngày 05 tháng 12 năm 2024;;;".formatted(name));
    lines.add(";;NGƯỜI LẬP BIỂU;;;TM. ỦY BAN NHÂN DÂN;;;");
    lines.add(";;(Đã ký);;;CHỦ TỊCH;;;");
    lines.add(";;;;;(Đã ký, đóng dấu);;;");
    return String.join(LINE_END, lines) + LINE_END;
  }

  private void addIndicators(String commune, List<String> lines) {
    int section = 0;
    int number = 0;
    for (SampleIndicator indicator : source.indicators().values()) {
      String title = source.sections().get(indicator.code());
      if (title != null) {
        lines.add("%s;;%s;;;;;;".formatted(ROMAN.get(section), title));
        section++;
        number = 0;
      }
      number++;
      lines.add(number + ";" + row(commune, indicator));
    }
  }

  private String row(String commune, SampleIndicator indicator) {
    BigDecimal actual = figures.of(indicator.code(), Quantity.ACTUAL).get(commune);
    BigDecimal plan = figures.of(indicator.code(), Quantity.PLAN).get(commune);
    BigDecimal prior = figures.of(indicator.code(), Quantity.PRIOR).get(commune);
    boolean planned = plan != null && plan.signum() > 0;
    String planCell = "";
    String rateCell = "";
    if (plan != null && planned) {
      planCell = number(plan, indicator.decimals());
      if (actual != null) {
        rateCell = number(actual.movePointRight(2).divide(plan, 2, RoundingMode.HALF_UP), 2);
      }
    }
    return String.join(
        ";",
        indicator.code(),
        indicator.name(),
        indicator.uom(),
        planCell,
        actual == null ? "-" : number(actual, indicator.decimals()),
        prior == null ? "" : number(prior, indicator.decimals()),
        rateCell,
        note(commune, indicator.code()));
  }

  private String note(String commune, String indicator) {
    for (Map<String, String> fact : source.facts()) {
      if (SampleSource.text(fact, "indicator").equals(indicator)
          && SampleSource.text(fact, "commune").equals(commune)) {
        return SampleSource.text(fact, "note");
      }
    }
    return "";
  }

  /** Writes a number the Vietnamese way, whatever the machine's locale. */
  static String number(BigDecimal value, int decimals) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    symbols.setMinusSign('-');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }
}
