package vn.tonghop.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.report.paper.chart.BarChart;
import vn.tonghop.report.paper.chart.BarChart.Bar;
import vn.tonghop.report.paper.chart.BarChart.Look;
import vn.tonghop.report.paper.chart.SeriesChart;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;

/** The charts of a report. */
final class Charts {
  private final Template template;
  private final Figures figures;
  private final Authorities authorities;
  private final List<Subject> shown;

  Charts(Template template, Figures figures, Authorities authorities, List<Subject> shown) {
    this.template = template;
    this.figures = figures;
    this.authorities = authorities;
    this.shown = shown;
  }

  List<Block> pictures() {
    List<Block> pictures = new ArrayList<>();
    if (template.charts().achievement()) {
      authorities.codes().forEach(authority -> achievement(authority, pictures));
    }
    template.charts().series().forEach(code -> series(code, pictures));
    template.charts().ranked().forEach(code -> ranked(code, pictures));
    return pictures;
  }

  private void achievement(String authority, List<Block> pictures) {
    List<Bar> bars = new ArrayList<>();
    for (Subject subject : shown) {
      for (Total plan : subject.plans()) {
        BigDecimal achieved = plan.achievementPct();
        if (achieved != null && authority.equals(plan.planAuthority())) {
          bars.add(
              new Bar(
                  Names.of(template, plan), achieved, look(plan), Typography.percent(achieved)));
        }
      }
    }
    String title =
        template.say(
            Saying.CHARTS_ACHIEVEMENT,
            Map.of("plan", authorities.plansOf(authority, authorities.codes().size() == 1)));
    for (List<Bar> page : BarChart.byPages(bars)) {
      pictures.add(new Block.Picture(title, BarChart.ofPerCent(title, page, planWords())));
    }
  }

  private BarChart.PlanWords planWords() {
    return new BarChart.PlanWords(
        Map.of(
            Look.EXCEEDED, template.text(Saying.CHARTS_EXCEEDED),
            Look.MET, template.text(Saying.CHARTS_MET),
            Look.MISSED, template.text(Saying.CHARTS_MISSED)),
        template.text(Saying.CHARTS_PLAN_LINE));
  }

  private static Look look(Total plan) {
    return switch (plan.targetStatus()) {
      case "exceeded" -> Look.EXCEEDED;
      case "met" -> Look.MET;
      default -> Look.MISSED;
    };
  }

  private Optional<Total> total(String code) {
    return shown.stream()
        .map(Subject::total)
        .filter(total -> total.indicator().equals(code))
        .findFirst();
  }

  private String title(Saying saying, Total total) {
    return template.say(
        saying,
        Map.of(
            "name",
                saying == Saying.CHARTS_RANKED
                    ? Names.within(Names.of(template, total))
                    : Names.of(template, total),
            "unit", Typography.unit(total.uom()),
            "period", figures.occasion().periodInWords()));
  }

  private void series(String code, List<Block> pictures) {
    List<Point> points = figures.series().getOrDefault(code, List.of());
    Total total = total(code).orElse(null);
    if (points.size() < 2 || total == null) {
      return;
    }
    String title = title(Saying.CHARTS_SERIES, total);
    pictures.add(
        new Block.Picture(
            title,
            SeriesChart.of(
                title,
                points.stream()
                    .map(
                        point ->
                            new SeriesChart.Mark(
                                point.label(),
                                point.at(),
                                point.value(),
                                point.isFirm(),
                                Typography.brief(point.value())))
                    .toList(),
                figures.reorganised().stream()
                    .filter(each -> each.day().isAfter(points.get(0).at()))
                    .filter(each -> !each.day().isAfter(points.get(points.size() - 1).at()))
                    .map(each -> new SeriesChart.Break(each.day(), reorganised(each)))
                    .toList(),
                new SeriesChart.Words(
                    template.text(Saying.CHARTS_FIRM), template.text(Saying.CHARTS_NOT_FIRM)))));
  }

  private String reorganised(Reorganised each) {
    return template.say(
        Saying.CHARTS_REORGANISED,
        Map.of(
            "date", Occasion.day(each.day()),
            "before", Integer.toString(each.before()),
            "after", Integer.toString(each.after())));
  }

  private void ranked(String code, List<Block> pictures) {
    List<Ranked> communes = figures.ranked().getOrDefault(code, List.of());
    Total total = total(code).orElse(null);
    if (communes.isEmpty() || total == null) {
      return;
    }
    List<Bar> bars =
        communes.stream()
            .map(
                each ->
                    new Bar(
                        each.rank() + ". " + each.commune(),
                        each.value(),
                        Look.PLAIN,
                        Typography.brief(each.value())))
            .toList();
    String title = title(Saying.CHARTS_RANKED, total);
    for (List<Bar> page : BarChart.byPages(bars)) {
      pictures.add(new Block.Picture(title, BarChart.of(title, page)));
    }
  }
}
