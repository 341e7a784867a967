package app.ringback.cadence;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One lead's way along a cadence, as it is in the book at this moment: read, changed and written
 * within one transaction.
 */
final class Course {

  private final CadenceBook book;
  private final Tx tx;
  private final Instant now;
  private final Lead lead;
  private final @Nullable Plan plan;
  private Enrollment enrollment;
  private List<Touch> touches;

  private Course(
      CadenceBook book,
      Tx tx,
      Instant now,
      Lead lead,
      @Nullable Plan plan,
      Enrollment enrollment,
      List<Touch> touches) {
    this.book = book;
    this.tx = tx;
    this.now = now;
    this.lead = lead;
    this.plan = plan;
    this.enrollment = enrollment;
    this.touches = touches;
  }

  /** The course as it is now; empty when the lead is gone. */
  static Optional<Course> read(CadenceBook book, Tx tx, Enrollment enrollment, Instant now) {
    return book.leads()
        .find(tx, book.leads().survivor(tx, enrollment.lead()))
        .map(lead ->
            new Course(
                book,
                tx,
                now,
                lead,
                Optional.ofNullable(enrollment.cadence())
                    .flatMap(id -> book.cadences().find(tx, id))
                    .map(Cadence::plan)
                    .orElse(null),
                enrollment,
                book.touches().of(tx, enrollment.id())));
  }

  Lead lead() {
    return lead;
  }

  Enrollment enrollment() {
    return enrollment;
  }

  List<Touch> touches() {
    return touches;
  }

  Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  List<Touch> planned() {
    return touches.stream().filter(Touch::isPlanned).toList();
  }

  /** Since when what the lead does counts. */
  Instant since() {
    return since(enrollment, lead);
  }

  static Instant since(Enrollment enrollment, Lead lead) {
    Instant started = enrollment.startedAt();
    return started == null ? lead.arrivedAt() : started;
  }

  /** The step a touch stands for; what an archive brought without its plan is done by hand. */
  Step step(Touch touch) {
    if (plan != null && touch.step() >= 1 && touch.step() <= plan.steps().size()) {
      return plan.steps().get(touch.step() - 1);
    }
    Channel channel = touch.channel();
    return new Step(
        Math.max(1, touch.step()),
        Step.MORNING,
        Step.EVENING,
        channel == null ? Channel.CALL : channel,
        touch.template(),
        false,
        java.util.Set.of(),
        false,
        false);
  }

  /** What speaks against going on. */
  Stops stops() {
    return new Stops(book, tx, now, lead, enrollment, since());
  }

  /** Ends it: what is planned is canceled, what still waits to leave is taken back. */
  void end(EndReason why) {
    planned().forEach(touch -> change(touch, next -> next.state(TouchState.CANCELED)));
    var _ = recall(why.words());
    write(next ->
        next.state(Enrollment.ENDED).endedAt(now).endedBy(why.code()).endsAt(null).waiting(false));
  }

  /** Whether something of it was queued and has not left, such as for want of a network. */
  boolean isLeaving() {
    return new Recall(book, tx, lead, touches).any();
  }

  private List<Touch> recall(String rule) {
    return new Recall(book, tx, lead, touches).all(rule);
  }

  /** Stops for a while: what was queued and has not left is planned again. */
  void pause() {
    recall("the cadence is paused")
        .forEach(touch ->
            change(
                touch,
                next -> next.state(TouchState.PLANNED).doneAt(null).activity(null).dueAt(now)));
    planned().forEach(touch -> change(touch, next -> next.paused(true)));
    write(next -> next.state(Enrollment.PAUSED).pausedAt(now).endsAt(null));
  }

  /** Goes on: what lies ahead moves by the days it stood still, and nothing comes in a burst. */
  void resume() {
    Instant paused = enrollment.pausedAt();
    if (enrollment.waiting()) {
      // What was due when the archive came never runs.
      Instant came = paused == null ? now : paused;
      ahead(touch -> touch.dueAt().isBefore(came))
          .forEach(touch -> change(touch, next -> next.state(TouchState.MISSED).paused(false)));
    }
    ZoneId clock = book.slots().clock(lead);
    LocalDate today = now.atZone(clock).toLocalDate();
    long days =
        paused == null || enrollment.waiting()
            ? 0
            : ChronoUnit.DAYS.between(paused.atZone(clock).toLocalDate(), today);
    write(next -> next.state(Enrollment.RUNNING).pausedAt(null).waiting(false));
    layAgain(planned(), days, now);
  }

  private List<Touch> ahead(Predicate<Touch> which) {
    return planned().stream().filter(which).toList();
  }

