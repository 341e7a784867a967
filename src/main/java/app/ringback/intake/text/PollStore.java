package app.ringback.intake.text;

import static app.ringback.store.schema.Tables.BLIND_SPAN;
import static app.ringback.store.schema.Tables.POLL;

import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far accounts were read, and when nobody listened. */
public final class PollStore {

  /** A gap between two successful polls that is longer than this was a blind one. */
  public static final Duration BLIND_AFTER = Duration.ofMinutes(2);

  /**
   * Where one account stands.
   *
   * @param readUntil everything received before is stored; null before the first poll
   * @param lastSuccess when it was last asked with success; null when never
   * @param failingSince null while it answers
   * @param reason why it cannot be asked, in words for the rep; empty while it answers
   */
  public record Standing(
      @Nullable Instant readUntil,
      @Nullable Instant lastSuccess,
      @Nullable Instant failingSince,
      String reason) {

    static final Standing NEW = new Standing(null, null, null, "");
  }

  public Standing standing(Tx tx, String account) {
    return tx.dsl()
        .selectFrom(POLL)
        .where(POLL.ACCOUNT.eq(account))
        .fetchOptional(row ->
            new Standing(
                row.getReadUntil(), row.getLastSuccessAt(), row.getFailingSince(), row.getReason()))
        .orElse(Standing.NEW);
  }

  /** Successes closer together than this are not worth a write each. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

  /** Whether a success now says more than what is noted already. */
  public boolean isWorthNoting(Tx tx, String account, Instant now) {
    Standing before = standing(tx, account);
    Instant last = before.lastSuccess();
    return last == null || before.failingSince() != null || !last.plus(NOTED_EVERY).isAfter(now);
  }

  /** Notes a successful poll; when too long a time lies before it, that was a blind one. */
  public void succeeded(Tx tx, String account, Instant readUntil, Instant now) {
    Instant before = standing(tx, account).lastSuccess();
    if (before != null && before.plus(BLIND_AFTER).isBefore(now)) {
      tx.dsl()
          .mergeInto(BLIND_SPAN)
          .using(tx.dsl().selectOne())
          .on(BLIND_SPAN.ACCOUNT.eq(account).and(BLIND_SPAN.FROM_AT.eq(before)))
          .whenMatchedThenUpdate()
          .set(BLIND_SPAN.TO_AT, now)
          .whenNotMatchedThenInsert(BLIND_SPAN.ACCOUNT, BLIND_SPAN.FROM_AT, BLIND_SPAN.TO_AT)
          .values(account, before, now)
          .execute();
    }
    write(tx, account, new Standing(readUntil, now, null, ""));
  }

  /** Notes that the account could not be asked. */
  public void failed(Tx tx, String account, String reason, Instant now) {
    Standing before = standing(tx, account);
    Instant since = Optional.ofNullable(before.failingSince()).orElse(now);
    write(tx, account, new Standing(before.readUntil(), before.lastSuccess(), since, reason));
  }

  /** How long nobody listened to the account between two instants. */
  public Duration blind(Tx tx, String account, Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (var row :
        tx.dsl()
            .selectFrom(BLIND_SPAN)
            .where(BLIND_SPAN.ACCOUNT.eq(account))
            .and(BLIND_SPAN.FROM_AT.lt(to))
            .and(BLIND_SPAN.TO_AT.gt(from))) {
      Instant begin = row.getFromAt().isBefore(from) ? from : row.getFromAt();
      Instant end = row.getToAt().isAfter(to) ? to : row.getToAt();
      sum = sum.plus(Duration.between(begin, end));
    }
    return sum;
  }

  /** How long nobody has been listening by now, counted from an instant; zero while somebody is. */
  public static Duration blindNow(Standing standing, Instant from, Instant now) {
    Instant last = standing.lastSuccess();
    if (last == null || !last.plus(BLIND_AFTER).isBefore(now)) {
      return Duration.ZERO;
    }
    return Duration.between(last.isBefore(from) ? from : last, now);
  }

  private static void write(Tx tx, String account, Standing standing) {
    tx.dsl()
        .mergeInto(POLL)
        .using(tx.dsl().selectOne())
        .on(POLL.ACCOUNT.eq(account))
        .whenMatchedThenUpdate()
        .set(POLL.READ_UNTIL, standing.readUntil())
        .set(POLL.LAST_SUCCESS_AT, standing.lastSuccess())
        .set(POLL.FAILING_SINCE, standing.failingSince())
        .set(POLL.REASON, standing.reason())
        .whenNotMatchedThenInsert(
            POLL.ACCOUNT, POLL.READ_UNTIL, POLL.LAST_SUCCESS_AT, POLL.FAILING_SINCE, POLL.REASON)
        .values(
            account,
            standing.readUntil(),
            standing.lastSuccess(),
            standing.failingSince(),
            standing.reason())
        .execute();
  }
}
