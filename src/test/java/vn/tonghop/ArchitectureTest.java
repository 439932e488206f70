package vn.tonghop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.database.Queries;
import vn.tonghop.read.SourceBytes;
import vn.tonghop.read.SourceRow;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.Messages;

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
          "notice",
          "postgres",
          "job",
          "operate");

  /** What is itself in touch with the world outside of the program. */
  private static final Predicate<JavaClass> OUTSIDE =
      used ->
          used.getPackageName().startsWith("vn.tonghop")
              && used.getDirectDependenciesFromSelf().stream()
                  .map(dependency -> dependency.getTargetClass().getName())
                  .anyMatch(
                      name ->
                          name.matches(
                              "java\\.sql\\..*|java\\.nio\\.file\\..*|vn\\.tonghop\\.database\\..*"));

  private static final String[] PURE = {
    "vn.tonghop.read..", "vn.tonghop.identify..", "vn.tonghop.normalize.."
  };

  private static final String[] STEPS = {
    "vn.tonghop.register..",
    "vn.tonghop.ingest..",
    "vn.tonghop.reconcile..",
    "vn.tonghop.load..",
    "vn.tonghop.aggregate..",
    "vn.tonghop.publish..",
    "vn.tonghop.report.."
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

  /** Neither a database nor Spring, neither a run nor the network: nothing that is not named. */
  @ArchTest
  static final ArchRule readingNeedsWordsReferenceDataAndTheLanguageOnly =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(PURE)
                  .or(resideInAnyPackage("vn.tonghop.words", "vn.tonghop.reference"))
                  .or(resideInAnyPackage("java.lang..", "java.util..", "java.math", "java.text"))
                  .or(resideInAnyPackage("java.io", "java.nio.charset", "java.time"))
                  .or(resideInAnyPackage("com.opencsv", "org.jspecify.annotations"))
                  .or(describe("are arrays", JavaClass::isArray))
                  .or(describe("are primitive", JavaClass::isPrimitive)));

  @ArchTest
  static final ArchRule blameIsPure =
      classes()
          .that()
          .resideInAPackage("vn.tonghop.reconcile.blame..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("vn.tonghop.reconcile.blame..", "java.lang..", "java.util..")
                  .or(resideInAnyPackage("java.math", "org.jspecify.annotations"))
                  .or(describe("are arrays", JavaClass::isArray))
                  .or(describe("are primitive", JavaClass::isPrimitive)));

  @ArchTest
  static final ArchRule readingTakesStreamsAndOpensNoFiles =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*");

  @ArchTest
  static final ArchRule readingIsDoneByReferenceDataNotByHowTheyAreKept =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackages(PURE).and(describe("use a database or files", OUTSIDE)));

  @ArchTest
  static final ArchRule readingDependsOnNoTimeAndNoEnvironment =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.time\\.(Clock|InstantSource|Instant|ZoneId)")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(System.class)))
                  .and(target(nameMatching("currentTimeMillis|nanoTime|getProperty|getenv"))));

  @ArchTest
  static final ArchRule identityIsSettledWithoutBytesAndFigures =
      noClasses()
          .that()
          .resideInAPackage("vn.tonghop.identify..")
          .should()
          .dependOnClassesThat(
              assignableTo(SourceBytes.class)
                  .or(assignableTo(SourceRow.class))
                  .or(assignableTo(Indicator.class))
                  .or(resideInAPackage("java.io..")));

  @ArchTest
  static final ArchRule rowsAreReadWithoutKnowingWhatTheyMean =
      noClasses()
          .that()
          .resideInAPackage("vn.tonghop.read..")
          .should()
          .dependOnClassesThat(
              assignableTo(Indicator.class)
                  .or(assignableTo(Unit.class))
                  .or(assignableTo(Commune.class))
                  .or(assignableTo(BigDecimal.class)));

  @ArchTest
  static final ArchRule onlyOneClassTakesSubmissionsApart =
      noClasses()
          .that()
          .resideOutsideOfPackages(PURE)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("vn.tonghop.read.FileProbe")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("vn.tonghop.read.SubmissionReader")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("vn.tonghop.identify.IdentityResolver");

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

  @ArchTest
  static final ArchRule noStepReadsTheConfigurationForItself =
      noClasses()
          .that()
          .resideInAnyPackage(STEPS)
          .should()
          .callMethod(Messages.class, "load", Path.class)
          .orShould()
          .callMethod(ReferenceLoader.class, "load", Path.class)
          .orShould()
          .callMethod(ReferenceFrame.class, "of", ReferenceData.class, Queries.class);
}
