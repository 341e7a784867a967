package app.ringback.outbox.call;

import app.ringback.core.Phone;
import app.ringback.core.Problem;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes calls, step by step; each step is on disk before the next one asks the carrier. */
final class CallMaking {

  /** How often a call that is under way is looked at. */
  static final Duration LOOKS = Duration.ofSeconds(1);

  /** A call makes a few steps at once when nothing has to be waited for. */
  private static final int MOST_STEPS = 8;

  private final CallBook book;
  private final CallWishes wishes;
  private final RepSide repSide;
  private final LeadSide leadSide;
  private final CallClosing closing;
  private final RecordingStart recording;
  private final ReentrantLock pass = new ReentrantLock();
  private volatile Optional<Problem> problem = Optional.empty();

  CallMaking(CallBook book, CallWishes wishes) {
    this.book = book;
    this.wishes = wishes;
    LegSearch search = new LegSearch(book);
    repSide = new RepSide(book, search);
    leadSide = new LeadSide(book, search);
    closing = new CallClosing(book, search, leadSide);
    recording = new RecordingStart(book);
  }

  Optional<Problem> problem() {
    return problem;
  }

  /**
   * What a process that ended left behind. A call in which the lead was not asked for yet is ended:
   * the rep expects nothing of it any more. In the others the next steps see who is still there.
   */
  void recover() {
    book.write(tx -> {
      for (Bridge bridge : book.bridges().open(tx)) {
        if (bridge.leadAskedAt() == null) {
          book.change(
              tx,
              bridge,
              after ->
                  after
                      .hangUp(true)
                      .endedBy(Optional.ofNullable(after.endedBy()).orElse(CallEnd.STOPPED)));
        }
      }
      for (Dispatch cutOff : book.dispatches().cutOff(tx)) {
        Optional<Bridge> bridge = book.bridges().find(tx, cutOff.id());
        if (bridge.isEmpty() || bridge.get().isOver()) {
          book.dispatches()
              .unknown(tx, cutOff, "Ringback was stopped while this call was made.", null, 0);
        }
      }
      return true;
    });
  }

  /**
   * One pass.
   *
   * @param dueBy calls due later than this are not begun
   */
  void run(
      CallCarrier carrier,
      CallTerms terms,
      boolean screen,
      Instant dueBy,
      Consumer<Bridge> publish) {
    pass.lock();
    try {
      goOn(carrier, terms, publish);
      begin(carrier, terms, screen, dueBy, publish);
      for (Bridge bridge : book.read(tx -> book.bridges().toCheck(tx, book.now()))) {
        closing.check(bridge, carrier);
      }
    } finally {
      pass.unlock();
    }
  }

  private void goOn(CallCarrier carrier, CallTerms terms, Consumer<Bridge> publish) {
    for (Bridge bridge : book.read(book.bridges()::open)) {
      goOn(bridge, carrier, terms, publish);
    }
  }

