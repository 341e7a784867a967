package app.ringback.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.PhoneReader;
import app.ringback.intake.IntakeBook;
import app.ringback.testing.Guards;
import app.ringback.timeline.media.MediaStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When texts are asked for: often in a conversation, seldom when nobody answers. */
class TextPollLoopTest {

  private static final Duration USUAL = Duration.ofSeconds(30);

  @TempDir Path folder;
  private IntakeBook intake;
  private final Box box = new Box();
  private TextPollLoop loop;

  /** An account that answers with what a test put in. */
  private static final class Box implements TextInbox {

    private volatile Answer answer = new Answer.Texts(List.of(), true);
    private final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public String account() {
      return "test";
    }

    @Override
    public Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> known) {
      asked.countDown();
      return answer;
    }
  }

  @BeforeEach
  void open() {
    intake = new IntakeBook(folder);
    TextArrivals arrivals =
        new TextArrivals(
            intake.book.leads,
            intake.book.timelines,
            intake.desk,
            Guards.optOuts(intake.book, new SuppressionStore(intake.book.ids, "test")),
            new OptOutWords(() -> Guards.RULES),
            new PhoneReader(),
            intake.book.ids,
            new MediaStore(intake.book.ids, "test"),
            TextReplies.NONE);
    TextPoll poll =
        new TextPoll(
            intake.book.transactions(),
            intake.book.timelines,
            arrivals,
            new PollStore(),
            intake.book.clock);
    loop = new TextPollLoop(poll, () -> Optional.of(box), () -> USUAL, intake.book.clock);
  }

  @AfterEach
  void close() {
    loop.close();
    intake.close();
  }

  @Test
  void aConversationIsFollowedCloselyForAWhile() {
    assertThat(loop.askOnce()).isTrue();
    assertThat(loop.wait(0)).isEqualTo(USUAL);
    box.answer =
        new TextInbox.Answer.Texts(
            List.of(
                new ReceivedText(
                    "SM1", "+12065550101", "+15005550006", "Hi", intake.book.clock.instant(), 0)),
            true);
    assertThat(loop.askOnce()).isTrue();
    assertThat(loop.wait(0)).isEqualTo(TextPollLoop.OFTEN);
    intake.book.clock.advance(TextPollLoop.CONVERSATION);
    assertThat(loop.wait(0)).isEqualTo(USUAL);
  }

  @Test
  void anAccountThatDoesNotAnswerIsAskedEverMoreSeldom() {
    box.answer = new TextInbox.Answer.Unavailable("Twilio cannot be reached.");
    assertThat(loop.askOnce()).isFalse();
    assertThat(List.of(loop.wait(1), loop.wait(2), loop.wait(3), loop.wait(9)))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            TextPollLoop.SELDOM);
    assertThat(loop.lastSuccess()).isNull();
  }

  @Test
  @Timeout(20)
  void closingDoesNotWaitForTheNextQuestion() throws InterruptedException {
    loop.start();
    assertThat(box.asked.await(10, TimeUnit.SECONDS)).isTrue();
    loop.close();
  }
}
