package app.ringback.ui.compose;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.draft.DraftKind;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.OptOutLine;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.Segments;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.Tasks;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A text to the open lead: to which number, how long, whether it may leave, and sending it. */
public final class TextModel {

  /**
   * What the guard says about a text sent now.
   *
   * @param mayNever whether it can not be sent at all
   * @param warning what sending by hand would go over; empty when nothing
   */
  public record Answer(String words, boolean mayNow, boolean mayNever, String warning) {}

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Outbox outbox;
  private final Guard guard;
  private final BooleanSupplier setUp;
  private final GuardWords words;
  private final DraftText draft;
  private final UndoSend undo;
  private final ObservableList<LeadPhone> numbers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable LeadPhone> number = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
  private final BooleanProperty offline = new SimpleBooleanProperty();
  private final BooleanBinding sendable;

  /**
   * @param setUp whether an account to send texts with is set up; asked on the FX thread
   */
  public TextModel(
      OpenLeadModel open,
      PaneParts parts,
      Outbox outbox,
      Guard guard,
      DraftKeeper keeper,
      UndoSend undo,
      BooleanSupplier setUp) {
    this.open = open;
    this.parts = parts;
    this.outbox = outbox;
    this.guard = guard;
    this.undo = undo;
    this.setUp = setUp;
    words =
        new GuardWords(parts.texts(), new Times(parts.texts(), open.book().clock(), parts.zone()));
    draft = new DraftText(keeper, DraftKind.TEXT);
    sendable =
        Bindings.createBooleanBinding(
            this::maySend, draft.textProperty(), draft.readyProperty(), answer, ready, number);
    open.openProperty().subscribe(this::show);
    number.subscribe(chosen -> ask());
  }

  public DraftText draft() {
    return draft;
  }

  public UndoSend undo() {
    return undo;
  }

  /** The lead's numbers that take texts. */
  public ObservableList<LeadPhone> numbers() {
    return numbers;
  }

  public ObjectProperty<@Nullable LeadPhone> numberProperty() {
    return number;
  }

  /** What the guard says; null until it was asked. */
  public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
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
    String number = parts.phones().display(phone.number(), parts.country().get());
    return phone.label().isEmpty() ? number : number + " · " + phone.label();
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
    if (now == null) {
      numbers.clear();
      answer.set(null);
      return;
    }
    List<LeadPhone> able =
        now.lead().phones().stream().filter(phone -> phone.valid() && phone.canText()).toList();
    if (!numbers.equals(able)) {
      LeadPhone before = number.get();
      numbers.setAll(able);
      number.set(able.contains(before) ? before : able.isEmpty() ? null : able.getFirst());
    }
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
    OpenLead now = open.openProperty().get();
    if (now == null) {
      return;
    }
    Lead lead = now.lead();
    LeadPhone to = number.get();
    String address = to == null ? "" : to.number();
    tasks()
        .run(
            () ->
                open.book()
                    .transactions()
                    .<Advice>read(tx ->
                        guard.advise(
                            tx,
                            new PlannedTouch(lead, Channel.TEXT, address, false),
                            open.book().clock().instant())),
            advice -> {
              OpenLead still = open.openProperty().get();
              if (still != null && still.lead().id().equals(lead.id())) {
                answer.set(words.of(advice));
              }
            },
            parts.notices()::problem);
  }

  private boolean maySend() {
    Answer said = answer.get();
    return ready.get()
        && draft.ready()
        && number.get() != null
        && !draft.textProperty().get().isBlank()
        && toSend().length() <= Segments.LONGEST_TEXT
        && said != null
        && !said.mayNever();
  }

  /** Commits the text to the outbox, from where it can be taken back for a moment. */
  public void send() {
    LeadId lead = draft.lead();
    LeadPhone to = number.get();
    OpenLead now = open.openProperty().get();
    // The lead on screen may be one key behind the one selected: never text the wrong one.
    if (lead == null
        || to == null
        || now == null
        || !now.lead().id().equals(lead)
        || !sendable.get()) {
      return;
    }
    String body = draft.textProperty().get();
    TextRequest request =
        TextRequestBuilder.builder(TextRequest.of(lead, body))
            .to(new Phone(to.number()))
            .undo(TextRequest.UNDO_WINDOW)
            .build();
    draft.sent();
    tasks()
        .run(
            () -> outbox.queueText(request),
            queued -> sent(queued, lead, body),
            problem -> {
              draft.giveBack(lead, body);
              parts.notices().problem(problem);
            });
  }

  private void sent(Dispatch queued, LeadId lead, String body) {
    undo.offer(queued, () -> draft.giveBack(lead, body));
  }

  private Tasks tasks() {
    return open.tasks();
  }
}
