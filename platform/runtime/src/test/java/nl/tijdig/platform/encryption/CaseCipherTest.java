package nl.tijdig.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class CaseCipherTest {

  private static final byte[] SECRET = "Jansen, 111222333".getBytes(UTF_8);

  @Inject CaseCipher cipher;

  private final UUID caseId = UUID.randomUUID();

  @Test
  void whatWasEncryptedForCaseCanBeReadInThatPlace() {
    var encrypted = cipher.encrypt(caseId, SECRET, "report-content");

    assertThat(new String(encrypted, UTF_8)).doesNotContain("Jansen");
    assertThat(cipher.decrypt(caseId, encrypted, "report-content")).isEqualTo(SECRET);
  }

  @Test
  void sameTextIsEncryptedDifferentlyEachTime() {
    assertThat(cipher.encrypt(caseId, SECRET, "a"))
        .isNotEqualTo(cipher.encrypt(caseId, SECRET, "a"));
  }

  @Test
  void whatWasEncryptedForAnotherPlaceOrCaseCannotBeRead() {
    var encrypted = cipher.encrypt(caseId, SECRET, "report-content");
    var other = UUID.randomUUID();
    cipher.encrypt(other, SECRET, "report-content");

    assertThatThrownBy(() -> cipher.decrypt(caseId, encrypted, "grounds"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cipher.decrypt(other, encrypted, "report-content"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void destroyedKeyDestroysTheData() {
    var encrypted = cipher.encrypt(caseId, SECRET, "report-content");

    cipher.destroy(caseId);

    assertThatThrownBy(() -> cipher.decrypt(caseId, encrypted, "report-content"))
        .isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void ofKeysMadeAtOnceForOneCaseOneCounts() throws Exception {
    var barrier = new CyclicBarrier(4);
    Callable<byte[]> encrypt =
        () -> {
          barrier.await();
          return cipher.encrypt(caseId, SECRET, "report-content");
        };

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(Collections.nCopies(4, encrypt))) {
        assertThat(cipher.decrypt(caseId, done.get(), "report-content")).isEqualTo(SECRET);
      }
    }
  }

  @Test
  void blindIndexIsTheSameForTheSameValueOnly() {
    assertThat(cipher.blindIndex("111222333"))
        .isEqualTo(cipher.blindIndex("111222333"))
        .isNotEqualTo(cipher.blindIndex("319072356"))
        .doesNotContain("111222333");
  }

  @Test
  void keyThatIsNoKeyIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> new OrganisationKey("c2hvcnQ="))
        .hasMessageContaining("must be 32 bytes in base64");
    assertThatThrownBy(() -> new OrganisationKey("no base64!"))
        .hasMessageContaining("is not base64");
  }
}
