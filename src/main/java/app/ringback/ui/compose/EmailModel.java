package app.ringback.ui.compose;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.draft.DraftKind;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.outbox.EmailRequest;
import app.ringback.outbox.EmailRequestBuilder;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.TextRequest;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.timeline.OpenLead;
import app.ringback.ui.timeline.OpenLeadModel;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An e-mail to the open lead: to which address, whether it may leave, and sending it. */
public final class EmailModel {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Outbox outbox;
  private final Guard guard;
  private final Supplier<MailReadiness> setUp;
  private final GuardWords words;
  private final DraftText draft;
  private final UndoSend undo;
  private final ObservableList<EmailAddress> addresses = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable EmailAddress> address = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<TextModel.@Nullable Answer> answer =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper theyWrote = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<MailReadiness> ready =
      new ReadOnlyObjectWrapper<>(MailReadiness.READY);
  private final BooleanBinding sendable;

  /**
   * @param setUp whether the settings allow e-mail; asked on the FX thread
   */
  public EmailModel(
      OpenLeadModel open,
      PaneParts parts,
      Outbox outbox,
      Guard guard,
      DraftKeeper keeper,
      UndoSend undo,
      Supplier<MailReadiness> setUp) {
    this.open = open;
    this.parts = parts;
    this.outbox = outbox;
    this.guard = guard;
    this.undo = undo;
    this.setUp = setUp;
    words =
        new GuardWords(
            parts.texts(),
            new Times(parts.texts(), open.book().clock(), parts.zone()),
            Channel.EMAIL);
    draft = new DraftText(keeper, DraftKind.EMAIL);
    sendable =
        Bindings.createBooleanBinding(
            this::maySend,
            draft.textProperty(),
            draft.subjectProperty(),
            draft.readyProperty(),
            answer,
            ready,
            theyWrote,
            address);
    open.openProperty().subscribe(this::show);
    address.subscribe(chosen -> ask());
  }

  public DraftText draft() {
    return draft;
  }

  public UndoSend undo() {
    return undo;
  }

  /** The lead's addresses. */
  public ObservableList<EmailAddress> addresses() {
    return addresses;
  }

  public ObjectProperty<@Nullable EmailAddress> addressProperty() {
    return address;
  }

  /** What the guard says; null until it was asked. */
  public ReadOnlyObjectProperty<TextModel.@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Whether the lead wrote a mail with a subject, so that an answer needs none of its own. */
  public ReadOnlyBooleanProperty theyWroteProperty() {
    return theyWrote.getReadOnlyProperty();
  }

  /** Whether the settings allow e-mail. */
  public ReadOnlyObjectProperty<MailReadiness> setUpProperty() {
    return ready.getReadOnlyProperty();
  }

  public BooleanBinding sendableProperty() {
    return sendable;
  }

  /** Looks again whether e-mail is set up, as it may be while a lead is open. */
  public void lookWhetherSetUp() {
    ready.set(setUp.get());
  }

  private void show(@Nullable OpenLead now) {
    lookWhetherSetUp();
    if (now == null) {
      addresses.clear();
      answer.set(null);
      return;
    }
    List<EmailAddress> able =
        now.lead().emails().stream()
            .filter(LeadEmail::valid)
            .flatMap(email -> EmailAddress.read(email.address()).stream())
            .toList();
    if (!addresses.equals(able)) {
      EmailAddress before = address.get();
      addresses.setAll(able);
      address.set(able.contains(before) ? before : able.isEmpty() ? null : able.getFirst());
    }
    theyWrote.set(
        now.activities().stream()
                .filter(
                    entry -> entry.kind() == ActivityKind.EMAIL && entry.direction().equals("in"))
                .map(Activity::subject)
                .reduce("", (older, newer) -> newer)
                .strip()
                .length()
            > 0);
    ask();
  }

  /** Asks the guard again. */
  public void ask() {
    OpenLead now = open.openProperty().get();
    if (now == null) {
      return;
    }
    Lead lead = now.lead();
    EmailAddress to = address.get();
    PlannedTouch touch = new PlannedTouch(lead, Channel.EMAIL, to == null ? "" : to.text(), false);
    open.tasks()
        .run(
            () ->
                open.book()
                    .transactions()
                    .<Advice>read(tx -> guard.advise(tx, touch, open.book().clock().instant())),
            advice -> {
              OpenLead still = open.openProperty().get();
              if (still != null && still.lead().id().equals(lead.id())) {
                answer.set(words.of(advice, null, null));
              }
            },
            parts.notices()::problem);
  }

  private boolean maySend() {
    TextModel.Answer said = answer.get();
    return ready.get() == MailReadiness.READY
        && draft.ready()
        && address.get() != null
        && !draft.textProperty().get().isBlank()
        && (theyWrote.get() || !draft.subjectProperty().get().isBlank())
        && said != null
        && !said.mayNever();
  }

  /** Commits the e-mail to the outbox, from where it can be taken back for a moment. */
  public void send() {
    LeadId lead = draft.lead();
    EmailAddress to = address.get();
    OpenLead now = open.openProperty().get();
    // The lead on screen may be one key behind the one selected: never mail the wrong one.
    if (lead == null || now == null || !now.lead().id().equals(lead) || !sendable.get()) {
      return;
    }
    String subject = draft.subjectProperty().get();
    String body = draft.textProperty().get();
    EmailRequest request =
        EmailRequestBuilder.builder(EmailRequest.of(lead, subject, body))
            .to(to)
            .undo(TextRequest.UNDO_WINDOW)
            .build();
    draft.sent();
    open.tasks()
        .run(
            () -> outbox.queueEmail(request),
            queued -> undo.offer(queued, () -> draft.giveBack(lead, subject, body)),
            problem -> {
              draft.giveBack(lead, subject, body);
              parts.notices().problem(problem);
            });
  }
}
