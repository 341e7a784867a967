package app.ringback.ui.intake;

import app.ringback.core.ImportId;
import app.ringback.core.Problem;
import app.ringback.intake.Duplicates;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportProgress;
import app.ringback.intake.ImportReport;
import app.ringback.intake.ImportRun;
import app.ringback.intake.Imports;
import app.ringback.intake.RunState;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import app.ringback.ui.Notices;
import app.ringback.ui.Progress;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.Works;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the import screen shows and does; it touches no control. FX thread only. */
public final class ImportModel {

  private static final int EARLIER = 20;

  private final Imports imports;
  private final LeadFiles opening;
  private final Supplier<ReadOptions> options;
  private final Tasks tasks;
  private final Works works;
  private final Notices notices;
  private final UiTexts texts;
  private final InstantSource clock;

  private final ReadOnlyObjectWrapper<ImportStep> step =
      new ReadOnlyObjectWrapper<>(ImportStep.CHOOSE);
  private final ObservableList<ChosenFile> files = FXCollections.observableArrayList();
  private final Map<Path, Map<String, LeadField>> mappings = new HashMap<>();
  private final StringProperty source = new SimpleStringProperty("");
  private final ObjectProperty<Duplicates> duplicates = new SimpleObjectProperty<>(Duplicates.FILL);
  private final ReadOnlyObjectWrapper<@Nullable ImportProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ImportReport> report =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<ImportRun> earlier = FXCollections.observableArrayList();
  private AtomicBoolean canceled = new AtomicBoolean();

  /**
   * Starts with no file.
   *
   * @param opening opens files as what they are
   * @param options how files are read: the rep's country and zone
   */
  public ImportModel(
      Imports imports,
      LeadFiles opening,
      Supplier<ReadOptions> options,
      Tasks tasks,
      Works works,
      Notices notices,
      UiTexts texts,
      InstantSource clock) {
    this.imports = imports;
    this.opening = opening;
    this.options = options;
    this.tasks = tasks;
    this.works = works;
    this.notices = notices;
    this.texts = texts;
    this.clock = clock;
  }

  /** Starts over, unless an import is running. */
  public void startOver() {
    if (step.get() == ImportStep.RUN) {
      return;
    }
    files.clear();
    mappings.clear();
    source.set("");
    report.set(null);
    step.set(ImportStep.CHOOSE);
    readEarlier();
  }

  /** Looks at files that were chosen or dropped. Ignored while an import is running. */
  public void choose(List<Path> chosen) {
    if (chosen.isEmpty() || step.get() == ImportStep.RUN) {
      return;
    }
    mappings.clear();
    step.set(ImportStep.LOOK);
    ReadOptions read = options.get();
    tasks.run(
        () -> chosen.stream().map(file -> FileLook.at(opening, file, read)).toList(),
        found -> {
          files.setAll(found);
          step.set(ImportStep.MAP);
        },
        problem -> {
          notices.problem(problem);
          step.set(ImportStep.CHOOSE);
        });
  }

  /** Sets what a column of a file becomes. */
  public void map(Path file, String column, LeadField field) {
    mappings.computeIfAbsent(file, path -> new LinkedHashMap<>()).put(column, field);
  }

  /** What the user set the column to; null while it is as it was recognised. */
  public @Nullable LeadField chosen(Path file, String column) {
    return mappings.getOrDefault(file, Map.of()).get(column);
  }

  /** Whether any of the files holds something to import. */
  public boolean canStart() {
    return step.get() == ImportStep.MAP && files.stream().anyMatch(ChosenFile::readable);
  }

  /** Stores the leads of all files that can be read. */
  public void start() {
    if (!canStart()) {
      return;
    }
    List<Path> paths = files.stream().filter(ChosenFile::readable).map(ChosenFile::path).toList();
    ReadOptions read = options.get().withSource(source.get());
    Map<Path, Map<String, LeadField>> chosen = Map.copyOf(mappings);
    ImportOptions how = new ImportOptions(source.get().strip(), duplicates.get(), false);
    AtomicBoolean stop = new AtomicBoolean();
    canceled = stop;
    Progress work = new Progress(texts.get("import.work"), clock, () -> stop.set(true));
    works.begin(work);
    progress.set(null);
    step.set(ImportStep.RUN);
    tasks.run(
        () ->
            imports.run(
                paths,
                file -> opening.open(file, read.withMapping(chosen.getOrDefault(file, Map.of()))),
                how,
                reached -> tasks.onFxThread(() -> reached(work, reached)),
                stop::get),
        result -> {
          works.end(work);
          done(result);
        },
        problem -> {
          works.end(work);
          failed(problem);
        });
  }

  /** Asks the running import to stop; everything it stored is then taken back. */
  public void cancel() {
    canceled.set(true);
  }

  /** Whether the running import was asked to stop. */
  public boolean isStopping() {
    return canceled.get();
  }

  /** Takes an import back as one step. */
  public void undo(ImportId id) {
    tasks.run(
        () -> imports.undo(id),
        undone -> {
          notices.tell(texts.get("import.undone", undone.removed(), undone.kept().size()));
          startOver();
        },
        notices::problem);
  }

  private void reached(Progress work, ImportProgress now) {
    progress.set(now);
    work.update(now.bytesRead(), now.bytesTotal());
  }

  private void done(ImportReport result) {
    report.set(result);
    if (result.state() == RunState.CANCELED) {
      notices.tell(texts.get("import.canceled"));
      step.set(ImportStep.MAP);
      return;
    }
    step.set(ImportStep.DONE);
    notices.tell(
        texts.get("import.told", result.counts().created(), result.counts().merged()),
        () -> undo(result.id()));
  }

  private void failed(Problem problem) {
    notices.problem(problem);
    step.set(ImportStep.MAP);
  }

  private void readEarlier() {
    tasks.run(() -> imports.latest(EARLIER), earlier::setAll, notices::problem);
  }

  public ReadOnlyObjectProperty<ImportStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  public ObservableList<ChosenFile> files() {
    return files;
  }

  public StringProperty sourceProperty() {
    return source;
  }

  public ObjectProperty<Duplicates> duplicatesProperty() {
    return duplicates;
  }

  public ReadOnlyObjectProperty<@Nullable ImportProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** The latest imports, newest first. */
  public ObservableList<ImportRun> earlier() {
    return earlier;
  }
}
