package app.ringback.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.ringback.ui.FxThread;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may use whom, each rule with its reason. */
class ArchitectureTest {

  private static final String ROOT = "app.ringback.";

  /** Features from low to high: a lower one never uses a higher one. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("core"),
          List.of("store", "settings", "secret"),
          List.of("lead", "timeline"),
          List.of("compliance", "template"),
          List.of("outbox"),
          List.of("nextstep", "cadence", "coaching"),
          List.of("agenda"),
          List.of("metrics"));

  /** What may read any feature and is used by none. */
  private static final String[] TOP = {in("app"), in("ui"), in("archive"), in("hub"), in("search")};

  private static JavaClasses program = new ClassFileImporter().importPackages();

  @BeforeAll
  static void readTheProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.ringback");
  }

  @Test
  void javaFxStaysInTheWindow() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(in("ui"), in("app"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("what Ringback knows and does must run without a window"));
  }

  @Test
  void vendorsStayAtTheEdge() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("channel"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.twilio..", "jakarta.mail..")
            .because("a carrier can be replaced, and its quirks are dealt with in one place"));
  }

  @Test
  void sqlStaysInStores() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("store"))
            .and()
            .haveNameNotMatching(".*(Store|Queries|Rows|Mapping)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "org.h2..", ROOT + "store.schema..")
            .because("a table's SQL is found in one place"));
  }

  @Test
  void oneHandOverToTheFxThread() {
    holds(
        noClasses()
            .that()
            .doNotBelongToAnyOf(FxThread.class)
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("work reaches the window by one door, so that it can be watched"));
  }

  @Test
  void timeIdsAndChanceAreInjected() {
    for (Class<?> type :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class)) {
      holds(
          noClasses()
              .should()
              .callMethod(type, "now")
              .because("a 90-day life of a lead must run in milliseconds in a test"));
    }
    holds(
        noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class)
            .because("a test repeats exactly"));
  }

  @Test
  void onlyTheCommandLinePrints() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("app.cli"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what a command prints is its result and nothing else"));
  }

  @Test
  void packagesFormNoCycles() {
    holds(
        slices()
            .matching(ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(ROOT + "store.schema.."), alwaysTrue())
            .because("a part can be understood, tested and replaced by itself"));
  }

  @Test
  void lowerLevelsNeverUseHigherOnes() {
    for (int level = 0; level < LEVELS.size(); level++) {
      String[] higher =
          LEVELS.stream()
              .skip(level + 1L)
              .flatMap(List::stream)
              .map(ArchitectureTest::in)
              .toArray(String[]::new);
      for (String feature : LEVELS.get(level)) {
        if (higher.length > 0) {
          holds(
              noClasses()
                  .that()
                  .resideInAPackage(in(feature))
                  .should()
                  .dependOnClassesThat(resideInAnyPackage(higher))
                  .because("upward reactions are events published after the commit"));
        }
      }
    }
  }

  @Test
  void nobodyButTheTopUsesTheTop() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(TOP)
            .and()
            .doNotHaveFullyQualifiedName("app.ringback.Ringback")
            .should()
            .dependOnClassesThat(resideInAnyPackage(TOP))
            .because("features know nothing of windows, commands and copies of the book"));
  }

  @Test
  void intakeUsesOnlyWhatItStores() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(in("intake"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    in("outbox"), in("cadence"), in("agenda"), in("metrics"), in("template")))
            .because("a source brings leads; what then happens to them is decided elsewhere"));
  }

  @Test
  void channelsUseOnlyPorts() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(in("channel"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    in("store"), in("lead"), in("timeline"), in("compliance"), in("cadence")))
            .because("a carrier's package knows the port it serves and nothing of the book"));
  }

  private static String in(String feature) {
    return ROOT + feature + "..";
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(program);
  }
}
