package vn.tonghop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which package may know what. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The path of the data has one direction: a package uses those before it, none after it. */
  private static final List<String> PATH =
      List.of(
          "words",
          "database",
          "reference",
          "read",
          "identify",
          "normalize",
          "register",
          "ingest",
          "reconcile",
          "load",
          "aggregate",
          "publish",
          "report",
          "postgres",
          "job",
          "operate");

  private static final String[] PURE = {
    "vn.tonghop.read..", "vn.tonghop.identify..", "vn.tonghop.normalize.."
  };

  @ArchTest
  static void everyPackageHasItsPlace(JavaClasses classes) {
    Set<String> packages =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("vn.tonghop."))
            .map(name -> name.split("\\.", 4)[2])
            .collect(Collectors.toSet());
    assertThat(packages).containsExactlyInAnyOrderElementsOf(PATH);
  }

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
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule readingNeedsNoDatabaseAndNoSpring =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.tonghop.database..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "org.springframework..");

  @ArchTest
  static final ArchRule readingTakesStreamsAndOpensNoFiles =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*");

  @ArchTest
  static final ArchRule theEmbeddedServerKnowsNoOtherRoom =
      noClasses()
          .that()
          .resideInAPackage("vn.tonghop.postgres..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("vn.tonghop..")
                  .and(resideOutsideOfPackage("vn.tonghop.postgres..")));

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
