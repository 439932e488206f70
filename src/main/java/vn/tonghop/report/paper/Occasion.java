package vn.tonghop.report.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.report.export.PeriodForms;
import vn.tonghop.report.export.Published;
import vn.tonghop.words.NameKey;

/**
 * What a report is about.
 *
 * @param area code of the area
 * @param areaName what people call it
 * @param areaLevel district, province …
 * @param period its code
 * @param cutOff the day on which figures were closed
 */
public record Occasion(
    String area,
    String areaName,
    String areaLevel,
    String period,
    LocalDate cutOff,
    Published published) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern WITH_LEVEL =
      Pattern.compile("(?:huyen|tinh|quan|thi xa|thanh pho) .*");
  private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

  /** A day as offices write it. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day of a moment, by the office's clock. */
  static String day(Instant moment) {
    return DAY.format(moment.atZone(Published.ZONE));
  }

  /** The period in words: {@code năm 2024}, {@code quý III năm 2024}. */
  public String periodInWords() {
    return inWords(PeriodForms.of(period), PeriodForms.of(period).year());
  }

  /** The same period of the year before, in words. */
  String lastInWords() {
    PeriodForms forms = PeriodForms.of(period);
    return inWords(forms, Integer.toString(Integer.parseInt(forms.year()) - 1));
  }

  /** A period in words. */
  static String inWords(PeriodForms forms, String year) {
    String part = forms.part();
    if (part.isEmpty()) {
      return "năm " + year;
    }
    return switch (part) {
          case "H1" -> "6 tháng đầu năm ";
          case "H2" -> "6 tháng cuối năm ";
          case "9M" -> "9 tháng đầu năm ";
          default ->
              part.startsWith("Q")
                  ? "quý " + ROMAN[part.charAt(1) - '0'] + " năm "
                  : "tháng " + part + " năm ";
        }
        + year;
  }

  /** What blanks of texts about all of it are filled with. */
  Map<String, String> blanks() {
    return Map.of(
        "period", periodInWords(),
        "year", PeriodForms.of(period).year(),
        "last", lastInWords(),
        "area", areaName,
        "AREA", inCapitals());
  }

  /** With what it is, as it stands at the head of a paper: HUYỆN TRÀNG ĐỊNH. */
  private String inCapitals() {
    String level =
        switch (areaLevel) {
          case "district" -> "huyện ";
          case "province" -> "tỉnh ";
          default -> "";
        };
    boolean isSaid = WITH_LEVEL.matcher(NameKey.of(areaName)).matches();
    return ((isSaid ? "" : level) + areaName).toUpperCase(Locale.forLanguageTag("vi"));
  }
}
