package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.TextRequest;
import app.ringback.secret.SecretFile;
import app.ringback.testing.SettableClock;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Twilio answers by itself is not answered a second time by us. */
class KeywordAnswersTest {

  private static final String NUMBER = "+12065550160";

  private final SettableClock clock = SettableClock.mondayMorning();
  private final FakeTwilio twilio = FakeTwilio.start(clock);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Workspace workspace;

  @BeforeEach
  void prepare() {
    workspace = new Workspace(folder.resolve("book"), false);
    workspace.prepare();
  }

  @AfterEach
  void close() {
    twilio.close();
  }

  private Desk open(String more) throws IOException {
    Files.writeString(
        workspace.settingsFile(),
        """
        [rep]
        name = "Sam Rivera"
        [twilio]
        api_base = "%s"
        account_sid = "%s"
        number = "%s"
        %s
        """
            .formatted(twilio.base(), FakeTwilio.SID, FakeTwilio.NUMBER, more));
    SecureRandom random = new SecureRandom();
    Desk desk =
        Desk.open(
            new DeskSetup(
                workspace,
                clock,
                random,
                ZoneId.of("America/Los_Angeles"),
                Map.of(),
                new Lazy<>(() -> new SecretFile(folder.resolve("keys"), new char[0], random))));
    desk.secrets().put(TwilioCarriers.TOKEN, FakeTwilio.TOKEN);
    Lead lead =
        LeadBuilder.builder(Lead.blank(desk.ids().lead(), clock.instant()))
            .firstName("Jane")
            .phones(List.of(LeadPhone.of(new Phone(NUMBER), "mobile")))
            .build();
    desk.transactions().run(tx -> desk.leads().insert(tx, lead, clock.instant()));
    return desk;
  }

  /** What Ringback sends when this comes in. */
  private List<String> answers(Desk desk, String words) {
    int before = twilio.messages().size();
    twilio.receive(NUMBER, words);
    clock.advance(Duration.ofSeconds(1));
    assertThat(desk.listening().pollTextsOnce()).isTrue();
    desk.sending().worker().runDue();
    return twilio.messages().stream()
        .skip(before)
        .filter(message -> message.to().equals(NUMBER))
        .map(message -> message.body())
        .toList();
  }

  @Test
  void helpIsLeftToTwilioWhichAnswersItUnlessItIsSaidOtherwise() throws IOException {
    try (Desk desk = open("")) {
      assertThat(answers(desk, "HELP")).isEmpty();
      assertThat(answers(desk, " info ")).isEmpty();
      assertThat(answers(desk, "Help?")).as("Twilio knows only the bare word").hasSize(1);
      assertThat(answers(desk, "help!")).as("once a day").isEmpty();
    }
  }

  @Test
  void whereTwilioIsSilentHelpIsAnsweredOnce() throws IOException {
    try (Desk desk = open("own_help_reply = true")) {
      assertThat(answers(desk, "HELP")).singleElement().asString().contains("Sam Rivera");
      assertThat(answers(desk, "HELP")).isEmpty();
    }
  }

  @Test
  void stopAndStartAreObeyedAndAnsweredByNobodyHere() throws IOException {
    try (Desk desk = open("")) {
      var lead = desk.transactions().read(tx -> desk.finder().find(tx, NUMBER)).id();
      assertThat(answers(desk, "STOP")).isEmpty();
      Dispatch refused = desk.sending().outbox().queueText(TextRequest.of(lead, "Hi"));
      assertThat(refused.state()).isEqualTo(DispatchState.REFUSED);
      assertThat(answers(desk, "START")).isEmpty();
      Dispatch again = desk.sending().outbox().queueText(TextRequest.of(lead, "Hi"));
      assertThat(again.state()).isEqualTo(DispatchState.QUEUED);
      assertThat(answers(desk, "opt out")).as("not even to words of our own list").isEmpty();
    }
  }
}
