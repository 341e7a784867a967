package app.ringback.outbox;

import app.ringback.core.RetryPolicy;
import app.ringback.core.RetryPolicy.Doubling;
import app.ringback.core.RetryPolicy.Every;
import app.ringback.core.RetryPolicy.Permanent;
import app.ringback.core.RetryPolicy.Steps;
import app.ringback.core.RetryPolicy.Then;
import app.ringback.core.RetryPolicy.UntilMidnight;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What is tried again when. */
public final class Retrying {

  /** A text that did not leave: no connection, or the carrier asks to wait. */
  static final RetryPolicy TEXT =
      new Doubling(Duration.ofSeconds(1), Duration.ofSeconds(60)).jittered(0.2);

  /** A mail that the server did not take yet (RFC 5321, 4.5.4.1 would allow days). */
  static final RetryPolicy MAIL =
      new Then(
              new Steps(
                  List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15))),
              new Every(Duration.ofMinutes(60)))
          .within(Duration.ofHours(24));

  /** All mail, while the server cannot be reached. */
  static final RetryPolicy MAIL_OFFLINE = new Every(Duration.ofMinutes(1));

  /** What the carrier took and could not deliver, such as to a phone that is switched off. */
  private static final RetryPolicy LATER =
      new Steps(List.of(Duration.ofMinutes(30), Duration.ofHours(4)));

  /** T-Mobile counts a sender's texts by days of the Pacific coast. */
  private static final RetryPolicy NEXT_DAY =
      new UntilMidnight(ZoneId.of("America/Los_Angeles")).atMost(2);

  private static final RetryPolicy NEVER = new Permanent();

  /** Asking what became of an item, after it was asked about at once. */
  static final RetryPolicy UNCLEAR =
      new Steps(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(25),
              Duration.ofSeconds(90),
              Duration.ofMinutes(8)));

  /** The same, while the carrier cannot be asked. */
  static final RetryPolicy NOT_ASKED = new Every(Duration.ofSeconds(30));

  /** Asking whether a text arrived. */
  static final RetryPolicy DELIVERY = new Doubling(Duration.ofSeconds(2), Duration.ofMinutes(10));

  /** Asking an account that refused us. */
  static final RetryPolicy ACCOUNT = new Every(Duration.ofSeconds(60));

  /** Providers lock a mailbox that is knocked at too often with a wrong password. */
  static final RetryPolicy MAILBOX = new Every(Duration.ofMinutes(15));

  /** Ringing the rep, when nothing left. */
  public static final RetryPolicy RING = new Every(Duration.ofSeconds(5));

  /** The same, when the account was refused. */
  public static final RetryPolicy RING_REFUSED = new Every(Duration.ofSeconds(60));

  /** Asking about a call that is over here while its legs could not be found or ended. */
  public static final Steps CALL_LEGS =
      new Steps(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10)));

  /** Fetching a recording, or deleting it at the carrier: until it worked. */
  public static final Doubling RECORDING =
      new Doubling(Duration.ofSeconds(30), Duration.ofHours(1));

  /** Fetching a recording again that cannot be read. */
  public static final Steps UNREADABLE =
      new Steps(
          List.of(
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofHours(1),
              Duration.ofHours(6)));

  private Retrying() {}

  /** When a new item tries again what the carrier could not deliver. */
  static RetryPolicy undelivered(CarrierAction action) {
    return switch (action) {
      case TRY_LATER -> LATER;
      case TRY_NEXT_DAY -> NEXT_DAY;
      case FAIL, STOP_ACCOUNT, STOP_SENDER, MARK_NUMBER, OPTED_OUT, HOLD_WORDS -> NEVER;
    };
  }
}
