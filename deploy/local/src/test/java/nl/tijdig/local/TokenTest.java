package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

  @TempDir Path root;

  @BeforeEach
  void startedOnce() {
    new Keys(new DataFolder(root.resolve(".tijdig"))).issuer();
  }

  @Test
  void without_a_role_it_prints_which_there_are() {
    assertThat(Token.answer(root)).contains(DevelopmentIssuer.ROLES);
  }

  @Test
  void a_worker_belongs_to_the_veilig_thuis_organisation_of_the_local_system() {
    assertThat(claims("team-lead"))
        .contains("\"sub\":\"team-lead-1\"", "\"organisation\":\"00000000000000000000\"");
  }

  @Test
  void a_partner_has_the_organisation_that_is_named() {
    assertThat(claims("partner", "00000001234567890000"))
        .contains("\"roles\":[\"partner\"]", "\"organisation\":\"00000001234567890000\"");
  }

  @Test
  void a_partner_without_organisation_is_refused() {
    assertThatThrownBy(() -> Token.answer(root, "partner"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("needs its organisation");
  }

  @Test
  void account_and_team_can_be_chosen() {
    assertThat(claims("assessor", "--account", "b.devries", "--team", "zuid"))
        .contains("\"sub\":\"b.devries\"", "\"team\":\"zuid\"");
  }

  @Test
  void the_key_comes_from_the_folder_that_is_named() {
    assertThatThrownBy(
            () -> Token.answer(root, "auditor", "--data", root.resolve("none").toString()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds no key");
  }

  @Test
  void unknown_and_unfinished_options_are_refused() {
    assertThatThrownBy(() -> Token.answer(root, "auditor", "--valid", "1y"))
        .hasMessageContaining("unknown option --valid");
    assertThatThrownBy(() -> Token.answer(root, "auditor", "--team"))
        .hasMessageContaining("--team needs a value");
    assertThatThrownBy(() -> Token.answer(root, "auditor", "one", "two"))
        .hasMessageContaining("too many words");
  }

  private String claims(String... arguments) {
    var payload = Token.answer(root, arguments).split("\\.", -1)[1];
    return new String(Base64.getUrlDecoder().decode(payload), UTF_8);
  }
}
