package app.ringback.cadence;

import app.ringback.cadence.StepWords.Worded;
import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.ProblemException;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.EmailRequest;
import app.ringback.outbox.TextRequest;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Does one touch that is due by itself, in one transaction: reads anew everything that speaks
 * against it, then queues the message and marks the touch done together. Whatever keeps it from
 * leaving as planned, it is moved, skipped with its reason, or left to be done by hand.
 */
final class StepRun {

  /** A late touch leaves the rep this long to look, and a book of late ones does not burst. */
  private static final Duration BREATH = Duration.ofMinutes(30);

  private static final int SPREAD_MINUTES = 120;

  private final CadenceBook book;

  StepRun(CadenceBook book) {
    this.book = book;
  }

  /** Does the touch if it is still due. */
  void run(Tx tx, UUID id, Instant now) {
    Touch touch = book.touches().find(tx, id).filter(each -> isDue(each, now)).orElse(null);
    if (touch == null) {
      return;
    }
    Optional<Course> course =
        Optional.ofNullable(touch.enrollment())
            .flatMap(enrollment -> book.enrollments().find(tx, enrollment))
            .filter(Enrollment::isRunning)
            .flatMap(enrollment -> Course.read(book, tx, enrollment, now));
    if (course.isEmpty()) {
      // Of a course that is over or unknown nothing leaves by itself.
      book.touches()
          .update(
              tx,
              TouchBuilder.builder(touch).state(TouchState.CANCELED).paused(false).build(),
              now);
      return;
    }
    Course open = course.get();
    Optional<EndReason> stop = open.stops().reason();
    if (stop.isPresent()) {
      open.end(stop.get());
      return;
    }
    Optional<LocalDate> back = open.stops().backOn();
    if (back.isPresent()) {
      open.waitUntil(back.get());
      return;
    }
    Duration tolerance = open.plan().map(Plan::tolerance).orElse(Plan.TOLERANCE);
    if (touch.dueAt().plus(tolerance).isBefore(now)) {
      open.replanFrom(touch, now.plus(BREATH).plus(spread(open.lead())));
      return;
    }
    leave(tx, open, touch, now);
  }

  /** It could not be done at all, such as a text that is too long: it is left to the rep. */
  void leaveToHand(Tx tx, UUID id, Instant now) {
    book.touches()
        .find(tx, id)
        .filter(touch -> isDue(touch, now))
        .ifPresent(touch ->
            book.touches()
                .update(
                    tx,
                    TouchBuilder.builder(touch)
                        .automatic(false)
                        .note("it could not be sent by itself: look at its template")
                        .build(),
                    now));
  }

  private static boolean isDue(Touch touch, Instant now) {
    return touch.isPlanned() && touch.automatic() && !touch.paused() && !touch.dueAt().isAfter(now);
  }

  private static Duration spread(Lead lead) {
    return Duration.ofMinutes(Math.floorMod(lead.id().text().hashCode(), SPREAD_MINUTES));
  }

  private void leave(Tx tx, Course course, Touch touch, Instant now) {
    Lead lead = course.lead();
    Step step = course.step(touch);
    Channel channel = step.channel();
    Optional<String> unmet = unmet(tx, course, touch, step);
    if (unmet.isPresent()) {
      skip(course, touch, unmet.get());
      return;
    }
    if (channel == Channel.TEXT && step.day() == 1) {
      // The text that answered the arrival is this one.
      Optional<StopQueries.Outbound> sent = StopQueries.firstText(tx, lead.id(), lead.arrivedAt());
      if (sent.isPresent()) {
        done(course, touch, sent.get().id(), now);
        return;
      }
    }
    PlannedTouch asked = Slots.about(lead, channel);
    switch (book.guard().ask(tx, asked, now)) {
      case Decision.Allow allow -> queue(tx, course, touch, step, now);
      case Decision.Until(Instant until, String rule) ->
          course.change(
              touch,
              next ->
                  next.dueAt(
                          book.slots()
                              .first(lead, step, until.isAfter(now) ? until : now.plusSeconds(1)))
                      .note(rule));
      case Decision.Never(String rule) -> never(tx, course, touch, asked, rule, now);
    }
  }

