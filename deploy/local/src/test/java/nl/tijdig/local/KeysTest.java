package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path temporary;
  private DataFolder data;
  private Keys keys;

  @BeforeEach
  void prepare() {
    data = new DataFolder(temporary);
    keys = new Keys(data);
  }

  @Test
  void what_was_made_at_the_first_start_is_found_again_at_the_next() {
    var issuer = keys.issuer();
    var encryption = keys.encryption();
    var password = keys.password("tijdig_intake");

    var later = new Keys(data);

    assertThat(later.issuer()).isEqualTo(issuer);
    assertThat(later.encryption()).isEqualTo(encryption);
    assertThat(later.password("tijdig_intake")).isEqualTo(password);
  }

  @Test
  void only_the_owner_may_read_them() throws IOException {
    keys.issuer();
    keys.encryption();
    keys.password("tijdig_intake");

    assertThat(permissions(data.keys())).isEqualTo("rwx------");
    try (var files = Files.list(data.keys())) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  void the_key_of_the_case_keys_is_256_bits() {
    assertThat(Base64.getDecoder().decode(keys.encryption())).hasSize(32);
  }

  @Test
  void every_role_has_a_password_of_its_own_that_needs_no_quotes() {
    assertThat(keys.password("one")).matches("[A-Za-z0-9]{32}").isNotEqualTo(keys.password("two"));
  }

  @Test
  void a_damaged_issuer_key_is_told_as_such() throws IOException {
    Files.createDirectories(data.keys());
    Files.writeString(data.keys().resolve("issuer.key"), "no key at all");

    assertThatThrownBy(keys::issuer).isInstanceOf(Refusal.class).hasMessageContaining("--fresh");
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
