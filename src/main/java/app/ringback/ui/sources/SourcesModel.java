package app.ringback.ui.sources;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.intake.example.MailRule;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The sources as they stand, and what can be done with them. FX thread only. */
public final class SourcesModel {

  private final SourcesDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final SourceWords words;
  private final Ways ways;
  private final ReadOnlyObjectWrapper<SourcesDesk.@Nullable Sight> sight =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private boolean shown;
  private boolean reading;
  private boolean again;

  /** How the test of the source that is chosen ended. */
  record Found(State state, String words) {

    static final Found NOTHING = new Found(State.NONE, "");

    enum State {
      NONE,
      ASKING,
      GOOD,
      BAD
    }
  }

  /**
   * Where one gets from here.
   *
   * @param toLead opens a lead
   * @param example opens the mail a lead came by, to mark its fields
   * @param baseline opens how it was before Ringback
   */
  public record Ways(Consumer<LeadId> toLead, Consumer<LeadId> example, Runnable baseline) {}

  public SourcesModel(
      SourcesDesk desk, Tasks tasks, Notices notices, UiTexts texts, SourceWords words, Ways ways) {
    this.ways = ways;
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.words = words;
  }

  Ways ways() {
    return ways;
  }

  SourceWords words() {
    return words;
  }

  UiTexts texts() {
    return texts;
  }

  ReadOnlyObjectProperty<SourcesDesk.@Nullable Sight> sightProperty() {
    return sight.getReadOnlyProperty();
  }

  /** The name of the source that is to be chosen in the list. */
  ReadOnlyStringProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  void shown(boolean now) {
    shown = now;
    refresh();
  }

  /** Hears on any thread what changed in the book. */
  public void changed(Change change) {
    if (change instanceof Change.LeadsChanged
        || change instanceof Change.SourcesChanged
        || change instanceof Change.SettingsChanged) {
      tasks.onFxThread(this::refresh);
    }
  }

  /** Reads all of it again, while somebody looks. */
  public void refresh() {
    if (!shown) {
      return;
    }
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    tasks.run(desk::read, this::read, this::notRead);
  }

  private void read(SourcesDesk.Sight now) {
    sight.set(now);
    done();
  }

  private void notRead(Problem problem) {
    notices.problem(problem);
    done();
  }

  private void done() {
    reading = false;
    if (again) {
      again = false;
      refresh();
    }
  }

  void choose(String source) {
    if (!source.equals(chosen.get())) {
      chosen.set(source);
      found.set(Found.NOTHING);
    }
  }

  /**
   * Keeps what was typed or switched.
   *
   * @param refused called when it cannot be kept
   */
  void keep(String source, SourceKey key, String before, String after, Runnable refused) {
    String label = texts.get(key.textKey());
    try {
      Object old = key.stored(before);
      store(
          source,
          Map.of(key.key(), key.stored(after)),
          () ->
              notices.tell(
                  texts.get("settings.kept", label),
                  () -> store(source, Map.of(key.key(), old), this::tookBack, refused)),
          refused);
    } catch (NumberFormatException e) {
      notices.problem(
          new Problem(
              texts.get("sources.number", label, after),
              texts.get("sources.unchanged"),
              texts.get("sources.number.mend")));
      refused.run();
    }
  }

  void pause(SourceLine line) {
    boolean pause = !line.isPaused();
    store(
        line.name(),
        Map.of("paused", pause),
        () ->
            notices.tell(
                texts.get(pause ? "sources.paused" : "sources.resumed", line.name()),
                () -> store(line.name(), Map.of("paused", !pause), this::tookBack, this::refresh)),
        this::refresh);
  }

  private void tookBack() {
    notices.tell(texts.get("settings.taken-back"));
  }

  /** Takes away what was learned about mails; it can be undone. */
  void forget(MailRule rule) {
    attempt(
        () -> desk.forget(rule),
        () ->
            notices.tell(
                texts.get("example.forgotten", rule.sender()),
                () -> attempt(() -> desk.keepAgain(rule), this::tookBack, () -> {})),
        () -> {});
  }

  private void store(String source, Map<String, ?> values, Runnable kept, Runnable refused) {
    attempt(() -> desk.keep(source, values), kept, refused);
  }

  private void attempt(Runnable work, Runnable done, Runnable refused) {
    tasks.run(
        () -> {
          work.run();
          return true;
        },
        worked -> {
          done.run();
          refresh();
        },
        problem -> {
          notices.problem(problem);
          refused.run();
        });
  }

  /** Adds a source; {@code address} is that of a feed or a folder. */
  void add(String name, AddKind kind, String address) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("paused", false);
    kind.key()
        .ifPresentOrElse(
            key -> values.put(key, address.strip()),
            () -> values.put("kind", kind.name().toLowerCase(Locale.ROOT)));
    store(
        name.strip(),
        values,
        () -> {
          choose(name.strip());
          notices.tell(texts.get("sources.added", name.strip()));
          if (kind == AddKind.WEBHOOK) {
            webhook(true);
          }
        },
        () -> {});
  }

  /** Switches the webhook on or off. */
  void webhook(boolean on) {
    keepWebhook(
        Map.of("enabled", on), texts.get(on ? "sources.webhook.on" : "sources.webhook.off"));
  }

  void webhookPort(String typed) {
    String text = typed.strip();
    if (!text.matches("[0-9]{0,5}")) {
      notices.problem(
          new Problem(
              texts.get("sources.number", texts.get("sources.webhook.port"), typed),
              texts.get("sources.unchanged"),
              texts.get("sources.number.mend")));
      refresh();
      return;
    }
    keepWebhook(
        Map.of("port", text.isEmpty() ? 0 : Integer.parseInt(text)),
        texts.get("settings.kept", texts.get("sources.webhook.port")));
  }

  private void keepWebhook(Map<String, ?> values, String told) {
    attempt(() -> desk.keepWebhook(values), () -> notices.tell(told), this::refresh);
  }

  void test(SourceLine line) {
    found.set(new Found(Found.State.ASKING, texts.get("sources.test.asking")));
    tasks.run(
        () -> desk.test(line),
        said -> tested(line, new Found(Found.State.GOOD, said)),
        problem -> tested(line, new Found(Found.State.BAD, problem.line())));
  }

  private void tested(SourceLine line, Found now) {
    if (line.name().equals(chosen.get())) {
      found.set(now);
    }
  }

  /** Says that something lies in the clipboard. */
  void copied() {
    notices.tell(texts.get("sources.copied"));
  }
}
