package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Moment;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conversation by e-mail in the window, with a real mail server: out, answered, and back. */
class MailConversationTest extends StageWindow {

  private static final String ANA = "ana@example.com";

  private final TestMailServer server = new TestMailServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aMailLeavesIsAnsweredAndTheNextOneComesBack() throws Exception {
    start(setup(server));
    await(() -> window.window().readyProperty().get());
    LeadId ana = ana();
    run(() -> window.window().select(ana));
    await(() -> sees("Ana Ruiz"));
    send("Your roof", "Hi Ana, is Friday fine?");
    await(() -> all(ana).size() == 1);
    until(() -> newest(ana).state() == DispatchState.SENT);

    server.put(
        "INBOX",
        Mails.of(ANA, TestMailServer.ADDRESS, "<r1@example.com>", clock.instant())
            .with("In-Reply-To", newest(ana).providerId())
            .subject("Re: Your roof")
            .body("Friday at two is fine."),
        clock.instant());
    desk.get().listening().mail().pollOnce();
    until(() -> sees("Friday at two is fine."));
    keep("talk-mail-answered");

    send("Your roof, again", "See you on Friday.");
    await(() -> all(ana).size() == 2);
    until(() -> newest(ana).state() == DispatchState.SENT);
    server.put(
        "INBOX",
        Mails.bounce(
            newest(ana).providerId(), ANA, "5.1.1", "failed", "<b1@mx.example>", clock.instant()),
        clock.instant());
    desk.get().listening().mail().pollOnce();
    until(() -> newest(ana).state() == DispatchState.FAILED);
    assertThat(newest(ana).errorMessage()).contains("no mailbox at this address");
    keep("talk-mail-bounced");

    // The rep knows better: the address is right, and is mailed again.
    await(() ->
        sees(
            "Mail to ana@example.com came back: there is no such mailbox. It is not mailed any"
                + " more."));
    run(() -> robot.lookup("Mail it again").queryButton().fire());
    await(() -> sees("E-mail may go there again"));
    await(() -> robot.lookup("Mail it again").tryQuery().isEmpty());
    send("Your roof, once more", "I hope this one finds you.");
    await(() -> all(ana).size() == 3);
    until(() -> newest(ana).state() == DispatchState.SENT);
  }

  @Test
  void anUnclearMailIsSettledInTheOutboxAndMailedAgainOnce() throws Exception {
    start(setup(server));
    await(() -> window.window().readyProperty().get());
    LeadId ana = ana();
    run(() -> window.window().select(ana));
    await(() -> sees("Ana Ruiz"));
    server.line.next(LineFault.cutBefore(Moment.DOT));
    send("Your roof", "Hi Ana, is Friday fine?");
    await(() -> all(ana).size() == 1);
    until(() -> newest(ana).state() == DispatchState.UNKNOWN);
    Dispatch unclear = newest(ana);
    // There is no folder of sent mail to look in: at last it is the rep's to say.
    until(Duration.ofMinutes(1), () -> newest(ana).isTheUsers());

    run(() -> window.window().keys().fire("outbox"));
    until(() -> sees("Unclear whether they left · 1"));
    keep("outbox-unclear-mail");
    run(() -> robot.lookup("#outbox-not-arrived").queryButton().fire());
    until(() -> sees("Not sent in the last 7 days · 1"));
    run(() -> robot.lookup("#outbox-again").queryButton().fire());
    until(() -> newest(ana).state() == DispatchState.SENT);
    assertThat(newest(ana).previousId()).isEqualTo(unclear.id());
    assertThat(newest(ana).subject()).isEqualTo("Your roof");
    until(() -> sees("The outbox is empty"));
    assertThat(server.arrived()).hasSize(1);
  }

  private void send(String subject, String body) throws Exception {
    run(() -> window.window().keys().fire("compose.email"));
    run(() -> {
      robot.lookup("#email-subject").queryAs(TextField.class).setText(subject);
      robot.lookup("#email-editor").queryAs(TextInputControl.class).setText(body);
    });
    await(() -> !robot.lookup("#email-send").query().isDisabled());
    run(() -> robot.lookup("#email-send").queryButton().fire());
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

  private List<Dispatch> all(LeadId lead) {
    return desk.get().sending().outbox().ofLead(lead);
  }

  private Dispatch newest(LeadId lead) {
    return all(lead).stream()
        .max(Comparator.comparing(dispatch -> dispatch.id().toString()))
        .orElseThrow();
  }
}
