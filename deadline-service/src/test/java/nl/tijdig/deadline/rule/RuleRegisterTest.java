package nl.tijdig.deadline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(RealServices.class)
class RuleRegisterTest {
  private static final Path SHIPPED = Path.of("src/main/resources/rules");

  @Inject Jdbi jdbi;
  @Inject Clock clock;
  @Inject DueMoments moments;
  @TempDir Path folder;

  @BeforeEach
  void rulesAsTheyShip() throws IOException {
    try (var files = Files.list(SHIPPED)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void forgetNewVersions() {
    Databases.execute("delete from rule_version where version > 1");
  }

  @Test
  void theRulesInUseAreKeptAsTheyWere() {
    assertThat(Databases.number("select count(*) from rule_version where version = 1"))
        .isEqualTo(7);
    start();
  }

  @Test
  void commentsOfARuleInUseMayChange() throws IOException {
    edit("acute-sight-1.yaml", "term:", "# Runs straight through weekends.\n\nterm:");

    start();
  }

  @Test
  void aRuleInUseThatWasChangedStopsTheStart() throws IOException {
    edit("acute-sight-1.yaml", "24 hours", "36 hours");

    assertThatThrownBy(this::start)
        .isInstanceOf(InvalidRule.class)
        .hasMessageStartingWith("version 1 of acute-sight was changed, but has been in use since")
        .hasMessageEndingWith("a change is a new version");
  }

  @Test
  void aRuleInUseThatIsGoneStopsTheStart() throws IOException {
    Files.delete(folder.resolve("acute-sight-1.yaml"));

    assertThatThrownBy(this::start)
        .isInstanceOf(InvalidRule.class)
        .hasMessageStartingWith("version 1 of acute-sight is gone, but has been in use since");
  }

  @Test
  void aNewVersionTakesOverFromTheOneInUse() throws IOException {
    Files.writeString(
        folder.resolve("acute-sight-2.yaml"),
        Files.readString(folder.resolve("acute-sight-1.yaml"))
            .replace("version: 1", "version: 2")
            .replace("validFrom: 2019-01-01", "validFrom: 2027-01-01")
            .replace("24 hours", "12 hours"));
    edit("acute-sight-1.yaml", "kind: norm", "validUntil: 2027-01-01\nkind: norm");

    start();

    assertThat(Databases.number("select count(*) from rule_version where version = 2"))
        .isEqualTo(1);
  }

  @Test
  void whatIsWrongWithARuleInUseIsTheLastWordOfTheStart() throws IOException {
    edit("acute-sight-1.yaml", "24 hours", "36 hours");
    var register = new RuleRegister(RuleFiles.readRules(folder), jdbi, clock);

    assertThatThrownBy(() -> register.start(new StartupEvent(), moments))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("version 1 of acute-sight was changed");
  }

  private void start() {
    new RuleRegister(RuleFiles.readRules(folder), jdbi, clock).check();
  }

  private void edit(String file, String from, String to) throws IOException {
    var path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }
}
