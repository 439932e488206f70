package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a spreadsheet leaves behind when it saves a table in the manner of its country: it spoils
 * whole columns, so that one sentence on the cause helps more than one on each cell.
 */
final class SpreadsheetTraces {
  private static final int FEWEST = 3;

  private SpreadsheetTraces() {}

  /** Something that spreadsheets do to cells. */
  private enum Trace {
    LOST_ZERO("[1-9][0-9]{3}") {
      @Override
      String told(String value) {
        return "lost the zero at the beginning, because a spreadsheet took the codes for numbers;"
            + " format the column as text and write 0"
            + value;
      }
    },
    DATE("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}") {
      @Override
      String told(String value) {
        return "are dates as a spreadsheet writes them; format the column as text and write"
            + " year-month-day, such as 2024-11-30";
      }
    },
    DECIMAL_COMMA("-?[0-9]+(\\.[0-9]{3})*,[0-9]+") {
      @Override
      String told(String value) {
        return "have a decimal comma, as spreadsheets write in Vietnamese; write "
            + value.replace(".", "").replace(',', '.');
      }
    };

    private final Pattern looks;

    Trace(String looks) {
      this.looks = Pattern.compile(looks);
    }

    abstract String told(String value);

    static Optional<Trace> of(ReferenceProblem problem) {
      String value = problem.value();
      for (Trace trace : values()) {
        if (value != null && trace.looks.matcher(value).matches()) {
          return Optional.of(trace);
        }
      }
      return Optional.empty();
    }
  }

  /** The same mistakes, those of one column and one cause as one. */
  static List<ReferenceProblem> gathered(List<ReferenceProblem> found) {
    Map<Object, List<ReferenceProblem>> groups = new LinkedHashMap<>();
    for (ReferenceProblem problem : found) {
      Object group =
          Trace.of(problem)
              .<Object>map(trace -> List.of(trace, problem.file(), "" + problem.column()))
              .orElse(problem);
      groups.computeIfAbsent(group, none -> new ArrayList<>()).add(problem);
    }
    List<ReferenceProblem> gathered = new ArrayList<>();
    for (List<ReferenceProblem> group : groups.values()) {
      if (group.size() < FEWEST) {
        gathered.addAll(group);
      } else {
        gathered.add(asOne(group));
      }
    }
    return gathered;
  }

  private static ReferenceProblem asOne(List<ReferenceProblem> group) {
    ReferenceProblem first = group.get(0);
    String value = String.valueOf(first.value());
    return new ReferenceProblem(
        first.file(),
        first.line(),
        first.column(),
        first.value(),
        Trace.of(first)
            .map(
                trace ->
                    "'%s' and %d more down to line %d %s"
                        .formatted(
                            value,
                            group.size() - 1,
                            group.get(group.size() - 1).line(),
                            trace.told(value)))
            .orElse(first.message()));
  }
}
