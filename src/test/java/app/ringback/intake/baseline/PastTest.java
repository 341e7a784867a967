package app.ringback.intake.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The numbers of the past, by the definitions of the reports. */
class PastTest {

  private static final Instant NOON = Instant.parse("2026-02-02T20:00:00Z");
  private static final Instant FROM = NOON.minus(Duration.ofDays(30));
  private static final Instant TO = NOON.plus(Duration.ofDays(60));
  private static final String REP = "+12065550199";
  private static final String JANE = "+12065550101";
  private static final String JANE_MAIL = "jane@example.com";
  private static final String BO = "+12065550102";

  private final Past past = new Past(Set.of(REP));
  private int ids;

  private static Instant at(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static IncomingLead jane(Instant statedAt) {
    return IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", ""))
        .firstName("Jane")
        .phones(List.of(LeadPhone.of(new Phone(JANE), "")))
        .emails(List.of(LeadEmail.of(EmailAddress.read(JANE_MAIL).orElseThrow(), "")))
        .statedAt(statedAt)
        .build();
  }

  private void out(Channel channel, String to, int minutes) {
    past.contact(Contact.outbound("o" + ids++, channel, to, at(minutes)));
  }

  private void in(Channel channel, String from, int minutes) {
    past.contact(Contact.inbound("i" + ids++, channel, from, at(minutes)));
  }

  private BaselineNumbers numbers() {
    return past.numbers(FROM, TO);
  }

  @Test
  void speedIsFromArrivalToTheFirstTouchByAnyChannel() {
    past.lead(jane(at(0)), at(1));
    out(Channel.EMAIL, JANE_MAIL, 90);
    out(Channel.TEXT, JANE, 12);
    in(Channel.CALL, BO, 0);
    out(Channel.CALL, BO, 4);
    assertThat(numbers().leads()).isEqualTo(2);
    assertThat(numbers().speed()).isEqualTo(new Spread(480.0, 720.0, 2));
    assertThat(numbers().bySpeed())
        .isEqualTo(Map.of(Delay.LE_5M, new Share(0, 1), Delay.FROM_5M_TO_30M, new Share(0, 1)));
  }

  @Test
  void attemptsEndWithTheFirstTouchThatGotAResponse() {
    past.lead(jane(at(0)), at(0));
    out(Channel.CALL, JANE, 5);
    out(Channel.TEXT, JANE, 6);
    in(Channel.TEXT, JANE, 30);
    out(Channel.TEXT, JANE, 40);
    in(Channel.EMAIL, JANE_MAIL, 50);
    BaselineNumbers now = numbers();
    assertThat(now.byTouch()).isEqualTo(Map.of(1, new Share(0, 1), 2, new Share(1, 1)));
    assertThat(now.responsesByChannel())
        .isEqualTo(Map.of(Channel.CALL, new Share(0, 1), Channel.TEXT, new Share(1, 1)));
    // The e-mail answers the latest touch of any channel: there is none by e-mail.
    assertThat(now.repliesByChannel()).isEqualTo(Map.of(Channel.TEXT, new Share(2, 2)));
  }

  @Test
  void aCallThatAPersonAnsweredIsTouchAndResponse() {
    past.lead(jane(at(0)), at(0));
    past.contact(new Contact("c", Channel.CALL, true, JANE, at(3), true));
    assertThat(numbers().byTouch()).isEqualTo(Map.of(1, new Share(1, 1)));
    assertThat(numbers().repliesByChannel()).isEqualTo(Map.of(Channel.CALL, new Share(1, 1)));
  }

  @Test
  void aResponseGoesToNoTouchOfMoreThanThirtyDaysBefore() {
    past.lead(jane(at(0)), at(0));
    out(Channel.TEXT, JANE, 1);
    in(Channel.TEXT, JANE, 1 + 30 * 24 * 60);
    in(Channel.TEXT, JANE, 2 + 30 * 24 * 60);
    assertThat(numbers().repliesByChannel()).isEqualTo(Map.of(Channel.TEXT, new Share(1, 1)));
  }

  @Test
  void agedLeadsAndThoseTouchedBeforeTheyAskedAreNotTimed() {
    past.lead(jane(at(-24 * 60 - 1)), at(0));
    out(Channel.TEXT, JANE, 1);
    assertThat(numbers().leads()).isEqualTo(1);
    assertThat(numbers().speed().count()).isZero();
    assertThat(numbers().byTouch()).isEqualTo(Map.of(1, new Share(0, 1)));

    Past other = new Past(Set.of());
    other.contact(Contact.outbound("o", Channel.EMAIL, JANE_MAIL, at(-5)));
    other.lead(jane(at(0)), at(0));
    assertThat(other.numbers(FROM, TO).speed().count()).isZero();
    assertThat(other.numbers(FROM, TO).bySpeed()).isEmpty();
  }

  @Test
  void whoTheRepSoughtFirstAndTheRepsOwnPhoneAreNoLeads() {
    out(Channel.CALL, BO, 0);
    in(Channel.CALL, BO, 5);
    in(Channel.CALL, REP, 6);
    in(Channel.EMAIL, "friend@example.org", 7);
    assertThat(numbers().leads()).isZero();
  }

  @Test
  void aSecondArrivalIsTheSamePersonAndMailThatCameBackIsNoTouch() {
    past.lead(jane(at(0)), at(0));
    past.lead(jane(at(60)), at(60));
    past.contact(Contact.outbound("<m1@x>", Channel.EMAIL, JANE_MAIL, at(5)));
    past.returned("<m1@x>");
    assertThat(numbers().leads()).isEqualTo(1);
    assertThat(numbers().bySpeed()).isEqualTo(Map.of(Delay.NEVER, new Share(0, 1)));
    out(Channel.TEXT, JANE, 70);
    assertThat(numbers().speed().median()).isEqualTo(70 * 60.0);
  }

  @Test
  void onlyArrivalsOfTheTimeCount() {
    in(Channel.TEXT, BO, 0);
    assertThat(past.numbers(at(0), at(1)).leads()).isEqualTo(1);
    assertThat(past.numbers(at(-1), at(0)).leads()).isZero();
  }

  @Property(tries = 100)
  void whateverHappenedSharesAreShares(
      @ForAll List<@IntRange(min = 0, max = 5) Integer> kinds,
      @ForAll @IntRange(min = 1, max = 5000) int step) {
    Past any = new Past(Set.of());
    int id = 0;
    for (int kind : kinds) {
      Instant at = at(id * step);
      Channel channel =
          switch (kind % 3) {
            case 0 -> Channel.CALL;
            case 1 -> Channel.TEXT;
            default -> Channel.EMAIL;
          };
      String address = channel == Channel.EMAIL ? JANE_MAIL : kind == 4 ? BO : JANE;
      any.contact(new Contact("" + id++, channel, kind < 3, address, at, kind == 0));
      if (kind == 5) {
        any.lead(jane(at), at);
      }
    }
    BaselineNumbers now = any.numbers(Instant.MIN, Instant.MAX);
    assertThat(now.bySpeed().values().stream().mapToInt(Share::of).sum())
        .isLessThanOrEqualTo(now.leads());
    assertThat(now.byTouch().values()).allMatch(one -> one.n() <= one.of());
    // Every lead ends its attempts at most once with an answer.
    assertThat(now.byTouch().values().stream().mapToInt(Share::n).sum())
        .isLessThanOrEqualTo(now.leads());
    int replies = now.repliesByChannel().values().stream().mapToInt(Share::n).sum();
    assertThat(now.repliesByChannel().values()).allMatch(one -> one.of() == replies);
  }
}
