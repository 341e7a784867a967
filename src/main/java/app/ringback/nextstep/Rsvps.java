package app.ringback.nextstep;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Puts down what invited leads answer. */
public final class Rsvps {

  private final NextStepStore store;

  public Rsvps(NextStepStore store) {
    this.store = store;
  }

  /**
   * Takes an answer that came by mail, in the transaction that stores the mail. One to an earlier
   * time of the appointment says nothing about the present one.
   *
   * @param calendar the calendar part of the mail
   * @return what was answered; empty when it is no answer to an invitation of this lead's
   */
  public Optional<Rsvp> receive(Tx tx, LeadId lead, String calendar, Instant now) {
    Optional<Calendars.Answer> answer = Calendars.answer(calendar);
    Optional<NextStep> step =
        answer
            .flatMap(said -> store.byUid(tx, said.uid()))
            .filter(known -> known.leadId().equals(lead));
    if (answer.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    NextStep known = step.get();
    int sequence = answer.get().sequence();
    if (known.isOpen() && (sequence < 0 || sequence >= known.icalSequence())) {
      store.update(
          tx, NextStepBuilder.builder(known).rsvp(answer.get().rsvp()).rsvpAt(now).build(), now);
    }
    return Optional.of(answer.get().rsvp());
  }
}
