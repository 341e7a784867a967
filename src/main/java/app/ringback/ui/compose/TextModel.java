package app.ringback.ui.compose;

import app.ringback.compliance.Guard;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftKind;
import app.ringback.draft.DraftMarks;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.OptOutLine;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.Segments;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A text to the open lead: to which number, how long, whether it may leave, and sending it. */
public final class TextModel {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Outbox outbox;
  private final GuardedTouch guarded;
  private final BooleanSupplier setUp;
  private final DraftText draft;
  private final TemplateChoice templates;
  private final UndoSend undo;
  private final SendLater later;
  private final Choice<LeadPhone> numbers = new Choice<>();
  private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
  private final BooleanProperty offline = new SimpleBooleanProperty();
  private final BooleanBinding sendable;
  private @Nullable LeadId shown;

  /**
   * @param setUp whether an account to send texts with is set up; asked on the FX thread
   */
  public TextModel(
      OpenLeadModel open,
      PaneParts parts,
      Outbox outbox,
      Guard guard,
      DraftKeeper keeper,
      TemplateDesk templateDesk,
      UndoSend undo,
      BooleanSupplier setUp) {
    this.open = open;
    this.parts = parts;
    this.outbox = outbox;
    this.undo = undo;
    this.setUp = setUp;
    Times times = new Times(parts.texts(), open.book().clock(), parts.zone());
    guarded = new GuardedTouch(open, parts, guard, Channel.TEXT, times);
    later = new SendLater(parts.texts(), times, open.book().clock());
    draft = new DraftText(keeper, DraftKind.TEXT);
    templates = new TemplateChoice(open, parts, templateDesk, Channel.TEXT, draft);
    sendable =
        Bindings.createBooleanBinding(
            this::maySend,
            draft.textProperty(),
            draft.readyProperty(),
            guarded.answerProperty(),
            ready,
            numbers.chosenProperty(),
            templates.holesProperty(),
            later.faultProperty());
    open.openProperty().subscribe(this::show);
    numbers.chosenProperty().subscribe(chosen -> ask());
    later.atProperty().subscribe(chosen -> ask());
  }

  public DraftText draft() {
    return draft;
  }

  /** What the text is made from. */
  public TemplateChoice templates() {
    return templates;
  }

  public UndoSend undo() {
    return undo;
  }

  /** When the text shall leave. */
  public SendLater later() {
    return later;
  }

  /** The lead's numbers that take texts. */
  public ObservableList<LeadPhone> numbers() {
    return numbers.all();
  }

  public ObjectProperty<@Nullable LeadPhone> numberProperty() {
    return numbers.chosenProperty();
  }

  /** What the guard says; null until it was asked. */
  public ReadOnlyObjectProperty<@Nullable GuardAnswer> answerProperty() {
    return guarded.answerProperty();
  }

  /** Whether nothing was ever texted to the lead, so that the opt-out line is added. */
  public ReadOnlyBooleanProperty firstProperty() {
    return first.getReadOnlyProperty();
  }

  /** Whether an account to send with is set up. */
  public ReadOnlyBooleanProperty setUpProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Set while the carrier cannot be reached. */
  public BooleanProperty offlineProperty() {
    return offline;
  }

  public BooleanBinding sendableProperty() {
    return sendable;
  }

  public boolean isOpen() {
    return open.openProperty().get() != null;
  }

  /** The number as it is shown in the chooser. */
  public String shown(LeadPhone phone) {
    return parts.shown(phone);
  }

  /** How long the text is as it would leave, with the opt-out line when it is a first one. */
  public String length() {
    String text = toSend();
    Segments segments = Segments.of(text);
    String key =
        text.length() > Segments.LONGEST_TEXT
            ? "text.too_long"
            : segments.gsm() ? "text.length" : "text.length.unicode";
    return parts
        .texts()
        .get(key, text.length(), segments.count(), segments.left(), Segments.LONGEST_TEXT);
  }

  /** Whether the opt-out line will be added below what is written. */
  public boolean addsOptOut() {
    return first.get() && !toSend().equals(draft.textProperty().get());
  }

  private String toSend() {
    String written = draft.textProperty().get();
    return first.get() && !written.isBlank() ? OptOutLine.addTo(written) : written;
  }

  /** Looks again whether an account is set up, as it may be while a lead is open. */
  public void lookWhetherSetUp() {
    ready.set(setUp.getAsBoolean());
  }

  private void show(@Nullable OpenLead now) {
    lookWhetherSetUp();
    LeadId lead = now == null ? null : now.lead().id();
    if (!Objects.equals(lead, shown)) {
      shown = lead;
      // A time chosen for one lead is none for the next.
      later.atOnce();
    }
    if (now == null) {
      numbers.offer(List.of());
      guarded.forget();
      return;
    }
    numbers.offer(
        now.lead().phones().stream().filter(phone -> phone.valid() && phone.canText()).toList());
    first.set(
        now.activities().stream()
            .noneMatch(activity ->
                activity.kind() == ActivityKind.TEXT
                    && activity.direction().equals("out")
                    && List.of("sending", "unknown", "sent", "delivered")
                        .contains(activity.status())));
    ask();
  }

  /** Asks the guard again, as the minute may have changed. */
  public void ask() {
    LeadPhone to = numbers.chosen();
    guarded.ask(to == null ? "" : to.number(), later.atProperty().get(), later::clocks);
  }

  private boolean maySend() {
    GuardAnswer said = guarded.answer();
    return ready.get()
        && draft.ready()
        && numbers.chosen() != null
        && !draft.textProperty().get().isBlank()
        && templates.holesProperty().get().isEmpty()
        && toSend().length() <= Segments.LONGEST_TEXT
        && said != null
        && !said.mayNever()
        && later.faultProperty().get().isEmpty();
  }

  /** Commits the text to the outbox, from where it can be taken back for a moment. */
  public void send() {
    LeadId lead = draft.lead();
    LeadPhone to = numbers.chosen();
    OpenLead now = open.openProperty().get();
    // The lead on screen may be one key behind the one selected: never text the wrong one.
    if (lead == null
        || to == null
        || now == null
        || !now.lead().id().equals(lead)
        || !sendable.get()) {
      return;
    }
    Draft written = draft.now(lead);
    DraftMarks marks = written.marks();
    TextRequest request =
        TextRequestBuilder.builder(TextRequest.of(lead, written.body()))
            .template(marks.template())
            .purpose(marks.purpose())
            .approach(marks.approach())
            .personalised(marks.personalised())
            .to(new Phone(to.number()))
            .sendAt(later.atProperty().get())
            .undo(TextRequest.UNDO_WINDOW)
            .build();
    draft.sent();
    later.atOnce();
    open.tasks()
        .run(
            () -> outbox.queueText(request),
            queued -> undo.offer(queued, () -> draft.giveBack(written)),
            problem -> {
              draft.giveBack(written);
              parts.notices().problem(problem);
            });
  }
}
