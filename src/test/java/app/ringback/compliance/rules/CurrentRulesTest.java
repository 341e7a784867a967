package app.ringback.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentRulesTest {

  private static final LocalDate SHIPPED = ShippedRules.read().dated();
  private static final LocalDate NEWER = SHIPPED.plusDays(10);

  @TempDir private Path folder;
  private Path own;
  private CurrentRules rules;

  @BeforeEach
  void makeRules() {
    own = folder.resolve("rules.toml");
    rules = new CurrentRules(own);
  }

  @Test
  void aNewerFileReplacesTheShippedOneAndTheShippedOneComesBack() throws IOException {
    assertThat(rules.inUse().own()).isFalse();

    rules.replace(write(dated(NEWER)));
    assertThat(rules.inUse().own()).isTrue();
    assertThat(rules.get().dated()).isEqualTo(NEWER);
    assertThat(new CurrentRules(own).get().dated()).isEqualTo(NEWER);

    rules.useShipped();
    assertThat(rules.inUse().own()).isFalse();
    assertThat(rules.get().dated()).isEqualTo(SHIPPED);
  }

  @Test
  void aFileThatIsNotNewerIsRefused() throws IOException {
    Path same = write(ShippedRules.text());

    assertThatThrownBy(() -> rules.replace(same))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not later than the one in use (" + SHIPPED + ")");
    assertThat(own).doesNotExist();
  }

  @Test
  void aBadFileIsRefusedAndNothingChanges() throws IOException {
    rules.replace(write(dated(NEWER)));
    Path bad = write(dated(NEWER.plusDays(1)).replace("calls = 3", "calls = 0"));
    Path binary = folder.resolve("binary.toml");
    Files.write(binary, new byte[] {(byte) 0xc3, 0x28});

    assertThatThrownBy(() -> rules.replace(bad)).hasMessageContaining("[caps]: calls");
    assertThatThrownBy(() -> rules.replace(binary)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> rules.replace(folder.resolve("gone")))
        .hasMessageContaining("could not be read");
    assertThat(rules.get().dated()).isEqualTo(NEWER);
  }

  @Test
  void aFileSpoiledInTheWorkspaceIsNotUsedAndSaidSo() throws IOException {
    Files.writeString(own, "schema = \"one\"");

    assertThat(rules.get().dated()).isEqualTo(SHIPPED);
    assertThat(rules.inUse().problem()).isNotNull();
    assertThat(String.valueOf(rules.inUse().problem())).contains("schema must be a whole number");
  }

  @Test
  void aProgramWithNewerRulesThanTheUsersUsesItsOwn() throws IOException {
    Files.writeString(own, dated(SHIPPED.minusDays(1)));

    assertThat(rules.inUse().own()).isFalse();
    assertThat(rules.get().dated()).isEqualTo(SHIPPED);
  }

  private static String dated(LocalDate date) {
    return ShippedRules.text().replace("dated = \"" + SHIPPED + "\"", "dated = \"" + date + "\"");
  }

  private Path write(String text) throws IOException {
    Path file = Files.createTempFile(folder, "given", ".toml");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return file;
  }
}
