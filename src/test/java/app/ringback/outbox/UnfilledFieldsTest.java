package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a message, and by whatever way it comes: it never leaves with a hole in it. */
class UnfilledFieldsTest {

  @TempDir Path folder;
  private OutboxFixture fixture;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi {first_name}, hello",
        "Hi {industry?}",
        "Hi [Name], hello",
        "Hi , hello",
        "About {interest|your project}",
        "{{contact.first_name}}"
      })
  void aTextOrAnEmailWithAHoleIsNotTakenIn(String message) {
    Lead lead = fixture.lead("+12065550160");
    assertThatThrownBy(() -> fixture.text(lead, message))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("still to be filled in")
        .hasMessageContaining("Nothing was sent.");
    assertThatThrownBy(
            () -> fixture.outbox.queueEmail(EmailRequest.of(lead.id(), "Hello", message)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () -> fixture.outbox.queueEmail(EmailRequest.of(lead.id(), message, "Hello")))
        .isInstanceOf(ProblemException.class);
    assertThat(fixture.outbox.ofLead(lead.id())).isEmpty();
    assertThat(fixture.timeline(lead.id())).isEmpty();
  }

  @Test
  void anAutomaticOneIsNotEither() {
    Lead lead = fixture.lead("+12065550160");
    TextRequest request =
        TextRequestBuilder.builder(TextRequest.of(lead.id(), "Hi {name?}")).automatic(true).build();
    assertThatThrownBy(() -> fixture.outbox.queueText(request))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void bracesOfAPersonAreNoHoles() {
    Lead lead = fixture.lead("+12065550160");
    assertThat(fixture.text(lead, "Hi Jane :-} {smile}, see [1] {1, 2}").state())
        .isEqualTo(DispatchState.QUEUED);
    Lead roofed = fixture.lead("+12065550161", all -> all.custom(Map.of("Smile", "yes")));
    assertThatThrownBy(() -> fixture.text(roofed, "Hi {smile}"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatAMailQuotesIsNotOurs() {
    Lead lead = fixture.lead("+12065550160");
    assertThat(
            fixture
                .outbox
                .queueEmail(
                    EmailRequest.of(
                        lead.id(), "Re: hello", "Yes.\n\n> Hi [Name],\n> are you there?"))
                .state())
        .isEqualTo(DispatchState.REFUSED);
  }

  @Test
  void aMessageWrittenByHandIsNotPersonalised() {
    Lead lead = fixture.lead("+12065550160");
    assertThat(fixture.text(lead, "Hello").personalised()).isFalse();
  }
}
