package app.ringback.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.IntakeBook;
import app.ringback.intake.file.BadFiles;
import app.ringback.intake.file.ReadFiles;
import app.ringback.testing.ui.FxWatchdog;
import app.ringback.testing.ui.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is dropped on the window is answered in words, and the window never stands still. */
class BadFilesScreenTest extends WindowTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  private IntakeBook book;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  private ImportModel model;

  @Override
  protected void fill() {
    book = new IntakeBook(folder);
    model =
        new ImportModel(
            book.imports,
            ReadFiles.files(),
            ReadFiles::options,
            tasks,
            works,
            notices,
            texts,
            clock);
    shell.openOver(new ImportScreen(model, texts, () -> {}));
  }

  @AfterEach
  void closeBook() {
    book.close();
  }

  @Test
  void whatCannotBeImportedIsSaidInWordsAndNothingCanBeStarted() throws Exception {
    BadFiles bad = new BadFiles(folder);
    List<Path> files =
        List.of(
            bad.nuls(),
            bad.pdf(),
            bad.noise(),
            bad.empty(),
            bad.sheetBomb(),
            bad.cellBomb(),
            bad.zip(),
            Files.createDirectory(folder.resolve("directory.csv")),
            folder.resolve("missing.csv"));
    // The first look at this screen loads its styles and pictures.
    look(List.of(bad.pdf()));
    try (FxWatchdog _ = new FxWatchdog()) {
      for (Path file : files) {
        look(List.of(file));
        assertThat(model.canStart()).as(file.toString()).isFalse();
        assertThat(model.files().getFirst())
            .isInstanceOfSatisfying(
                ChosenFile.Unreadable.class,
                unreadable -> assertThat(sees(unreadable.problem().happened())).isTrue());
      }
    }
    assertThat(notices.problems()).isEmpty();
    picture("import-bad-file");
  }

  @Test
  void listsThatWentWrongAreImportedAsFarAsTheyCanBe() throws Exception {
    BadFiles bad = new BadFiles(folder);
    for (Path file :
        List.of(
            bad.tenThousandColumns(),
            bad.longLine(),
            bad.quoteNeverClosed(),
            bad.nulsBehindRows(),
            bad.longContact())) {
      look(List.of(file));
      run(model::start);
      await(() -> model.stepProperty().get() == ImportStep.DONE);
      run(model::startOver);
    }
    assertThat(notices.problems()).isEmpty();
    assertThat(book.leads())
        .extracting(lead -> lead.firstName())
        .containsExactlyInAnyOrder("Wilma", "Lena", "Luis", "Ann", "Last", "Vic");
  }

  @Test
  void aFileThatIsGoneWhenTheImportStartsIsNamedInTheReport() throws Exception {
    Path file = Files.writeString(folder.resolve("gone.csv"), BadFiles.HEADER + BadFiles.ANN);
    look(List.of(file));
    Files.delete(file);

    run(model::start);

    await(() -> model.stepProperty().get() == ImportStep.DONE);
    assertThat(
            sees(
                "The file gone.csv does not exist. Nothing was imported from it."
                    + " Check its name and place."))
        .isTrue();
  }

  private void look(List<Path> files) throws Exception {
    run(() -> model.choose(files));
    await(() -> model.stepProperty().get() == ImportStep.MAP);
  }
}
