package vn.tonghop.operate.docs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.docs.Indicators.Indicator;
import vn.tonghop.operate.docs.Indicators.Target;
import vn.tonghop.operate.docs.Indicators.Total;
import vn.tonghop.operate.docs.Indicators.Unit;
import vn.tonghop.operate.totals.VietnameseNumber;

/** A page for each indicator, and one that lists them. */
final class IndicatorPages {
  private final Indicators indicators;
  private final Sentences says;
  private final PageNames names = new PageNames("indicator");

  IndicatorPages(Indicators indicators, Sentences says) {
    this.indicators = indicators;
    this.says = says;
    indicators.all().forEach(indicator -> names.of(indicator.code()));
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>(List.of(list()));
    indicators.all().forEach(indicator -> pages.add(page(indicator)));
    return pages;
  }

  private Page list() {
    HtmlTable table = HtmlTable.of("TT", "Chỉ tiêu · Indicator", "Mã · Code", "Đơn vị · Unit", "");
    indicators.partsOf(null).forEach(top -> list(table, top, 0));
    return Page.of(
        "indicators.html",
        "Chỉ tiêu · Indicators",
        "",
        "",
        says.both("indicators", indicators.all().size()),
        table.html());
  }

  private void list(HtmlTable table, Indicator indicator, int depth) {
    Html name =
        Html.all(
            Html.element("span lang=vi", link(indicator)),
            " ",
            Html.element("span lang=en class=en", indicator.nameEn()));
    table.row(
        indicators.number(indicator),
        depth == 0 ? name : Html.element("div class=part", name),
        Html.element("code", indicator.code()),
        indicator.uom(),
        indicator.source().equals("computed") ? "=" : "");
    indicators.partsOf(indicator).forEach(part -> list(table, part, depth + 1));
  }

  private Page page(Indicator indicator) {
    List<String> aliases = split(indicator.aliases());
    return Page.of(
        names.of(indicator.code()),
        indicator.nameVi(),
        "chỉ tiêu · indicator",
        String.join(
            " ", indicator.code(), indicator.nameEn(), indicator.uom(), String.join(" ", aliases)),
        Html.element("p lang=en class=en", indicator.nameEn()),
        Html.element("p", Html.element("code", indicator.code()), ", ", indicator.uom()),
        section("how", howItIsWorkedOut(indicator)),
        section("names", names(aliases)),
        section("units", units(indicator)),
        section("targets", targets(indicator)),
        section("report", inTheReport(indicator)));
  }

  private Html section(String title, Html body) {
    return Html.all(Html.element("h2", says.title(title)), body);
  }

  private Html howItIsWorkedOut(Indicator indicator) {
    List<Indicator> parts = indicators.partsOf(indicator);
    List<Indicator> uses = indicators.uses(indicator);
    return Html.all(
        source(indicator, parts),
        district(indicator),
        says.both(indicator.behaviour()),
        says.both("better." + indicator.direction()),
        says.both("shown", indicator.decimals()),
        indicator.min() == null && indicator.max() == null
            ? Html.NOTHING
            : says.both("range", limit(indicator.min(), "−∞"), limit(indicator.max(), "∞")),
        list("parts", parts),
        list("uses", uses));
  }

  private Html source(Indicator indicator, List<Indicator> parts) {
    if (!indicator.source().equals("computed")) {
      return says.both("submitted");
    }
    if (indicator.aggregation().equals("ratio")) {
      return says.both("computed.ratio");
    }
    return parts.isEmpty()
        ? says.both("computed")
        : says.both("computed.parts", joined(parts, " + "));
  }

  private Html district(Indicator indicator) {
    return switch (indicator.aggregation()) {
      case "ratio" ->
          says.both(
              "ratio",
              number(indicator.scale()),
              linkTo(indicator.numerator()),
              linkTo(indicator.denominator()));
      case "mean" -> says.both("mean", linkTo(indicator.denominator()));
      default -> says.both(indicator.aggregation());
    };
  }

  private Html list(String title, List<Indicator> others) {
    if (others.isEmpty()) {
      return Html.NOTHING;
    }
    return Html.all(
        Html.element("h3", says.title(title)),
        Html.element(
            "ul", Html.all(others.stream().map(o -> Html.element("li", link(o))).toList())));
  }

