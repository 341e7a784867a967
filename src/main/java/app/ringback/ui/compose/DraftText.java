package app.ringback.ui.compose;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftKind;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The text of an editor, and the subject of one that has a field for it, that follow the selected
 * lead: what was typed for one lead is put away as its draft before the next one's is brought. FX
 * thread only.
 */
public final class DraftText {

  private final DraftKeeper keeper;
  private final DraftKind kind;
  private final StringProperty subject = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private @Nullable LeadId lead;
  private boolean bringing;

  DraftText(DraftKeeper keeper, DraftKind kind) {
    this.keeper = keeper;
    this.kind = kind;
    text.addListener((observable, before, now) -> typed());
    subject.addListener((observable, before, now) -> typed());
  }

  public StringProperty subjectProperty() {
    return subject;
  }

  public StringProperty textProperty() {
    return text;
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
    show("", "");
    if (next != null) {
      keeper.load(
          next,
          kind,
          draft -> {
            if (next.equals(lead)) {
              show(draft.subject(), draft.body());
              ready.set(true);
            }
          });
    }
  }

  /** Empties the editor and forgets the draft. */
  void sent() {
    LeadId to = lead;
    show("", "");
    if (to != null) {
      keeper.clear(to, kind);
    }
  }

  /** Brings back what could not be sent, before anything typed since. */
  void giveBack(LeadId to, String body) {
    giveBack(to, "", body);
  }

  /** The same with a subject, which gives way to one that was typed since. */
  void giveBack(LeadId to, String about, String body) {
    if (to.equals(lead)) {
      subject.set(Texts.firstOf(subject.get(), about));
      text.set(text.get().isBlank() ? body : body + "\n" + text.get());
    } else {
      keeper.load(
          to,
          kind,
          draft ->
              keeper.typed(
                  new Draft(
                      to,
                      kind,
                      Texts.firstOf(draft.subject(), about),
                      draft.body().isBlank() ? body : body + "\n" + draft.body())));
    }
  }

  private void show(String about, String body) {
    bringing = true;
    subject.set(about);
    text.set(body);
    bringing = false;
  }

  private void typed() {
    LeadId to = lead;
    if (!bringing && to != null && ready.get()) {
      keeper.typed(new Draft(to, kind, subject.get(), text.get()));
    }
  }
}
