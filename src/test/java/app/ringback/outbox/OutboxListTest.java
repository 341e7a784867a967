package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Decision;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxListTest {

  private static final String NUMBER = "+12065550160";
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private Lead lead;

  @SuppressWarnings("NullAway.Init")
  private Instant now;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
    lead = fixture.lead(NUMBER, builder -> builder.region("NY").timeZone("America/New_York"));
    now = fixture.book.clock.instant();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private OutboxPage read() {
    return new OutboxList(
            fixture.book.transactions(),
            fixture.book.leads,
            fixture.parts.guard(),
            fixture.book.clock)
        .read();
  }

  private Dispatch add(DispatchState state, String rule, String error, Instant dueAt) {
    Dispatch dispatch =
        DispatchBuilder.builder(
                Dispatch.of(fixture.book.ids.dispatch(), lead.id(), Channel.TEXT, NUMBER, now))
            .state(state)
            .rule(rule)
            .errorCode(error)
            .dueAt(dueAt)
            .finalAt(state.isFinal() ? fixture.book.clock.instant() : null)
            .body("Hi")
            .build();
    fixture.book.transactions().run(tx -> fixture.dispatches.insert(tx, dispatch, now));
    return dispatch;
  }

  @Test
  void whatNeedsTheUserComesFirstAndWhatIsOverIsLeftOut() {
    add(DispatchState.DELIVERED, "", "", now);
    add(DispatchState.CANCELED, "", "", now);
    add(DispatchState.REFUSED, "opted out", "", now);
    add(DispatchState.SENT, "", "", now);
    add(DispatchState.SENDING, "", "", now);
    Dispatch second = add(DispatchState.QUEUED, "", "", now.plusSeconds(90));
    Dispatch first = add(DispatchState.QUEUED, "", "", now.plusSeconds(10));
    add(DispatchState.HELD, "quiet hours", "", now.plusSeconds(3600));
    add(DispatchState.QUEUED, "", "offline", now.plusSeconds(4));
    add(DispatchState.HELD, Dispatch.MOVED, "", now);
    add(DispatchState.FAILED, "", "30008", now);
    add(DispatchState.UNKNOWN, "", "unclear", now);

    OutboxPage page = read();

    assertThat(page.items())
        .extracting(OutboxItem::group)
        .containsExactly(
            OutboxGroup.UNKNOWN,
            OutboxGroup.FAILED,
            OutboxGroup.MOVED,
            OutboxGroup.STUCK,
            OutboxGroup.HELD,
            OutboxGroup.WAITING,
            OutboxGroup.WAITING,
            OutboxGroup.SENDING);
    assertThat(page.items().subList(5, 7))
        .extracting(OutboxItem::dispatch)
        .containsExactly(first, second);
    assertThat(page.count(OutboxGroup.WAITING)).isEqualTo(2);
    assertThat(page.items())
        .allSatisfy(item -> {
          assertThat(item.name()).isEqualTo("Marguerite");
          assertThat(item.zone()).isEqualTo(ZoneId.of("America/New_York"));
        });
    assertThat(page.items().get(1).now()).isEqualTo(new Decision.Allow());
    assertThat(page.items().get(4).now()).isEqualTo(new Decision.Allow());
  }

  @Test
  void aFailureIsListedUntilItIsTriedAgainOrAWeekOld() {
    Dispatch failed = add(DispatchState.FAILED, "", "30008", now.minus(Duration.ofDays(20)));
    assertThat(read().items()).hasSize(1);
    fixture.outbox.remedies().retry(failed.id());
    assertThat(read().counts()).isEqualTo(Map.of(OutboxGroup.WAITING, 1));
    add(DispatchState.FAILED, "", "30008", now);
    fixture.book.clock.advance(Duration.ofDays(7).plusSeconds(1));
    assertThat(read().count(OutboxGroup.FAILED)).isZero();
  }

  @Test
  void whoOptedOutIsNotOfferedAgain() {
    add(DispatchState.FAILED, "", "21610", now);
    fixture.suppress(NUMBER);
    assertThat(read().items().getFirst().now()).isInstanceOf(Decision.Never.class);
  }

  @Test
  void ofManyOnlyTheFirstAreListedAndTheRestIsCounted() {
    for (int i = 0; i < 130; i++) {
      add(DispatchState.QUEUED, "", "", now.plusSeconds(1000 - i));
    }
    OutboxPage page = read();
    assertThat(page.items()).hasSize(100);
    assertThat(page.items().getFirst().dispatch().dueAt()).isEqualTo(now.plusSeconds(871));
    assertThat(page.rest(OutboxGroup.WAITING)).isEqualTo(30);
  }

  @Test
  void aHundredThousandFinishedOnesAreNotRead() {
    finished();
    add(DispatchState.HELD, "quiet hours", "", now.plusSeconds(3600));
    add(DispatchState.FAILED, "", "30008", now);
    add(DispatchState.UNKNOWN, "", "unclear", now);

    for (OutboxGroup group : OutboxGroup.values()) {
      String plan = plan(group);
      assertThat(plan).contains("DISPATCH_BY_").doesNotContain("tableScan");
      assertThat(scanned(plan)).as("%s: %s", group, plan).isLessThan(10);
    }
    assertThat(read().items()).hasSize(3);
  }

  private String plan(OutboxGroup group) {
    return fixture
        .book
        .transactions()
        .read(tx -> {
          String sql = OutboxPageQueries.select(tx.dsl(), group, now).getSQL(ParamType.INLINED);
          return String.valueOf(tx.dsl().fetchValue("explain analyze " + sql));
        });
  }

  /**
   * A hundred thousand, of a thousand leads: most were delivered; every tenth failed, two weeks ago
   * and before.
   */
  private void finished() {
    for (int from = 0; from < 100_000; from += 10_000) {
      int first = from;
      fixture
          .book
          .transactions()
          .run(tx ->
              tx.dsl()
                  .execute(
                      """
                      insert into dispatch (id, lead_id, channel, to_address, body, state, due_at,
                        final_at, created_at, updated_at)
                      select
                        cast('00000000-0000-7000-8000-' || lpad(x, 12, '0') as uuid),
                        cast('00000000-0000-7000-9000-' || lpad(mod(x, 1000), 12, '0') as uuid),
                        'text', '+12065550160', 'Hi',
                        case when mod(x, 10) = 0 then 'failed' else 'delivered' end,
                        dateadd(minute, x - 120160, t.now), dateadd(minute, x - 120160, t.now),
                        t.now, t.now
                      from system_range(cast(? as int) + 1, cast(? as int) + 10000),
                        (select cast(? as timestamp(6) with time zone) as now) t
                      """,
                      first,
                      first,
                      now));
    }
  }

  private static int scanned(String plan) {
    return SCANNED
        .matcher(plan)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }
}
