package vn.tonghop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import vn.tonghop.database.SystemClock;

/**
 * Nobody asks the machine what time it is, in tests neither: what depends on the day can be tried
 * on any, and passes in any year. How long something takes is another question.
 */
@AnalyzeClasses(packages = "vn.tonghop")
class OneClockTest {

  private static final DescribedPredicate<JavaCall<?>> ASKS_FOR_THE_TIME =
      DescribedPredicate.describe("asks the machine for the time", OneClockTest::asksForTheTime);

  @ArchTest
  static final ArchRule onlyTheClockLooksAtTheClock =
      noClasses()
          .that(
              DescribedPredicate.not(
                  equivalentTo(SystemClock.class).or(equivalentTo(SettableClock.class))))
          .should()
          .callCodeUnitWhere(ASKS_FOR_THE_TIME);

  private static boolean asksForTheTime(JavaAccess<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    JavaCall<?> unit = (JavaCall<?>) call;
    boolean isHandedAClock =
        unit.getTarget().getRawParameterTypes().stream().anyMatch(equivalentTo(Clock.class));
    return (owner.startsWith("java.time.") && name.equals("now") && !isHandedAClock)
        || (owner.equals(Clock.class.getName())
            && (name.startsWith("system") || name.startsWith("tick") && !isHandedAClock))
        || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
        || (owner.equals(Date.class.getName())
            && name.equals("<init>")
            && unit.getTarget().getRawParameterTypes().isEmpty())
        || (owner.equals(Calendar.class.getName()) && name.equals("getInstance"));
  }
}
