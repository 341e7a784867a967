package app.ringback.ui.nextstep;

import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.ActivityId;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.nextstep.Clash;
import app.ringback.nextstep.Invitations;
import app.ringback.nextstep.NewNextStep;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import app.ringback.nextstep.NextSteps;
import app.ringback.nextstep.OpenQuestion;
import app.ringback.nextstep.Outcome;
import app.ringback.nextstep.StepChange;
import app.ringback.nextstep.WhenReader;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.TouchAnswerStore;
import app.ringback.ui.timeline.LeadBook;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Next steps in the open book.
 *
 * @param reader reads times by the customs of the rep's country; must not wait
 */
public record BookSteps(
    LeadBook book,
    NextSteps steps,
    OpenQuestion question,
    Invitations invitations,
    Guard guard,
    TouchAnswerStore answers,
    Clashes clashes,
    Supplier<WhenReader> reader)
    implements StepDesk {

  /** What speaks against a time, by the rep's settings. */
  @FunctionalInterface
  public interface Clashes {
    Clash of(Instant from, Instant to, @Nullable NextStepId except);
  }

  @Override
  public WhenReader whenReader() {
    return reader.get();
  }

  @Override
  public StepState read(Lead lead) {
    return book.transactions().read(tx -> read(tx, lead));
  }

  private StepState read(Tx tx, Lead lead) {
    List<NextStep> open = steps.open(tx, lead.id());
    Optional<Activity> touch =
        question.touch(
            tx, book.timelines().of(tx, lead.id()), lead.stage(), book.clock().instant());
    boolean unset =
        lead.stage() == Stage.BOOKED && open.stream().noneMatch(NextStep::isAppointment);
    return new StepState(
        lead.id(),
        Texts.firstOf(lead.firstName(), lead.displayName()),
        open,
        touch.map(Activity::id).orElse(null),
        unset ? NextStepKind.APPOINTMENT : NextStepKind.CALLBACK,
        zone(lead),
        invitations.address(lead).orElse(""),
        lead.stage() != Stage.WON && lead.stage() != Stage.LOST);
  }

  /** The zone of the lead's fields, else the one that everything known of the lead agrees on. */
  private @Nullable ZoneId zone(Lead lead) {
    try {
      if (!lead.timeZone().isBlank()) {
        return ZoneId.of(lead.timeZone());
      }
    } catch (DateTimeException e) {
      // Whatever an import brought: then by what else is known.
      return null;
    }
    String number = lead.phones().isEmpty() ? "" : lead.phones().getFirst().number();
    Set<ZoneId> clocks = guard.clocks(new PlannedTouch(lead, Channel.CALL, number, false));
    return clocks.size() == 1 ? clocks.iterator().next() : null;
  }

  @Override
  public Clash clash(Instant from, Instant to, @Nullable NextStepId except) {
    return clashes.of(from, to, except);
  }

  @Override
  public StepChange set(NewNextStep step) {
    return book.transactions().write(tx -> steps.set(tx, step));
  }

  @Override
  public StepChange close(NextStepId step, Outcome outcome) {
    return book.transactions().write(tx -> steps.close(tx, step, outcome, book.clock().instant()));
  }

  @Override
  public StepChange reschedule(NextStepId step, Instant dueAt) {
    return book.transactions()
        .write(tx -> steps.reschedule(tx, step, dueAt, book.clock().instant()));
  }

  @Override
  public void undo(StepChange change) {
    book.transactions().run(tx -> steps.undo(tx, change));
  }

  @Override
  public void none(ActivityId touch, LeadId lead, boolean none) {
    book.transactions().run(tx -> answers.none(tx, touch, lead, none, book.clock().instant()));
  }

  @Override
  public String confirmation(NextStep appointment) {
    return book.transactions()
        .read(tx -> book.leads().find(tx, appointment.leadId()))
        .map(lead -> invitations.confirmation(appointment, lead))
        .orElse("");
  }
}
