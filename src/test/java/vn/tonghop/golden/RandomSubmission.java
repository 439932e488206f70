package vn.tonghop.golden;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.tonghop.golden.WrittenNumber.Grouping;
import vn.tonghop.reference.Aggregation;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;

/**
 * A submission of random values, written in a random way.
 *
 * @param text all of it
 * @param encoding how it is to be encoded
 * @param lines the rows by their line
 */
record RandomSubmission(String text, SubmissionBytes encoding, Map<Long, Line> lines) {
  static final String NAME = "06004_2024_KTXH.csv";

  /**
   * A row.
   *
   * @param unit the unit of its values
   * @param ownUnit the unit of its indicator
   * @param meant the values as they were meant, in {@code unit}
   * @param written the values as they were written
   */
  record Line(
      Indicator indicator,
      Unit unit,
      Unit ownUnit,
      Map<ColumnRole, BigDecimal> meant,
      Map<ColumnRole, WrittenNumber> written) {}

  private static final Map<ColumnRole, List<String>> TITLES =
      Map.of(
          ColumnRole.INDICATOR, List.of("Mã", "Mã chỉ tiêu", "MÃ SỐ", "indicator"),
          ColumnRole.NAME, List.of("Chỉ tiêu", "Tên chỉ tiêu", "Nội dung", "CHỈ TIÊU CHỦ YẾU"),
          ColumnRole.UOM, List.of("ĐVT", "Đơn vị tính", "đơn vị"),
          ColumnRole.PLAN, List.of("Kế hoạch", "KH", "Kế hoạch năm", "Kế hoạch năm 2024"),
          ColumnRole.ACTUAL, List.of("Thực hiện", "TH", "Kết quả thực hiện", "Ước thực hiện"),
          ColumnRole.NOTE, List.of("Ghi chú", "GHI CHÚ"));
  private static final List<List<String>> PREAMBLES =
      List.of(
          List.of(),
          List.of("UBND XÃ QUỐC KHÁNH"),
          List.of("UBND huyện Tràng Định", "UBND xã Quốc Khánh", "", "Báo cáo năm 2024"),
          List.of("Biểu tổng hợp các chỉ tiêu kinh tế - xã hội năm 2024", ""));
  private static final List<String> NOTES =
      List.of("", "tăng", "thôn \"Bản Pẻn\"", "ngô; lúa, rau");

  /**
   * Writes one.
   *
   * @param mixed whether each cell has a style of its own
   */
  static RandomSubmission write(ReferenceData reference, Random random, boolean mixed) {
    SubmissionBytes encoding = any(random, List.of(SubmissionBytes.values()));
    char delimiter = any(random, List.of(';', ',', '\t', '|'));
    boolean vietnamese = random.nextBoolean();
    Grouping grouping = any(random, List.of(Grouping.values()));
    if (grouping == Grouping.NO_BREAK_SPACE && !encoding.isUnicode()) {
      grouping = Grouping.SPACE;
    }
    List<ColumnRole> order = new ArrayList<>(TITLES.keySet());
    Collections.sort(order);
    Collections.shuffle(order, random);
    List<String> lines = new ArrayList<>(any(random, PREAMBLES));
    lines.add(
        order.stream()
            .map(role -> any(random, TITLES.getOrDefault(role, List.of())))
            .collect(Collectors.joining(String.valueOf(delimiter))));
    Map<Long, Line> rows = new LinkedHashMap<>();
    for (Indicator indicator : some(reference, random)) {
      Unit own = unit(reference, indicator.uom());
      Unit unit = random.nextInt(3) > 0 ? own : any(random, alike(reference, own));
      Map<ColumnRole, BigDecimal> meant = new EnumMap<>(ColumnRole.class);
      Map<ColumnRole, WrittenNumber> written = new EnumMap<>(ColumnRole.class);
      for (ColumnRole role : List.of(ColumnRole.PLAN, ColumnRole.ACTUAL)) {
        // A value in the indicator's own unit has no more decimals than the indicator.
        int decimals = random.nextInt((unit == own ? indicator.decimals() : 4) + 1);
        BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(26), random), decimals);
        boolean style = mixed ? random.nextBoolean() : vietnamese;
        meant.put(role, value);
        written.put(role, WrittenNumber.of(WrittenNumber.write(value, style, grouping)));
      }
      List<String> units = new ArrayList<>(unit.aliases());
      units.add(unit.code());
      // The fonts of old have no raised digits.
      units.removeIf(name -> !encoding.isUnicode() && name.matches(".*[²³].*"));
      boolean attached = unit.code().matches("[\\p{L} ]+") && random.nextInt(5) == 0;
      String uom = attached ? "" : any(random, units);
      String suffix = attached ? " " + unit.code() : "";
      String note = any(random, NOTES);
      rows.put(lines.size() + 1L, new Line(indicator, unit, own, meant, written));
      lines.add(
          order.stream()
              .map(
                  role ->
                      switch (role) {
                        case INDICATOR -> indicator.code();
                        case NAME -> indicator.nameVi();
                        case UOM -> uom;
                        case NOTE -> note;
                        default -> written.getOrDefault(role, WrittenNumber.of("")).text() + suffix;
                      })
              .map(cell -> cell(cell, delimiter, random))
              .collect(Collectors.joining(String.valueOf(delimiter))));
    }
    String end = any(random, List.of("\n", "\r\n", "\r"));
    String last = random.nextBoolean() ? end : "";
    return new RandomSubmission(String.join(end, lines) + last, encoding, rows);
  }

  private static String cell(String text, char delimiter, Random random) {
    boolean needed = text.indexOf(delimiter) >= 0 || text.indexOf('"') >= 0;
    return needed || random.nextInt(8) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Without a greatest value, so that every value and every reading of it is possible. */
  private static List<Indicator> some(ReferenceData reference, Random random) {
    List<Indicator> possible =
        new ArrayList<>(
            reference.indicators().stream()
                .filter(indicator -> indicator.max() == null)
                .filter(indicator -> indicator.aggregation() != Aggregation.COUNT)
                .toList());
    Collections.shuffle(possible, random);
    return possible.subList(0, 1 + random.nextInt(8));
  }

  private static Unit unit(ReferenceData reference, String code) {
    return reference.units().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<Unit> alike(ReferenceData reference, Unit own) {
    return reference.units().stream()
        .filter(unit -> unit.dimension().equals(own.dimension()))
        .toList();
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
