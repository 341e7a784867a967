package app.ringback.ui.status;

import app.ringback.core.Problem;
import app.ringback.core.SignIn;
import app.ringback.core.Texts;
import app.ringback.lead.LeadGlance;
import app.ringback.outbox.CarrierContact;
import app.ringback.outbox.ClockSkew;
import app.ringback.outbox.OutboxGlance;
import app.ringback.ui.StatusModel;
import app.ringback.ui.StatusModel.Connection;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a glance into the words and signs of the bars. FX thread only. */
public final class StatusWords {

  private static final Set<String> KINDS =
      Set.of("call", "text", "email", "callback", "appointment", "send");

  /** Longer than the pauses between two questions to an idle carrier. */
  private static final Duration HEARD_LATELY = Duration.ofMinutes(3);

  private final UiTexts texts;
  private final InstantSource clock;
  private final Times times;

  public StatusWords(UiTexts texts, InstantSource clock, Times times) {
    this.texts = texts;
    this.clock = clock;
    this.times = times;
  }

  void show(Glance glance, StatusModel status) {
    LeadGlance leads = glance.leads();
    status.slaDueAt.set(leads.slaDueAt());
    status.slaWaiting.set(leads.slaWaiting());
    LeadGlance.Next next = leads.next();
    status.next.set(next == null ? "" : next(next));
    status.nextLead.set(next == null ? null : next.lead());
    OutboxGlance outbox = glance.outbox();
    status.outbox.set(outbox(outbox));
    status.outboxTrouble.set(outbox.unknown() + outbox.failed() + outbox.moved() > 0);
    status.offline.set(outbox.offline());
    status.warning.set(warning(glance));
    List<Connection> lights = lights(glance);
    // Set only when it differs, so that a light that has the focus keeps it.
    if (!status.connections.equals(lights)) {
      status.connections.setAll(lights);
    }
  }

  /** What is wrong with the network or the clock, so that everything depends on it. */
  private String warning(Glance glance) {
    if (glance.forTexts().trouble().equals(SignIn.WORDS)) {
      return glance.forTexts().trouble();
    }
    return ClockSkew.worthTelling(glance.clockAhead())
        .map(ahead ->
            texts.get(
                ahead.isNegative() ? "status.clock.slow" : "status.clock.fast",
                Math.max(2, ahead.abs().toMinutes())))
        .orElse("");
  }

  /** Who is played answers together: one light that says so, and no account's name. */
  private List<Connection> lights(Glance glance) {
    String carrier = texts.get(glance.practice() ? "light.practice" : "light.twilio");
    Stream<Connection> calls =
        glance.texts().map(contact -> light(carrier, contact, glance)).stream();
    return glance.practice()
        ? calls.toList()
        : Stream.concat(calls, glance.mail().map(this::light).stream()).toList();
  }

  private String next(LeadGlance.Next next) {
    String kind = KINDS.contains(next.due().kind()) ? next.due().kind() : "other";
    String name = Texts.firstOf(next.name(), texts.get("inbox.nameless"));
    boolean late = next.due().at().isBefore(clock.instant());
    return texts.get(
        late ? "top.next.late" : "top.next",
        times.soon(next.due().at()),
        texts.get("top.next." + kind, name));
  }

  private String outbox(OutboxGlance outbox) {
    List<String> parts = new ArrayList<>();
    add(parts, "status.outbox.waiting", outbox.waiting());
    Instant until = outbox.heldUntil();
    if (outbox.held() > 0 && until != null) {
      parts.add(texts.get("status.outbox.held", outbox.held(), times.soon(until)));
    }
    add(parts, "status.outbox.moved", outbox.moved());
    add(parts, "status.outbox.unknown", outbox.unknown());
    add(parts, "status.outbox.failed", outbox.failed());
    return parts.isEmpty() ? "" : texts.get("status.outbox", String.join(" · ", parts));
  }

  private void add(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(texts.get(key, count));
    }
  }

  private Connection light(Glance.Listened mail) {
    Instant answered = mail.lastSuccess();
    Connection.State state = mail.trouble().isEmpty() ? heard(answered) : Connection.State.DOWN;
    return new Connection(
        texts.get("light.mail"),
        state,
        answered,
        told(mail.trouble(), mail.blind()),
        listening(mail));
  }

  /** When somebody last looked, and how long nobody did today. */
  private List<String> listening(Glance.Listened account) {
    Instant last = account.lastSuccess();
    long blind = account.blindToday().toMinutes();
    return List.of(
        last == null
            ? texts.get("light.looked.never")
            : texts.get("light.looked", times.soon(last)),
        blind == 0 ? texts.get("light.blind.none") : texts.get("light.blind.today", blind));
  }

  /** The trouble, and how long nobody listened lately: what came then may be answered late. */
  private String told(String trouble, Duration blind) {
    String unheard = blind.toMinutes() > 0 ? texts.get("light.blind", blind.toMinutes()) : "";
    return (trouble + " " + unheard).strip();
  }

  private Connection.State heard(@Nullable Instant answered) {
    return answered == null || answered.plus(HEARD_LATELY).isBefore(clock.instant())
        ? Connection.State.LATE
        : Connection.State.OK;
  }

  private Connection light(String name, CarrierContact contact, Glance glance) {
    Optional<Problem> stopped = glance.stopped();
    Instant answered = contact.answeredAt();
    boolean down = stopped.isPresent() || contact.isBroken();
    Connection.State state = down ? Connection.State.DOWN : heard(answered);
    return new Connection(
        name,
        state,
        answered,
        told(
            stopped.map(Problem::happened).orElse(glance.forTexts().trouble()),
            glance.forTexts().blind()),
        listening(glance.forTexts()));
  }
}
