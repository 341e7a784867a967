package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.TextRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Twilio answers by itself is not answered a second time by us. */
class KeywordAnswersTest {

  private static final String NUMBER = "+12065550160";

  @TempDir Path folder;

  /** What Ringback sends when this comes in. */
  private static List<String> answers(TwilioDesk here, String words) {
    int before = here.twilio.messages().size();
    here.twilio.receive(NUMBER, words);
    here.clock.advance(Duration.ofSeconds(1));
    assertThat(here.desk.listening().pollTextsOnce()).isTrue();
    here.desk.sending().worker().runDue();
    return here.twilio.messages().stream()
        .skip(before)
        .filter(message -> message.to().equals(NUMBER))
        .map(message -> message.body())
        .toList();
  }

  @Test
  void helpIsLeftToTwilioWhichAnswersItUnlessItIsSaidOtherwise() throws IOException {
    try (TwilioDesk here = new TwilioDesk(folder, "")) {
      here.lead("Jane", NUMBER);
      assertThat(answers(here, "HELP")).isEmpty();
      assertThat(answers(here, " info ")).isEmpty();
      assertThat(answers(here, "Help?")).as("Twilio knows only the bare word").hasSize(1);
      assertThat(answers(here, "help!")).as("once a day").isEmpty();
    }
  }

  @Test
  void whereTwilioIsSilentHelpIsAnsweredOnce() throws IOException {
    try (TwilioDesk here = new TwilioDesk(folder, "own_help_reply = true")) {
      here.lead("Jane", NUMBER);
      assertThat(answers(here, "HELP")).singleElement().asString().contains("Sam Rivera");
      assertThat(answers(here, "HELP")).isEmpty();
    }
  }

  @Test
  void stopAndStartAreObeyedAndAnsweredByNobodyHere() throws IOException {
    try (TwilioDesk here = new TwilioDesk(folder, "")) {
      LeadId lead = here.lead("Jane", NUMBER);
      assertThat(answers(here, "STOP")).isEmpty();
      Dispatch refused = here.desk.sending().outbox().queueText(TextRequest.of(lead, "Hi"));
      assertThat(refused.state()).isEqualTo(DispatchState.REFUSED);
      assertThat(answers(here, "START")).isEmpty();
      Dispatch again = here.desk.sending().outbox().queueText(TextRequest.of(lead, "Hi"));
      assertThat(again.state()).isEqualTo(DispatchState.QUEUED);
      assertThat(answers(here, "opt out")).as("not even to words of our own list").isEmpty();
    }
  }
}
