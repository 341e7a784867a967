package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.Stage;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.Rsvp;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.timeline.Activity;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An appointment in the whole window with a real mail server: invited to, answered, canceled. */
class AppointmentByMailTest extends StageWindow {

  private static final String ANA = "ana@example.com";

  private final TestMailServer server = new TestMailServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void anInvitationLeavesIsAnsweredAndCanceled() throws Exception {
    start(setup(server));
    await(() -> window.window().readyProperty().get());
    LeadId ana = ana();
    run(() -> window.window().select(ana));
    await(() -> sees("Ana Ruiz") && sees("No next step"));
    run(() -> stage.getScene().getRoot().requestFocus());
    robot.type(KeyCode.S);
    await(() -> robot.lookup("#step-when").query().isFocused());
    robot.write("meet fri 2pm");
    await(() -> !robot.lookup("#step-save").query().isDisabled());
    robot.type(KeyCode.ENTER);
    await(() -> !all(ana).isEmpty());
    until(() -> all(ana).getLast().state() == DispatchState.SENT);
    NextStep step = step(ana);

    MimeMessage mail = server.arrived().getFirst();
    ICalendar invitation = calendar(mail, "REQUEST");
    VEvent event = invitation.getEvents().getFirst();
    assertThat(event.getUid().getValue()).isEqualTo(step.icalUid());
    assertThat(event.getOrganizer().getEmail()).isEqualTo(TestMailServer.ADDRESS);

    answer(event, step.icalUid());
    desk.get().listening().mail().pollOnce();
    until(() -> step(ana).rsvp() == Rsvp.ACCEPTED);
    until(() -> shows("Ana accepted the invitation") && shows("· accepted"));
    Activity entry =
        desk.get().transactions().read(tx -> desk.get().timelines().of(tx, ana)).stream()
            .filter(each -> each.event().equals("rsvp_accepted"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.isInbound()).as("a response of the lead's").isTrue();
    keep("step-accepted");

    run(() -> window.window().keys().fire("step.cancel"));
    await(() -> all(ana).size() == 2);
    until(() -> all(ana).getLast().state() == DispatchState.SENT);
    ICalendar canceled = calendar(server.arrived().getLast(), "CANCEL");
    assertThat(canceled.getEvents().getFirst().getUid().getValue()).isEqualTo(step.icalUid());
    assertThat(canceled.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
    Lead after =
        desk.get().transactions().read(tx -> desk.get().leads().find(tx, ana)).orElseThrow();
    assertThat(after.stage()).isEqualTo(Stage.BOOKED);
  }

  @Test
  void theFeedFileIsThereWhileItIsWantedAndPrivate() throws Exception {
    start(setup(server));
    await(() -> window.window().readyProperty().get());
    LeadId ana = ana();
    run(() -> window.window().select(ana));
    await(() -> sees("No next step"));
    run(() -> stage.getScene().getRoot().requestFocus());
    robot.type(KeyCode.S);
    robot.write("meet fri 2pm");
    robot.type(KeyCode.ENTER);
    await(() -> !all(ana).isEmpty());
    Path file = desk.get().workspace().calendarFile();
    assertThat(file).doesNotExist();

    run(() -> window.window().keys().fire("settings"));
    until(() -> robot.lookup("#settings-calendar-feed").tryQuery().isPresent());
    run(() -> robot.lookup("#settings-calendar-feed").queryAs(CheckBox.class).fire());
    until(() -> Files.exists(file));
    assertThat(Files.readString(file)).contains(step(ana).icalUid()).contains("Ana Ruiz");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    run(() -> robot.lookup("#settings-calendar-feed").queryAs(CheckBox.class).fire());
    until(() -> !Files.exists(file));
  }

  /** The calendar beside the words, and the same once more as a file. */
  private static ICalendar calendar(MimeMessage mail, String method) throws Exception {
    Multipart all = (Multipart) mail.getContent();
    assertThat(all.getContentType()).startsWith("multipart/mixed");
    Multipart words = (Multipart) all.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    BodyPart last = words.getBodyPart(words.getCount() - 1);
    assertThat(last.getContentType())
        .startsWith("text/calendar")
        .contains("method=" + method)
        .contains("charset=UTF-8");
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    String text = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Biweekly.parse(text).first();
  }

  /** As large calendars answer: no thread is followed, and a machine says that it sent it. */
  private void answer(VEvent invitation, String uid) throws Exception {
    ICalendar reply = new ICalendar();
    reply.setTimezoneInfo(new TimezoneInfo());
    reply.setMethod(Method.reply());
    VEvent event = new VEvent();
    event.setUid(uid);
    event.setSequence(0);
    event.setDateStart(invitation.getDateStart().getValue(), true);
    Attendee ana = new Attendee("Ana Ruiz", ANA);
    ana.setParticipationStatus(ParticipationStatus.ACCEPTED);
    event.addAttendee(ana);
    reply.addEvent(event);
    String body =
        String.join(
            "\r\n",
            "--b1",
            "Content-Type: text/plain; charset=UTF-8",
            "",
            "Ana Ruiz has accepted this invitation.",
            "--b1",
            "Content-Type: text/calendar; charset=UTF-8; method=REPLY",
            "",
            Biweekly.write(reply).go(),
            "--b1--",
            "");
    server.put(
        "INBOX",
        Mails.of(ANA, TestMailServer.ADDRESS, "<a1@calendar.example>", clock.instant())
            .with("Auto-Submitted", "auto-generated")
            .with("Content-Type", "multipart/alternative; boundary=\"b1\"")
            .subject("Accepted: Appointment with Sam Rivera")
            .body(body),
        clock.instant());
  }

  private boolean shows(String part) {
    return !robot
        .lookup((Node node) ->
            node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(part))
        .queryAll()
        .isEmpty();
  }

  private NextStep step(LeadId lead) {
    return desk.get()
        .transactions()
        .read(tx -> desk.get().followUp().steps().steps().open(tx, lead))
        .getFirst();
  }

  private List<Dispatch> all(LeadId lead) {
    return desk.get().sending().outbox().ofLead(lead);
  }

  private LeadId ana() {
    Lead ana =
        LeadBuilder.builder(Lead.blank(desk.get().ids().lead(), clock.instant()))
            .firstName("Ana")
            .lastName("Ruiz")
            .region("WA")
            .emails(List.of(LeadEmail.of(EmailAddress.read(ANA).orElseThrow(), "")))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().insert(tx, ana, clock.instant()));
    return ana.id();
  }
}
