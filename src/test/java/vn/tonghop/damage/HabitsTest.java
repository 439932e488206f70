package vn.tonghop.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** How an office writes its figures changes no total. */
class HabitsTest {

  private static final String TOTALS =
      """
      select to_jsonb(t) - 'publication' - 'published_at'
      from mart.district_total as t
      order by area, period, indicator, plan_authority
      """;

  @Test
  void everyTotalIsTheSameWhenEachCommuneWritesInAHabitOfItsOwn() {
    List<Submission> sample = Submission.sample();
    assertThat(Habit.ALL).hasSameSizeAs(sample);
    try (Office plain = Office.open().receiveSample();
        Office varied = Office.open()) {
      for (int i = 0; i < sample.size(); i++) {
        Habit habit = Habit.ALL.get(i);
        Submission file = sample.get(i);
        if (habit.name(file).contains("_lan2")) {
          String wrong = Writing.PLAIN.text(file).replace(";ha;", ";ha;9");
          varied.receive(file.name(), wrong.getBytes(StandardCharsets.UTF_8));
        }
        varied.receive(habit.name(file), habit.bytes(file));
      }
      plain.consolidate();

      varied.consolidate();

      assertThat(
              varied.rows("select file_name, line_no, column_name, value, code from mart.reject"))
          .isEmpty();
      assertThat(
              varied.rows(
                  """
                  select file_name, encoding, delimiter, number_style, lines_rejected, lines_held
                  from mart.submission_file
                  where lines_rejected + lines_held + lines_duplicate > 0
                    or lines_total <> lines_accepted + lines_ignored
                    or number_style not in ('DECIMAL_COMMA', 'DECIMAL_POINT')
                  """))
          .isEmpty();
      assertThat(varied.rows(TOTALS)).isEqualTo(plain.rows(TOTALS)).hasSizeGreaterThan(150);
    }
  }
}