  private Html names(List<String> aliases) {
    if (aliases.isEmpty()) {
      return says.both("names.none");
    }
    return Html.all(
        says.both("names.some"),
        Html.element(
            "ul lang=vi",
            Html.all(aliases.stream().map(alias -> Html.element("li", alias)).toList())));
  }

  private Html units(Indicator indicator) {
    List<Unit> units = indicators.unitsOf(indicator);
    if (units.size() < 2) {
      return says.both("units.one", indicator.uom());
    }
    BigDecimal own =
        units.stream()
            .filter(unit -> unit.code().equals(indicator.uom()))
            .map(Unit::factor)
            .findFirst()
            .orElse(BigDecimal.ONE);
    HtmlTable table =
        HtmlTable.of(
            List.of("Đơn vị · Unit", "= " + indicator.uom(), "Cách viết khác · Also written"),
            List.of(false, true));
    for (Unit unit : units) {
      table.row(
          unit.code(),
          number(unit.factor().divide(own, MathContext.DECIMAL64)),
          String.join(", ", split(unit.aliases())));
    }
    return Html.all(says.both("units.kept", indicator.uom()), table.html());
  }

  private Html targets(Indicator indicator) {
    List<Target> targets = indicators.targetsOf(indicator);
    if (targets.isEmpty()) {
      return says.both("targets.none");
    }
    HtmlTable table =
        HtmlTable.of(
            List.of(
                "Năm · Year",
                "Giá trị · Value",
                "Loại · Kind",
                "Nơi giao · Set by",
                "Giao cho · For",
                "Ngày · On"),
            List.of(false, true));
    for (Target target : targets) {
      BigDecimal to = target.valueTo();
      table.row(
          target.year(),
          number(target.value()) + (to == null ? "" : " – " + number(to)),
          target.kind(),
          target.authority(),
          target.placeName(),
          target.assignedOn());
    }
    return table.html();
  }

  private Html inTheReport(Indicator indicator) {
    Indicator parent = indicators.find(indicator.parent());
    String number = indicators.number(indicator);
    Html place =
        parent == null
            ? says.both("report.number", number)
            : says.both("report.part", number, link(parent));
    List<Total> totals = indicators.totalsOf(indicator);
    if (totals.isEmpty()) {
      return Html.all(place, says.both("report.none"));
    }
    HtmlTable table =
        HtmlTable.of(
            List.of(
                "",
                "Kế hoạch · Plan",
                "Nơi giao · Set by",
                "Thực hiện · Actual",
                "% KH · % of plan",
                "So cùng kỳ, % · Change, %",
                "Số xã · Communes"),
            List.of(false, true, false, true, true, true, true));
    for (Total total : totals) {
      table.row(
          total.areaName(),
          VietnameseNumber.format(total.plan()),
          Objects.requireNonNullElse(total.planAuthority(), ""),
          VietnameseNumber.format(total.value()),
          VietnameseNumber.format(total.achievementPct()),
          VietnameseNumber.format(total.changePct()),
          total.communesReported() + "/" + total.communesExpected());
    }
    return Html.all(place, says.both("report.newest", totals.get(0).period()), table.html());
  }

  private Html link(Indicator indicator) {
    return Html.link(names.of(indicator.code()), indicator.nameVi());
  }

  private Html linkTo(@Nullable String code) {
    Indicator indicator = indicators.find(code);
    return indicator == null ? Html.text(String.valueOf(code)) : link(indicator);
  }

  private Html joined(List<Indicator> parts, String between) {
    List<Object> pieces = new ArrayList<>();
    for (Indicator part : parts) {
      pieces.add(pieces.isEmpty() ? "" : between);
      pieces.add(link(part));
    }
    return Html.all(pieces);
  }

  private static String limit(@Nullable BigDecimal limit, String none) {
    return limit == null ? none : number(limit);
  }

  private static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return VietnameseNumber.format(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static List<String> split(@Nullable String names) {
    return names == null
        ? List.of()
        : Arrays.stream(names.split("\\|")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }
}