  private static Optional<String> unmet(Tx tx, Course course, Touch touch, Step step) {
    if (step.conditions().contains(StepCondition.CAN_TEXT)
        && Guard.textableNumber(course.lead()).isEmpty()) {
      return Optional.of(Guard.NO_NUMBER);
    }
    if (step.conditions().contains(StepCondition.UNANSWERED)) {
      Instant before =
          course.touches().stream()
              .filter(other -> other.step() < touch.step())
              .map(Touch::dueAt)
              .max(Instant::compareTo)
              .orElse(course.since());
      Instant since = before.isBefore(course.since()) ? course.since() : before;
      if (StopQueries.callAnswered(tx, course.lead().id(), since)) {
        return Optional.of("a call was answered");
      }
    }
    return Optional.empty();
  }

  /** What no machine may send, a person may; what nobody may is skipped. */
  private void never(
      Tx tx, Course course, Touch touch, PlannedTouch asked, String rule, Instant now) {
    PlannedTouch byHand = new PlannedTouch(asked.lead(), asked.channel(), asked.address(), false);
    if (book.guard().ask(tx, byHand, now) instanceof Decision.Never) {
      skip(course, touch, rule);
    } else {
      toHand(course, touch, rule);
    }
  }

  private void queue(Tx tx, Course course, Touch touch, Step step, Instant now) {
    Lead lead = course.lead();
    if (step.channel() == Channel.EMAIL && !book.terms().mayMail().get()) {
      toHand(course, touch, "your postal address is missing in the settings");
      return;
    }
    Worded words = book.words().of(tx, lead, step.channel(), step.template()).orElse(null);
    if (words == null) {
      toHand(course, touch, "there is no template \"" + step.template() + "\"");
      return;
    }
    if (!words.missing().isEmpty()) {
      toHand(course, touch, "missing: " + String.join(", ", words.missing()));
      return;
    }
    Dispatch queued = queue(tx, lead, step, words);
    if (queued.state() == DispatchState.REFUSED) {
      skip(course, touch, queued.rule());
    } else {
      done(course, touch, Objects.requireNonNull(queued.activityId()), now);
    }
  }

  /**
   * Puts the message into the outbox.
   *
   * @throws ProblemException when the outbox cannot take it, such as a text that is too long
   */
  private Dispatch queue(Tx tx, Lead lead, Step step, Worded words) {
    Purpose purpose =
        step.breakup()
            ? Purpose.BREAKUP
            : Optional.ofNullable(words.purpose()).orElse(Purpose.FOLLOW_UP);
    return step.channel() == Channel.EMAIL
        ? book.outbox()
            .queueEmail(
                tx,
                new EmailRequest(
                    lead.id(),
                    null,
                    words.subject(),
                    words.body(),
                    words.approach(),
                    words.template(),
                    purpose,
                    words.personalised(),
                    true,
                    null,
                    List.of(),
                    Duration.ZERO))
        : book.outbox()
            .queueText(
                tx,
                new TextRequest(
                    lead.id(),
                    null,
                    words.body(),
                    words.approach(),
                    words.template(),
                    purpose,
                    words.personalised(),
                    true,
                    null,
                    Duration.ZERO));
  }

  private static void toHand(Course course, Touch touch, String why) {
    course.change(touch, next -> next.automatic(false).note(why));
    course.settle();
  }

  private static void skip(Course course, Touch touch, String why) {
    course.closed(course.change(touch, next -> next.state(TouchState.SKIPPED).note(why)));
  }

  private static void done(
      Course course, Touch touch, app.ringback.core.ActivityId activity, Instant now) {
    course.closed(
        course.change(
            touch, next -> next.state(TouchState.DONE).doneAt(now).activity(activity).note("")));
  }
}
