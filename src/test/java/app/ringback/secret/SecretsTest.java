package app.ringback.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.store.BookFiles;
import app.ringback.store.BookKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private final SecureRandom random = new SecureRandom();

  @TempDir Path folder;

  @Test
  void aSecretComesBackAndStandsNowhereInPlainText() throws IOException {
    Path file = folder.resolve("keys").resolve("secrets.json");
    new SecretFile(file, new char[0], random).put("twilio-auth-token", "my-token");
    assertThat(new SecretFile(file, new char[0], random).find("twilio-auth-token"))
        .contains("my-token");
    assertThat(file).content().doesNotContain("my-token", "twilio");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aWrongPassphraseOpensNothingAndSaysSo() {
    Path file = folder.resolve("secrets.json");
    new SecretFile(file, "right".toCharArray(), random).put("a", "b");
    assertThatThrownBy(() -> new SecretFile(file, "wrong".toCharArray(), random).find("a"))
        .isInstanceOf(ProblemException.class);
    assertThat(new SecretFile(file, "right".toCharArray(), random).find("a")).contains("b");
  }

  @Test
  void theEnvironmentWinsOverWhatIsKept() {
    Secrets kept = new SecretFile(folder.resolve("secrets.json"), new char[0], random);
    kept.put("twilio-auth-token", "kept");
    Secrets both = new EnvironmentSecrets(Map.of("RINGBACK_TWILIO_AUTH_TOKEN", "given"), kept);
    assertThat(both.find("twilio-auth-token")).contains("given");
    assertThat(new EnvironmentSecrets(Map.of(), kept).find("twilio-auth-token")).contains("kept");
  }

  @Test
  void aNewWorkspaceGetsAKeyAndFindsItAgain() {
    BookFiles files = new BookFiles(folder.resolve("book"));
    BookKey made = key(Map.of()).forBook(files);
    assertThat(key(Map.of()).forBook(files)).isEqualTo(made);
  }

  @Test
  void aBookWhoseKeyIsNotHereOpensWithTheRecoveryKeyAndThenWithoutIt() throws IOException {
    BookFiles files = new BookFiles(folder.resolve("book"));
    BookKey made = key(Map.of()).forBook(files);
    Files.delete(folder.resolve("secrets.json"));
    Files.writeString(files.book(), "a book stands here");
    assertThatThrownBy(() -> key(Map.of()).forBook(files))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(WorkspaceKey.RECOVERY);
    assertThat(key(Map.of(WorkspaceKey.RECOVERY, RecoveryKey.write(made))).forBook(files))
        .isEqualTo(made);
    assertThat(key(Map.of()).forBook(files)).isEqualTo(made);
    assertThat(files.keyFingerprints()).isEqualTo(List.of(made.fingerprint()));
  }

  @Property(tries = 200)
  void aRecoveryKeyComesBackWhateverTheCaseAndDashes(@ForAll @Size(32) byte[] bytes) {
    BookKey key = new BookKey(bytes);
    String text = RecoveryKey.write(key);
    assertThat(text).matches("([0-9A-Z]{4}-){13}[0-9A-Z]{4}");
    assertThat(RecoveryKey.read(text)).contains(key);
    assertThat(RecoveryKey.read(text.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
        .contains(key);
  }

  @Property(tries = 200)
  void aMistypedCharacterIsNoticed(
      @ForAll @Size(32) byte[] bytes, @ForAll @IntRange(max = 55) int place) {
    String text = RecoveryKey.write(new BookKey(bytes)).replace("-", "");
    char other = text.charAt(place) == '7' ? '8' : '7';
    String mistyped = text.substring(0, place) + other + text.substring(place + 1);
    assertThat(RecoveryKey.read(mistyped)).isEmpty();
  }

  private WorkspaceKey key(Map<String, String> environment) {
    Secrets file = new SecretFile(folder.resolve("secrets.json"), new char[0], random);
    return new WorkspaceKey(new BookKeys(file, random), environment);
  }
}
