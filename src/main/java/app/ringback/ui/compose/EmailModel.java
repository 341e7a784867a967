package app.ringback.ui.compose;

import app.ringback.compliance.Guard;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftKind;
import app.ringback.draft.DraftMarks;
import app.ringback.lead.LeadEmail;
import app.ringback.outbox.AttachmentFiles;
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
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An e-mail to the open lead: to which address, whether it may leave, and sending it. */
public final class EmailModel {

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Outbox outbox;
  private final GuardedTouch guarded;
  private final Supplier<MailReadiness> setUp;
  private final DraftText draft;
  private final TemplateChoice templates;
  private final Attachments attachments;
  private final UndoSend undo;
  private final Choice<EmailAddress> addresses = new Choice<>();
  private final ReadOnlyBooleanWrapper theyWrote = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<MailReadiness> ready =
      new ReadOnlyObjectWrapper<>(MailReadiness.READY);
  private final ReadOnlyStringWrapper below = new ReadOnlyStringWrapper("");
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
      TemplateDesk templateDesk,
      UndoSend undo,
      Supplier<MailReadiness> setUp) {
    this.open = open;
    this.parts = parts;
    this.outbox = outbox;
    this.undo = undo;
    this.setUp = setUp;
    guarded =
        new GuardedTouch(
            open,
            parts,
            guard,
            Channel.EMAIL,
            new Times(parts.texts(), open.book().clock(), parts.zone()));
    draft = new DraftText(keeper, DraftKind.EMAIL);
    templates = new TemplateChoice(open, parts, templateDesk, Channel.EMAIL, draft);
    attachments = new Attachments(draft.files(), open.tasks());
    sendable =
        Bindings.createBooleanBinding(
            this::maySend,
            draft.textProperty(),
            draft.subjectProperty(),
            draft.readyProperty(),
            guarded.answerProperty(),
            ready,
            theyWrote,
            attachments.foundProperty(),
            templates.holesProperty(),
            addresses.chosenProperty());
    open.openProperty().subscribe(this::show);
    addresses.chosenProperty().subscribe(chosen -> ask());
  }

  public DraftText draft() {
    return draft;
  }

  /** What the e-mail is made from. */
  public TemplateChoice templates() {
    return templates;
  }

  /** The files that go with it. */
  public Attachments attachments() {
    return attachments;
  }

  /** What is added below every mail, as the settings have it. */
  public ReadOnlyStringProperty belowProperty() {
    return below.getReadOnlyProperty();
  }

  public UndoSend undo() {
    return undo;
  }

  /** The lead's addresses. */
  public ObservableList<EmailAddress> addresses() {
    return addresses.all();
  }

  public ObjectProperty<@Nullable EmailAddress> addressProperty() {
    return addresses.chosenProperty();
  }

  /** What the guard says; null until it was asked. */
  public ReadOnlyObjectProperty<@Nullable GuardAnswer> answerProperty() {
    return guarded.answerProperty();
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
    below.set(outbox.letterhead().below());
  }

  private void show(@Nullable OpenLead now) {
    lookWhetherSetUp();
    if (now == null) {
      addresses.offer(List.of());
      guarded.forget();
      return;
    }
    addresses.offer(
        now.lead().emails().stream()
            .filter(LeadEmail::valid)
            .flatMap(email -> EmailAddress.read(email.address()).stream())
            .toList());
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
    EmailAddress to = addresses.chosen();
    guarded.ask(to == null ? "" : to.text(), null, clocks -> {});
  }

  private boolean maySend() {
    GuardAnswer said = guarded.answer();
    return ready.get() == MailReadiness.READY
        && draft.ready()
        && attachments.maySend()
        && templates.holesProperty().get().isEmpty()
        && addresses.chosen() != null
        && !draft.textProperty().get().isBlank()
        && (theyWrote.get() || !draft.subjectProperty().get().isBlank())
        && said != null
        && !said.mayNever();
  }

  /** Commits the e-mail to the outbox, from where it can be taken back for a moment. */
  public void send() {
    LeadId lead = draft.lead();
    EmailAddress to = addresses.chosen();
    OpenLead now = open.openProperty().get();
    // The lead on screen may be one key behind the one selected: never mail the wrong one.
    if (lead == null || now == null || !now.lead().id().equals(lead) || !sendable.get()) {
      return;
    }
    Draft written = draft.now(lead);
    DraftMarks marks = written.marks();
    EmailRequest request =
        EmailRequestBuilder.builder(EmailRequest.of(lead, written.subject(), written.body()))
            .to(to)
            .template(marks.template())
            .purpose(marks.purpose())
            .approach(marks.approach())
            .personalised(marks.personalised())
            .undo(TextRequest.UNDO_WINDOW)
            .build();
    draft.sent();
    open.tasks()
        .run(
            () -> outbox.queueEmail(withFiles(request, written.files())),
            queued -> undo.offer(queued, () -> draft.giveBack(written)),
            problem -> {
              draft.giveBack(written);
              parts.notices().problem(problem);
            });
  }

  private static EmailRequest withFiles(EmailRequest request, List<Path> files) {
    return EmailRequestBuilder.builder(request).attachments(AttachmentFiles.read(files)).build();
  }
}
