package app.ringback.cadence;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts leads on cadences, and stops, pauses, resumes, skips and moves what was planned. */
public final class Enrollments {

  private final CadenceBook book;

  public Enrollments(CadenceBook book) {
    this.book = book;
  }

  /**
   * Starts a lead on a cadence, by its name: every touch is planned.
   *
   * @param start not before this instant
   * @throws ProblemException when there is no such cadence or lead, or the lead cannot be on one
   */
  public Enrollment enroll(Tx tx, LeadId id, String cadence, Instant start) {
    Cadence found =
        new Cadences(book)
            .named(tx, cadence)
            .orElseThrow(() ->
                new ProblemException(
                    "There is no cadence \"" + cadence + "\".",
                    "Nothing was planned.",
                    "Look at Cadences for their names."));
    Lead lead = lead(tx, id);
    Optional<Problem> against = against(tx, lead);
    if (against.isPresent()) {
      throw new ProblemException(against.get());
    }
    return start(tx, lead, found, start, false);
  }

  private Lead lead(Tx tx, LeadId id) {
    return book.leads()
        .find(tx, book.leads().survivor(tx, id))
        .orElseThrow(
            () -> new ProblemException("This lead is no longer here.", "Nothing was planned.", ""));
  }

  /** Why a lead cannot be started on a cadence now; empty when they can. */
  public Optional<Problem> against(Tx tx, Lead lead) {
    if (lead.test()) {
      return Optional.of(no("This is a test lead: nothing is ever sent to it.", ""));
    }
    List<Enrollment> open = book.enrollments().open(tx, lead.id());
    if (!open.isEmpty()) {
      return Optional.of(
          no(
              lead.displayName() + " is on the cadence \"" + open.getFirst().name() + "\" already.",
              "Stop it first."));
    }
    return switch (lead.stage()) {
      case BOOKED, WON, LOST ->
          Optional.of(
              no(
                  lead.displayName() + " is " + lead.stage().code() + ": no cadence is needed.",
                  "Change the stage first."));
      case NEW, WORKING, ENGAGED, DORMANT -> Optional.empty();
    };
  }

  private static Problem no(String what, String press) {
    return new Problem(what, "Nothing was planned.", press);
  }

  /**
   * Starts a lead.
   *
   * @param textAtOnce whether the first text of day 1 leaves as soon as it may, by itself
   */
  Enrollment start(Tx tx, Lead lead, Cadence cadence, Instant start, boolean textAtOnce) {
    Instant now = book.clock().instant();
    new Cadences(book).keep(tx, cadence, now);
    if (lead.stage() == Stage.DORMANT) {
      var _ = book.stages().change(tx, lead.id(), Stage.WORKING, now);
    }
    book.enrollments().forgetReminders(tx, lead.id(), now);
    Enrollment enrollment =
        new Enrollment(
            book.ids().next(),
            lead.id(),
            cadence.id(),
            cadence.name(),
            Enrollment.RUNNING,
            now,
            lead.owner(),
            null,
            null,
            "",
            null,
            null,
            false);
    book.enrollments().insert(tx, enrollment, now);
    book.touches()
        .insertAll(
            tx,
            lead.id(),
            cadence.name(),
            new Starting(book, lead)
                .touches(enrollment, cadence.plan(), start.isAfter(now) ? start : now, textAtOnce),
            now);
    Course course = Course.read(book, tx, enrollment, now).orElseThrow();
    course.moved();
    return course.enrollment();
  }

  /** When each step would be due for a lead who is started then, on their calendar. */
  public PlanPreview preview(Lead lead, Plan plan, Instant start) {
    return new Starting(book, lead).preview(plan, start);
  }

  /** The cadence a lead is on. */
  public Optional<Enrollment> open(Tx tx, LeadId lead) {
    return book.enrollments().open(tx, lead).stream().findFirst();
  }

  /** The cadence a lead is on, or was on last. */
  public Optional<Enrollment> latest(Tx tx, LeadId lead) {
    return open(tx, lead).or(() -> book.enrollments().latest(tx, lead));
  }

  /** The touches of an enrollment, in the order of their steps. */
  public List<Touch> touches(Tx tx, UUID enrollment) {
    return book.touches().of(tx, enrollment);
  }

