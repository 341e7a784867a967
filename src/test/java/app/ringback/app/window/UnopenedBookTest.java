package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.Workspace;
import app.ringback.store.OtherBooks;
import app.ringback.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the window says and offers when there is a book it must not or cannot open. */
class UnopenedBookTest extends StageWindow {

  @Test
  void aNewerBookNamesTheWaysOnAndIsLeftToTheByte() throws Exception {
    DeskSetup setup = setup("keys");
    Desk.open(setup).close();
    OtherBooks.makeNewer(setup.bookFiles(), setup.workspaceKey().forBook(setup.bookFiles()));
    String before = digest(setup.bookFiles().book());
    start(setup);
    await(() -> sees("Install the newest Ringback, or choose another folder."));
    assertThat(sees("Restore a backup…")).isTrue();
    assertThat(sees("Choose another folder…")).isTrue();
    keep("start-newer");
    assertThat(digest(setup.bookFiles().book())).isEqualTo(before);
  }

  @Test
  void aBookOfNoReleaseIsSaidAndLeftToTheByte() throws Exception {
    DeskSetup setup = setup("keys");
    Desk.open(setup).close();
    OtherBooks.makeUnreleased(setup.bookFiles(), setup.workspaceKey().forBook(setup.bookFiles()));
    String before = digest(setup.bookFiles().book());
    start(setup);
    await(
        () -> sees("The book was made by a Ringback that was never released, with other tables."));
    assertThat(sees("Choose another folder…")).isTrue();
    keep("start-unreleased");
    assertThat(digest(setup.bookFiles().book())).isEqualTo(before);
    assertThat(setup.bookFiles().coming("migrating")).doesNotExist();
  }

  @Test
  void practiceLeadsOfNoReleaseAreMadeAnew() throws Exception {
    Workspace workspace = new Workspace(home.resolve("practice"), true);
    workspace.prepare();
    DeskSetup setup = setup("keys", workspace);
    Desk.open(setup).close();
    OtherBooks.makeUnreleased(setup.bookFiles(), setup.workspaceKey().forBook(setup.bookFiles()));
    start(setup);
    await(() -> window.window().readyProperty().get());
    assertThat(leads()).isGreaterThan(100);
    assertThat(setup.bookFiles().coming("aside")).exists();
  }

  @Test
  void aFullDiskIsSaidAndTriedAgainWhenThereIsSpace() throws Exception {
    DeskSetup setup = setup("keys");
    AtomicInteger tries = new AtomicInteger();
    start(
        setup,
        () -> {
          if (tries.getAndIncrement() == 0) {
            throw StoreFailure.from(new IOException("No space left on device"));
          }
          return Desk.open(setup);
        });
    await(() -> sees("The disk is full."));
    assertThat(sees("Free some space and try again.")).isTrue();
    keep("start-disk-full");
    robot.clickOn("Try again");
    await(() -> window.window().readyProperty().get());
    assertThat(sees("The disk is full.")).isFalse();
  }

  @Test
  void aFolderThatCannotBeUsedOffersAnother() throws Exception {
    Path file = Files.writeString(home.resolve("a-file"), "no folder");
    DeskSetup setup = setup("keys", new Workspace(file, false));
    start(
        setup,
        () -> {
          setup.workspace().prepare();
          return Desk.open(setup);
        });
    await(() -> sees("The workspace folder " + file + " cannot be written to."));
    assertThat(sees("Choose another folder…")).isTrue();
    assertThat(
            sees("Make the folder one you may write in and try again, or choose another folder."))
        .isTrue();
    keep("start-folder");
    assertThat(Files.readString(file)).isEqualTo("no folder");
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
