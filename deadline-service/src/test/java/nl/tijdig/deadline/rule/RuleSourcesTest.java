package nl.tijdig.deadline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSourcesTest {
  private final RuleSources sources = new RuleSources();

  @TempDir Path folder;

  @Test
  void withoutASettingTheRulesThatShipAreRead() {
    assertThat(sources.rules(Optional.empty()).find("acute-sight", 1)).isPresent();
  }

  @Test
  void aFolderThatIsNotThereIsNamedWithItsSetting() {
    var missing = folder.resolve("nowhere");

    assertThatThrownBy(() -> sources.rules(Optional.of(missing)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("tijdig.rules.folder: %s is not a folder", missing);
  }

  @Test
  void aFileOfRoyalDecreesThatIsNotThereIsNamedWithItsSetting() {
    assertThatThrownBy(() -> sources.closedDays(Optional.of(folder)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("tijdig.rules.royal-decrees: %s is not a file", folder);
  }
}
