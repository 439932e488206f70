package vn.tonghop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The path of the data has one direction: a package uses those before it, never those after it. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final List<String> PATH =
      List.of(
          "reference", "intake", "normalize", "reconcile", "warehouse", "report", "job", "operate");

  @ArchTest
  static void noPackageUsesOneThatComesAfterIt(JavaClasses classes) {
    for (int i = 0; i < PATH.size() - 1; i++) {
      String[] later =
          PATH.subList(i + 1, PATH.size()).stream()
              .map(name -> "vn.tonghop." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("vn.tonghop." + PATH.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule noFigureIsEverBinaryFloatingPoint =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(Double.class.getName())
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(Float.class.getName());
}