  /** Plans this touch and all after it anew, with their distances kept, from an instant on. */
  void replanFrom(Touch first, Instant notBefore) {
    layAgain(ahead(touch -> touch.step() >= first.step() && !touch.paused()), 0, notBefore);
  }

  /** Moves what is due before a day to it, and all that lies ahead as far. */
  void waitUntil(LocalDate day) {
    ZoneId clock = book.slots().clock(lead);
    LocalDate today = now.atZone(clock).toLocalDate();
    Instant from = day.atStartOfDay(book.slots().repZone()).toInstant();
    List<Touch> late = ahead(touch -> touch.dueAt().atZone(clock).toLocalDate().isBefore(today));
    for (Touch touch : late) {
      Instant at = book.slots().on(lead, step(touch), day, from);
      change(touch, next -> next.dueAt(at));
    }
    List<Touch> coming =
        ahead(touch -> late.stream().noneMatch(other -> other.id().equals(touch.id())));
    firstDay(coming)
        .filter(day::isAfter)
        .ifPresent(first -> layAgain(coming, ChronoUnit.DAYS.between(first, day), from));
    settle();
  }

  /** Whether anything is planned before a day. */
  boolean isDueBefore(LocalDate day) {
    return firstDay(planned()).filter(day::isAfter).isPresent();
  }

  private Optional<LocalDate> firstDay(List<Touch> which) {
    ZoneId clock = book.slots().clock(lead);
    return which.stream()
        .map(touch -> touch.dueAt().atZone(clock).toLocalDate())
        .min(LocalDate::compareTo);
  }

  /** The touches were just planned: what waits for others is held. */
  void moved() {
    boolean paused = enrollment.state().equals(Enrollment.PAUSED);
    if (paused) {
      planned().forEach(touch -> change(touch, next -> next.paused(true)));
    } else {
      holdBehindBlocking();
    }
    settle();
  }

  private void layAgain(List<Touch> which, long days, Instant notBefore) {
    ZoneId clock = book.slots().clock(lead);
    LocalDate last =
        touches.stream()
            .filter(touch -> touch.automatic() && touch.state() == TouchState.DONE)
            .map(Touch::doneAt)
            .filter(Objects::nonNull)
            .map(done -> done.atZone(clock).toLocalDate())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN.plusDays(1));
    List<Instant> due =
        new Laying(book.slots())
            .lay(
                lead,
                which.stream()
                    .map(touch ->
                        new Laying.Wish(
                            step(touch),
                            touch.dueAt().atZone(clock).toLocalDate().plusDays(days),
                            touch.automatic()))
                    .toList(),
                notBefore,
                last);
    for (int i = 0; i < which.size(); i++) {
      Touch touch = which.get(i);
      Instant at = due.get(i);
      change(touch, next -> next.dueAt(at).paused(false));
    }
    holdBehindBlocking();
    settle();
  }

  /** What stands behind a step that must be done first waits for it. */
  private void holdBehindBlocking() {
    boolean blocked = false;
    for (Touch touch : List.copyOf(touches)) {
      boolean holds = blocked;
      if (touch.isPlanned() && touch.paused() != holds) {
        change(touch, next -> next.paused(holds));
      }
      blocked |= touch.isPlanned() && step(touch).blocking() && !touch.automatic();
    }
  }

  /** A touch has come to its end: what waited for it goes on, and the end is reckoned anew. */
  void closed(Touch touch) {
    if (step(touch).blocking() && enrollment.isRunning()) {
      List<Touch> held = ahead(other -> other.step() > touch.step() && other.paused());
      ZoneId clock = book.slots().clock(lead);
      LocalDate today = now.atZone(clock).toLocalDate();
      long late =
          Math.max(0, ChronoUnit.DAYS.between(touch.dueAt().atZone(clock).toLocalDate(), today));
      if (!held.isEmpty()) {
        layAgain(held, late, now);
        return;
      }
    }
    settle();
  }

  /** Reckons when it is over if nothing happens before. */
  void settle() {
    if (!enrollment.state().equals(Enrollment.RUNNING)) {
      return;
    }
    Instant ends = CourseEnd.of(plan, touches, now);
    if (!ends.equals(enrollment.endsAt())) {
      write(next -> next.endsAt(ends));
    }
  }

  /** Writes a touch that is part of this course. */
  Touch change(Touch touch, UnaryOperator<TouchBuilder> how) {
    Touch after = how.apply(TouchBuilder.builder(touch)).build();
    book.touches().update(tx, after, now);
    touches = touches.stream().map(each -> each.id().equals(after.id()) ? after : each).toList();
    return after;
  }

  void write(UnaryOperator<EnrollmentBuilder> how) {
    enrollment = how.apply(EnrollmentBuilder.builder(enrollment)).build();
    book.enrollments().update(tx, enrollment, now);
  }
}
