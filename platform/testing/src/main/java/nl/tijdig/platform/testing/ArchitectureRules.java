package nl.tijdig.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/**
 * How the code is arranged, as rules that every module holds. A module has a test {@code class
 * ArchitectureTest extends ArchitectureRules} that is empty otherwise.
 */
public abstract class ArchitectureRules {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.tijdig");

  private static final String[] SERVICES = {
    "nl.tijdig.intake..", "nl.tijdig.assessment..", "nl.tijdig.referral..", "nl.tijdig.deadline.."
  };

  private static final ArchRule CONTRACTS_DEPEND_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("nl.tijdig.contracts..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("nl.tijdig..").and(not(resideInAPackage("nl.tijdig.contracts.."))));

  private static final ArchRule PLATFORM_KNOWS_NO_SERVICE =
      noClasses()
          .that()
          .resideInAPackage("nl.tijdig.platform..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(SERVICES));

  private static final ArchRule NO_SERVICE_USES_CODE_OF_ANOTHER =
      slices()
          .matching("nl.tijdig.(intake|assessment|referral|deadline)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  private static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices()
          .matching("nl.tijdig.(intake|assessment|referral|deadline|platform).(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  private static final ArchRule PACKAGES_ARE_FEATURES =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..impl..",
              "..manager..",
              "..helper..",
              "..dto..",
              "..service..",
              "..repository..",
              "..controller..");

  private static final ArchRule INJECTION_IS_THROUGH_CONSTRUCTORS =
      fields().should().notBeAnnotatedWith("jakarta.inject.Inject");

  private static final ArchRule TIME_IS_INJECTED =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.tijdig.platform.testing..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time is a parameter: inject java.time.Clock");

  private static final ArchRule TRANSACTIONS_ARE_NOT_OPENED_BY_RESOURCES =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .should()
          .notBeAnnotatedWith("jakarta.transaction.Transactional")
          .allowEmptyShould(true)
          .because("a resource is HTTP only");

  @Test
  void contractsDependOnNothingOfOurs() {
    CONTRACTS_DEPEND_ON_NOTHING_OF_OURS.check(OURS);
  }

  @Test
  void platformKnowsNoService() {
    PLATFORM_KNOWS_NO_SERVICE.check(OURS);
  }

  @Test
  void noServiceUsesCodeOfAnother() {
    NO_SERVICE_USES_CODE_OF_ANOTHER.check(OURS);
  }

  @Test
  void featuresHaveNoCycles() {
    FEATURES_HAVE_NO_CYCLES.check(OURS);
  }

  @Test
  void packagesAreFeaturesAndNotKindsOfClasses() {
    PACKAGES_ARE_FEATURES.check(OURS);
  }

  @Test
  void everythingIsInjectedThroughConstructors() {
    INJECTION_IS_THROUGH_CONSTRUCTORS.check(OURS);
  }

  @Test
  void timeIsInjected() {
    TIME_IS_INJECTED.check(OURS);
  }

  @Test
  void transactionsAreNotOpenedByResources() {
    TRANSACTIONS_ARE_NOT_OPENED_BY_RESOURCES.check(OURS);
  }
}