  private void goOn(Bridge bridge, CallCarrier carrier, CallTerms terms, Consumer<Bridge> publish) {
    Bridge now = bridge;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Bridge after = step(now, carrier, terms);
      publish.accept(after);
      if (after.isOver()) {
        wishes.forget(after.id());
      }
      if (after.equals(now) || after.isOver()) {
        return;
      }
      now = after;
    }
  }

  private Bridge step(Bridge bridge, CallCarrier carrier, CallTerms terms) {
    if (bridge.hangUp() && bridge.phase() != CallPhase.ENDED) {
      return closing.close(bridge, carrier);
    }
    return switch (bridge.phase()) {
      case RINGING_REP, REP_ANSWERED, REP_ON_LINE ->
          isTakenBack(bridge)
              ? book.end(bridge, CallEnd.TAKEN_BACK)
              : beforeTheLead(bridge, carrier, terms);
      case RINGING_LEAD, LEAD_ON_LINE -> withTheLead(bridge, terms, carrier);
      case LEAVING_MESSAGE -> closing.leaving(bridge, carrier);
      case ENDED -> bridge;
    };
  }

  private Bridge beforeTheLead(Bridge bridge, CallCarrier carrier, CallTerms terms) {
    return switch (bridge.phase()) {
      case RINGING_REP -> repSide.ringing(bridge, carrier);
      case REP_ANSWERED -> repSide.answered(bridge, terms, carrier);
      default -> leadSide.dial(bridge, carrier);
    };
  }

  /** The user, an opt-out or a rule took the call out of the outbox while the rep was rung. */
  private boolean isTakenBack(Bridge bridge) {
    return book.dispatch(bridge).filter(dispatch -> dispatch.state().isWaiting()).isEmpty();
  }

  private Bridge recorded(Bridge bridge, CallTerms terms, CallCarrier carrier) {
    return bridge.phase() == CallPhase.LEAD_ON_LINE
        ? recording.step(bridge, terms, carrier)
        : bridge;
  }

  private Bridge withTheLead(Bridge bridge, CallTerms terms, CallCarrier carrier) {
    boolean wanted = wishes.wantsMuted(bridge.id());
    if (wanted != wishes.isMuted(bridge.id())
        && carrier.room(bridge.room()) instanceof RoomAnswer.Open open
        && carrier.mute(open.id(), bridge.repCall(), wanted) instanceof CallResult.Done) {
      wishes.told(bridge.id(), wanted);
    }
    Optional<VoicemailMessage> drop =
        bridge.phase() == CallPhase.LEAD_ON_LINE ? wishes.takeDrop(bridge.id()) : Optional.empty();
    return drop.isPresent()
        ? leave(bridge, drop.get(), carrier)
        : leadSide.follow(recorded(bridge, terms, carrier), carrier);
  }

  private Bridge leave(Bridge bridge, VoicemailMessage message, CallCarrier carrier) {
    Optional<String> rule =
        book.read(tx ->
            book.dispatches()
                .find(tx, bridge.id())
                .flatMap(call -> book.dispatches().againstMessage(tx, call)));
    if (rule.isPresent()) {
      wishes.refuseDrop(bridge.id(), CallWords.noMessage(rule.get()));
      return bridge;
    }
    CallResult result = carrier.leaveMessage(bridge.leadCall(), message);
    boolean surelyNot =
        result instanceof CallResult.NotDone(CarrierResult why)
            && !(why instanceof CarrierResult.Unknown);
    if (surelyNot) {
      wishes.refuseDrop(bridge.id(), CallWords.MESSAGE_NOT_TAKEN);
      return bridge;
    }
    return book.change(
        bridge,
        after ->
            after.phase(CallPhase.LEAVING_MESSAGE).dropped(message.code()).answeredBy("machine"));
  }

  private void begin(
      CallCarrier carrier,
      CallTerms terms,
      boolean screen,
      Instant dueBy,
      Consumer<Bridge> publish) {
    Optional<Phone> rep = terms.repPhone();
    if (rep.isEmpty() || !canBeProven(terms, screen) || repIsBusy()) {
      return;
    }
    Optional<Dispatch> due = book.read(tx -> book.dispatches().due(tx, dueBy));
    Optional<Bridge> begun =
        due.flatMap(waiting ->
            endedBefore(waiting)
                ? Optional.empty()
                : repSide.begin(waiting, terms, rep.get(), carrier));
    begun.ifPresent(bridge -> {
      publish.accept(bridge);
      problem =
          bridge.isOver()
              ? book.dispatch(bridge)
                  .map(after -> new Problem(after.errorMessage(), "The lead was not called.", ""))
              : Optional.empty();
    });
  }

  /** A call that was begun once is not begun again, whatever state it was left in. */
  private boolean endedBefore(Dispatch waiting) {
    boolean begun =
        book.read(tx -> book.bridges().find(tx, waiting.id())).filter(Bridge::isOver).isPresent();
    if (begun && waiting.state() != DispatchState.CANCELED) {
      book.write(tx ->
          book.dispatches()
              .canceled(tx, waiting, CallEnd.STOPPED.code(), CallWords.notCalled(CallEnd.STOPPED)));
    }
    return begun;
  }

  /** Without a screen and without press 1 nobody could ever say to be on the line. */
  private static boolean canBeProven(CallTerms terms, boolean screen) {
    return screen || terms.mayPress();
  }

  private boolean repIsBusy() {
    return book.read(book.bridges()::open).stream()
        .anyMatch(bridge -> bridge.phase().holdsTheRep());
  }

  /** The calls that are under way. */
  List<Bridge> underWay() {
    return book.read(book.bridges()::open);
  }

  /** Whether a call that was due by then could be begun with no screen. */
  boolean hasDue(CallTerms terms, Instant dueBy) {
    return terms.repPhone().isPresent()
        && terms.mayPress()
        && book.read(tx -> book.dispatches().due(tx, dueBy)).isPresent();
  }

  Optional<Instant> next(CallTerms terms, boolean screen) {
    Instant now = book.now();
    return book.read(tx -> {
      List<Bridge> open = book.bridges().open(tx);
      boolean mayBegin =
          terms.repPhone().isPresent()
              && canBeProven(terms, screen)
              && open.stream().noneMatch(bridge -> bridge.phase().holdsTheRep());
      return Stream.of(
              open.isEmpty() ? Optional.<Instant>empty() : Optional.of(now.plus(LOOKS)),
              mayBegin ? book.dispatches().nextDue(tx) : Optional.<Instant>empty(),
              book.bridges().nextCheck(tx))
          .flatMap(Optional::stream)
          .min(Instant::compareTo);
    });
  }
}
