package app.ringback.compliance.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryImportTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;
  private TestBook book;
  private final RegistryStore store = new RegistryStore();

  @BeforeEach
  void open() {
    book = new TestBook(folder);
  }

  @AfterEach
  void close() {
    book.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "206,5550160\n206,5550161\n",
        "2065550160\r\n2065550161\r\n\r\n",
        "area,number\n206,5550161\n206,5550160\n206,5550161\n",
        "(206) 555-0160\n206-555-0161",
        "<list type='full'><ac val='206'><ph val='5550160'/><ph val='5550161'/></ac></list>",
        "<list>\n<ac val=\"206\">\n<ph val=\"5550160\"/>\n<ph val=\"5550161\"/>\n</ac></list>"
      })
  void everyFormOfTheFileIsRead(String text) throws IOException {
    assertThat(take(text)).containsExactly(new RegistryArea(206, MARCH, "registry.txt", 2));

    assertThat(isListed("+12065550160")).isTrue();
    assertThat(isListed("+12065550161")).isTrue();
    assertThat(isListed("+12065550162")).isFalse();
    assertThat(isListed("+442065550160")).isFalse();
  }

  @Test
  void aNewerFileReplacesItsAreaCodesAndLeavesTheOthers() throws IOException {
    take("206,5550160\n425,5550160");
    take("206,5550161");

    assertThat(isListed("+12065550160")).isFalse();
    assertThat(isListed("+12065550161")).isTrue();
    assertThat(isListed("+14255550160")).isTrue();
  }

  @Test
  void aBadFileChangesNothing() throws IOException {
    take("206,5550160");

    assertThatThrownBy(() -> take("206,5550161\nnobody\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Line 2 of the registry file is no telephone number.");
    assertThatThrownBy(() -> take("nothing")).hasMessageContaining("no telephone number in this");
    assertThat(isListed("+12065550160")).isTrue();
    assertThat(isListed("+12065550161")).isFalse();
  }

  @Test
  void aFileIsStaleAfterThirtyOneDays() {
    RegistryArea area = new RegistryArea(206, MARCH, "registry.txt", 2);

    assertThat(area.isStale(MARCH.plusDays(31), 31)).isFalse();
    assertThat(area.isStale(MARCH.plusDays(32), 31)).isTrue();
  }

  private List<RegistryArea> take(String text) throws IOException {
    Path file = folder.resolve("registry.txt");
    Files.writeString(file, text);
    return new RegistryImport(book.transactions(), store).take(file, MARCH, book.clock.instant());
  }

  private boolean isListed(String number) {
    return book.transactions().read(tx -> store.listing(tx, number).isPresent());
  }
}