  /**
   * Ends what a lead is on: nothing more is planned, what waits to leave is taken back.
   *
   * @param why an {@link EndReason}'s code; empty for the rep's own wish
   * @return whether the lead was on a cadence
   */
  public boolean stop(Tx tx, LeadId lead, String why) {
    EndReason reason = EndReason.read(why).orElse(EndReason.STOPPED);
    return each(tx, lead, course -> course.end(reason));
  }

  /** Lets everything wait until {@link #resume}; what has not left is taken back and kept. */
  public boolean pause(Tx tx, LeadId lead) {
    return each(
        tx,
        lead,
        course -> {
          if (course.enrollment().isRunning()) {
            course.pause();
          }
        });
  }

  /** Goes on; what lies ahead moves by the days it stood still. */
  public boolean resume(Tx tx, LeadId lead) {
    return each(
        tx,
        lead,
        course -> {
          if (course.enrollment().isPaused()) {
            course.resume();
          }
        });
  }

  private boolean each(Tx tx, LeadId lead, Consumer<Course> work) {
    List<Enrollment> open = book.enrollments().open(tx, book.leads().survivor(tx, lead));
    Instant now = book.clock().instant();
    open.forEach(each -> Course.read(book, tx, each, now).ifPresent(work));
    return !open.isEmpty();
  }

  /** How many leads wait on cadences that came with an archive. */
  public int waiting(Tx tx) {
    return book.enrollments().countWaiting(tx) + book.touches().countLoose(tx);
  }

  /**
   * Resumes some of those that came with an archive.
   *
   * @return how many; none when no more wait
   */
  public int resumeWaiting(Tx tx, int most) {
    List<Enrollment> some = book.enrollments().waiting(tx, most);
    Instant now = book.clock().instant();
    some.forEach(each ->
        Course.read(book, tx, each, now)
            .ifPresentOrElse(Course::resume, () -> new Finish(book).gone(tx, each, now)));
    if (some.isEmpty()) {
      book.touches().resumeLoose(tx, now);
    }
    return some.size();
  }

  /** Leaves a step out. */
  public void skip(Tx tx, UUID touch) {
    close(tx, touch, TouchState.SKIPPED, null);
  }

  /**
   * A step was done by hand.
   *
   * @param activity its entry on the timeline; null when there is none
   */
  public void done(Tx tx, UUID touch, @Nullable ActivityId activity) {
    close(tx, touch, TouchState.DONE, activity);
  }

  private void close(Tx tx, UUID id, TouchState state, @Nullable ActivityId activity) {
    Instant now = book.clock().instant();
    planned(tx, id)
        .ifPresent(touch -> {
          Optional<Course> course = course(tx, touch, now);
          Touch closed =
              TouchBuilder.builder(touch)
                  .state(state)
                  .paused(false)
                  .doneAt(state == TouchState.DONE ? now : null)
                  .activity(activity)
                  .build();
          if (course.isPresent()) {
            course.get().closed(course.get().change(touch, next -> TouchBuilder.builder(closed)));
          } else {
            book.touches().update(tx, closed, now);
          }
        });
  }

  /** Moves a step to another time: by hand exactly then, by itself at the next good time. */
  public void move(Tx tx, UUID id, Instant to) {
    Instant now = book.clock().instant();
    planned(tx, id)
        .ifPresent(touch -> {
          Instant from = to.isAfter(now) ? to : now;
          Optional<Course> course = course(tx, touch, now);
          Instant at =
              touch.automatic() && course.isPresent()
                  ? book.slots().first(course.get().lead(), course.get().step(touch), from)
                  : from;
          if (course.isPresent()) {
            var _ = course.get().change(touch, next -> next.dueAt(at));
            course.get().settle();
          } else {
            book.touches().update(tx, TouchBuilder.builder(touch).dueAt(at).build(), now);
          }
        });
  }

  private Optional<Touch> planned(Tx tx, UUID id) {
    return book.touches().find(tx, id).filter(Touch::isPlanned);
  }

  private Optional<Course> course(Tx tx, Touch touch, Instant now) {
    return Optional.ofNullable(touch.enrollment())
        .flatMap(id -> book.enrollments().find(tx, id))
        .flatMap(enrollment -> Course.read(book, tx, enrollment, now));
  }
}
