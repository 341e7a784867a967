package app.ringback.agenda.alert;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that asks for the rep, as the book has it now. One cause is one alert, whatever happens
 * to the program meanwhile.
 *
 * @param key what tells this cause from every other
 * @param lead whose it is; null when it is about several
 * @param name what the lead is called, may be empty
 * @param channel by which the lead wrote, or something was sent: {@code call, text, email}; empty
 *     where there is none
 * @param about the beginning of what the lead wrote, the source, the kind of next step, or the
 *     state of what was sent
 * @param due the deadline, or since when it waits
 * @param count how many things it is about
 * @param steps when it is raised, and raised again, in order; at least one
 * @param instaCall whether accepting it calls the lead at once
 */
record Cause(
    Key key,
    @Nullable LeadId lead,
    String name,
    String channel,
    String about,
    Instant due,
    int count,
    List<Step> steps,
    boolean instaCall) {

  /** What tells one cause from another. */
  record Key(AlertKind kind, UUID subject, Instant causeAt) {}

  /**
   * One point of its schedule.
   *
   * @param at when it is to be told
   */
  record Step(Instant at, Urgency urgency) {}

  Cause {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A cause without a step is never told");
    }
  }

  AlertKind kind() {
    return key.kind();
  }
}
