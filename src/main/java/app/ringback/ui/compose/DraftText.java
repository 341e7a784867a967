package app.ringback.ui.compose;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftKind;
import app.ringback.draft.DraftMarks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The text of an editor, and the subject and files of one that has a place for them, that follow
 * the selected lead: what was typed for one lead is put away as its draft before the next one's is
 * brought. FX thread only.
 */
public final class DraftText {

  private final DraftKeeper keeper;
  private final DraftKind kind;
  private final StringProperty subject = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DraftMarks> marks =
      new ReadOnlyObjectWrapper<>(DraftMarks.NONE);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private @Nullable LeadId lead;
  private boolean bringing;

  DraftText(DraftKeeper keeper, DraftKind kind) {
    this.keeper = keeper;
    this.kind = kind;
    text.addListener((observable, before, now) -> typed());
    subject.addListener((observable, before, now) -> typed());
    files.addListener((ListChangeListener<Path>) change -> typed());
  }

  public StringProperty subjectProperty() {
    return subject;
  }

  public StringProperty textProperty() {
    return text;
  }

  /** The files chosen to go with it. */
  public ObservableList<Path> files() {
    return files;
  }

  /** What it was made from. */
  public ReadOnlyObjectProperty<DraftMarks> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  DraftMarks marks() {
    return marks.get();
  }

  /** Says what it is made from from now on. */
  void mark(DraftMarks now) {
    marks.set(now);
    typed();
  }

  /** Puts words in place of those that stand there, with what they are made from. */
  void write(String about, String words, DraftMarks from) {
    bringing = true;
    marks.set(from);
    subject.set(about);
    bringing = false;
    if (text.get().equals(words)) {
      typed();
    } else {
      text.set(words);
    }
  }

  /** Whether the draft of the lead was brought and the editor may be typed into. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  boolean ready() {
    return ready.get();
  }

  /** The lead written to; null when none is selected. */
  public @Nullable LeadId lead() {
    return lead;
  }

  /** Turns to another lead. */
  public void turnTo(@Nullable LeadId next) {
    keeper.saveNow();
    lead = next;
    ready.set(false);
    show("", "", List.of(), DraftMarks.NONE);
    if (next != null) {
      keeper.load(
          next,
          kind,
          draft -> {
            if (next.equals(lead)) {
              show(draft.subject(), draft.body(), draft.files(), draft.marks());
              ready.set(true);
            }
          });
    }
  }

  /** Empties the editor and forgets the draft. */
  void sent() {
    LeadId to = lead;
    show("", "", List.of(), DraftMarks.NONE);
    if (to != null) {
      keeper.clear(to, kind);
    }
  }

  /** {@link #giveBack(Draft)} of words alone. */
  void giveBack(LeadId to, String body) {
    giveBack(new Draft(to, kind, "", body));
  }

  /**
   * Brings back what could not be sent, before anything typed since; its subject gives way to one
   * that was typed since.
   */
  void giveBack(Draft sent) {
    LeadId to = sent.lead();
    if (to.equals(lead)) {
      Draft both = before(sent, now(to));
      subject.set(both.subject());
      text.set(both.body());
      files.setAll(both.files());
      mark(both.marks());
    } else {
      keeper.load(to, kind, draft -> keeper.typed(before(sent, draft)));
    }
  }

  private static Draft before(Draft sent, Draft since) {
    String body = sent.body();
    return new Draft(
        sent.lead(),
        sent.kind(),
        Texts.firstOf(since.subject(), sent.subject()),
        since.body().isBlank() ? body : body + "\n" + since.body(),
        Stream.concat(sent.files().stream(), since.files().stream()).distinct().toList(),
        since.marks().template().isEmpty() ? sent.marks() : since.marks());
  }

  /** What stands in the editor, as a draft of this lead. */
  Draft now(LeadId to) {
    return new Draft(to, kind, subject.get(), text.get(), files, marks.get());
  }

  private void show(String about, String body, List<Path> attached, DraftMarks from) {
    bringing = true;
    marks.set(from);
    subject.set(about);
    text.set(body);
    files.setAll(attached);
    bringing = false;
  }

  private void typed() {
    LeadId to = lead;
    if (!bringing && to != null && ready.get()) {
      forgetTemplateOfNothing();
      keeper.typed(now(to));
    }
  }

  /** Who takes out every word begins anew; notes of a call are not what its script says. */
  private void forgetTemplateOfNothing() {
    DraftMarks now = marks.get();
    if (kind != DraftKind.CALL
        && text.get().isBlank()
        && subject.get().isBlank()
        && !now.template().isEmpty()) {
      marks.set(new DraftMarks("", null, now.approach(), false));
    }
  }
}
