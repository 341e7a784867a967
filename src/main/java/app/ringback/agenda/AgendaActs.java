package app.ringback.agenda;

import app.ringback.core.ActivityId;
import app.ringback.store.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the rep does with items of the agenda; each can be taken back. */
public final class AgendaActs {

  private final AsideStore asides;
  private final ItemOwners owners;

  public AgendaActs(AsideStore asides, ItemOwners owners) {
    this.asides = asides;
    this.owners = owners;
  }

  /** Whether the rep may say that it is done: what only a touch can end is ended by that. */
  public static boolean canBeDone(AgendaItem item) {
    return switch (item.kind()) {
      case TOUCH -> !item.automatic();
      case REPLY, NEXT_STEP, REENGAGE -> true;
      case SLA, UNKNOWN_SEND -> false;
    };
  }

  /** Whether it may be left out. */
  public static boolean canBeSkipped(AgendaItem item) {
    return switch (item.kind()) {
      case TOUCH, NEXT_STEP, REENGAGE -> true;
      case SLA, REPLY, UNKNOWN_SEND -> false;
    };
  }

  /** Whether it may be put off; what goes by itself, or is unclear, cannot. */
  public static boolean canWait(AgendaItem item) {
    return item.kind() != AgendaKind.UNKNOWN_SEND && !item.automatic();
  }

  /** It was done, or needs no answer. */
  public Undo done(Tx tx, AgendaItem item, Instant now) {
    return done(tx, item, null, now);
  }

  /**
   * It was done by a call.
   *
   * @param entry the call on the timeline
   */
  Undo done(Tx tx, AgendaItem item, @Nullable ActivityId entry, Instant now) {
    return switch (item.kind()) {
      case TOUCH -> owners.touchDone(tx, item.subject(), entry);
      case NEXT_STEP -> owners.stepEnded(tx, item.subject(), true);
      case REENGAGE -> owners.askedAgain(tx, item);
      case REPLY -> entry == null ? asides.put(tx, item, null, now) : undone -> {};
      case SLA, UNKNOWN_SEND -> undone -> {};
    };
  }

  /** It is left out for good. */
  public Undo skip(Tx tx, AgendaItem item) {
    return switch (item.kind()) {
      case TOUCH -> owners.touchSkipped(tx, item.subject());
      case NEXT_STEP -> owners.stepEnded(tx, item.subject(), false);
      case REENGAGE -> owners.askedAgain(tx, item);
      case SLA, REPLY, UNKNOWN_SEND -> undone -> {};
    };
  }

  /** It is shown again then. */
  public Undo later(Tx tx, AgendaItem item, Instant until, Instant now) {
    return asides.put(tx, item, until, now);
  }
}
