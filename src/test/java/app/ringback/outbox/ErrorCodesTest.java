package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Guard;
import app.ringback.lead.Lead;
import app.ringback.testing.twilio.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error code of Twilio's that a text can meet does what it asks for. */
class ErrorCodesTest {

  private static final String NUMBER = "+12065550160";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private Lead lead;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
    lead = fixture.lead(NUMBER);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Dispatch refused(int status, int code) {
    Dispatch text = fixture.text(lead, "Hi");
    fixture.twilio.next(new Fault.Refuse(status, code));
    fixture.worker.runDue();
    return plain(fixture.again(text), code);
  }

  private Dispatch undelivered(int code) {
    fixture.twilio.failDeliveryTo(NUMBER, code);
    Dispatch text = fixture.text(lead, "Hi");
    fixture.worker.runDue();
    fixture.passes(fixture.worker, Duration.ofSeconds(3), 6);
    return plain(fixture.again(text), code);
  }

  /** In words a salesperson understands: no number of an error, no blank. */
  private static Dispatch plain(Dispatch dispatch, int code) {
    assertThat(dispatch.errorMessage())
        .isNotBlank()
        .doesNotContain(Integer.toString(code))
        .doesNotContainIgnoringCase("exception");
    return dispatch;
  }

  private boolean takesTexts() {
    return Guard.textableNumber(
            fixture
                .book
                .transactions()
                .read(tx -> fixture.book.leads.find(tx, lead.id()))
                .orElseThrow())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {20003, 20005, 10001, 20008})
  void aRefusedAccountStopsEverythingAndKeepsTheQueue(int code) {
    assertThat(refused(401, code).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.worker.problem()).isPresent();
    fixture.book.clock.advance(Duration.ofSeconds(30));
    fixture.worker.runDue();
    assertThat(fixture.twilio.posts()).as("nothing else is tried").hasSize(1);
    fixture.book.clock.advance(Duration.ofSeconds(61));
    fixture.worker.runDue();
    assertThat(fixture.worker.problem()).as("the account answers again").isEmpty();
    assertThat(fixture.twilio.messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {21210, 21212, 21606, 30032, 30034, 30035})
  void aRefusedSenderStopsAndIsExplained(int code) {
    assertThat(refused(400, code).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.worker.problem()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {20429, 21611, 30001, 30022, 30023, 63038})
  void tooMuchAtOnceWaitsAndGoesLater(int code) {
    Dispatch waits = refused(code == 20429 ? 429 : 400, code);
    assertThat(waits.state()).isEqualTo(DispatchState.QUEUED);
    assertThat(waits.dueAt()).isAfter(fixture.book.clock.instant());
    fixture.book.clock.advance(Duration.ofMinutes(61));
    fixture.worker.runDue();
    assertThat(fixture.again(waits).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.twilio.duplicates()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {21211, 21217, 21614, 13223, 13224})
  void aBadNumberIsMarked(int code) {
    assertThat(refused(400, code).state()).isEqualTo(DispatchState.FAILED);
    assertThat(takesTexts()).isFalse();
    assertThat(fixture.worker.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {20404, 21408, 21215, 13227, 21608, 21219, 21612, 21214, 21617, 21602, 21220, 99999})
  void onlyThisTextFails(int code) {
    Dispatch text = fixture.text(lead, "Hi");
    fixture.twilio.next(new Fault.Refuse(400, code));
    fixture.worker.runDue();
    assertThat(fixture.again(text).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.again(text).errorMessage()).isNotBlank();
    assertThat(takesTexts()).isTrue();
    assertThat(fixture.worker.problem()).isEmpty();
    fixture.book.clock.advance(Duration.ofDays(1));
    fixture.worker.runDue();
    assertThat(fixture.twilio.posts()).as("not tried again").hasSize(1);
  }

  @Test
  void whoOptedOutIsSuppressedForGood() {
    assertThat(refused(400, 21610).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.text(lead, "Still there?").state()).isEqualTo(DispatchState.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {30004, 30005, 30006})
  void aNumberThatTakesNoTextsIsMarkedWhenItTurnsOut(int code) {
    assertThat(undelivered(code).state()).isEqualTo(DispatchState.FAILED);
    assertThat(takesTexts()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {30007, 30008, 30410, 30450})
  void whatAPersonMustDecideIsNotTriedAgainByItself(int code) {
    assertThat(undelivered(code).state()).isEqualTo(DispatchState.FAILED);
    assertThat(takesTexts()).isTrue();
    fixture.passes(fixture.worker, Duration.ofHours(6), 12);
    assertThat(fixture.twilio.posts()).hasSize(1);
  }

  @Test
  void aSuspendedAccountStopsAllWhenItTurnsOut() {
    assertThat(undelivered(30002).state()).isEqualTo(DispatchState.FAILED);
    assertThat(fixture.worker.problem()).isPresent();
  }

  @Test
  void aPhoneThatIsSwitchedOffIsTriedTwiceMoreByNewItems() {
    Dispatch first = undelivered(30003);
    assertThat(first.state()).isEqualTo(DispatchState.FAILED);
    fixture.passes(fixture.worker, Duration.ofHours(1), 100);
    List<Dispatch> items = fixture.outbox.ofLead(lead.id());
    assertThat(items).hasSize(3).allMatch(item -> item.state() == DispatchState.FAILED);
    assertThat(items.get(1).previousId()).isEqualTo(first.id());
    assertThat(items.get(2).previousId()).isEqualTo(items.get(1).id());
    assertThat(fixture.twilio.posts()).hasSize(3);
    assertThat(items.get(1).createdAt()).isAfterOrEqualTo(first.createdAt());
    assertThat(fixture.twilio.messages().get(1).created())
        .isAfterOrEqualTo(fixture.twilio.messages().get(0).created().plus(Duration.ofMinutes(30)));
  }

  @Test
  void aLaterTryGoesThroughTheGuardLikeAnyOther() {
    undelivered(30003);
    fixture.suppress(NUMBER);
    fixture.passes(fixture.worker, Duration.ofHours(1), 30);
    assertThat(fixture.twilio.posts()).hasSize(1);
  }
}
