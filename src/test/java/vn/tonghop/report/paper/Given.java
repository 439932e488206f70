package vn.tonghop.report.paper;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import vn.tonghop.report.export.Published;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.TemplateFile;

/** A total as a test needs it: complete and final where nothing else is said. */
@NullUnmarked
public final class Given {
  private final String code;
  private final String name;
  private final String uom;
  private int decimals = 2;
  private String parent;
  private BigDecimal actual;
  private BigDecimal cumulative;
  private BigDecimal plan;
  private BigDecimal planTo;
  private String authority;
  private String kind;
  private BigDecimal achieved;
  private BigDecimal prior;
  private String source;
  private BigDecimal change;
  private String status = "no_plan";
  private int reported = 22;
  private int held;
  private boolean isDerived;
  private String firmness = "final";

  private Given(String code, String name, String uom) {
    this.code = code;
    this.name = name;
    this.uom = uom;
  }

  public static Given total(String code, String name, String uom) {
    return new Given(code, name, uom);
  }

  private static BigDecimal number(String text) {
    return text == null || text.isEmpty() ? null : new BigDecimal(text);
  }

  public Given decimals(int number) {
    decimals = number;
    return this;
  }

  public Given partOf(String whole) {
    parent = whole;
    return this;
  }

  public Given actual(String value) {
    actual = number(value);
    return this;
  }

  public Given cumulative(String value) {
    cumulative = number(value);
    return this;
  }

  public Given plan(String by, String ofKind, String value, String achievement, String became) {
    authority = by;
    kind = ofKind;
    plan = number(value);
    achieved = number(achievement);
    status = became;
    return this;
  }

  public Given to(String value) {
    planTo = number(value);
    return this;
  }

  public Given prior(String value, String from, String by) {
    prior = number(value);
    source = from;
    change = number(by);
    return this;
  }

  public Given reported(int communes) {
    reported = communes;
    return this;
  }

  public Given held(int values) {
    held = values;
    return this;
  }

  public Given derived() {
    isDerived = true;
    return this;
  }

  public Given firmness(String how) {
    firmness = how;
    return this;
  }

  public Total made() {
    return new Total(
        code,
        name,
        uom,
        decimals,
        parent,
        actual,
        cumulative,
        plan,
        planTo,
        authority,
        kind,
        achieved,
        prior,
        source,
        change,
        status,
        22,
        reported,
        reported == 22 && held == 0,
        isDerived,
        firmness,
        held);
  }

  public static Occasion occasion(String period) {
    return new Occasion(
        "180",
        "Tràng Định",
        "district",
        period,
        LocalDate.of(2024, 11, 30),
        new Published(3, Instant.parse("2025-03-03T02:00:00Z")));
  }

  public static Figures figures(Total... totals) {
    return new Figures(occasion("2024"), List.of(totals), List.of(), Map.of(), List.of(), Map.of());
  }

  /** The project's own template, for whatever indicators there are. */
  public static Template template() {
    return TemplateFile.read(Path.of("no", "configuration"), TemplateFile.USUAL, List.of());
  }
}
