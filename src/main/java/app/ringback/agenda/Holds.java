package app.ringback.agenda;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.compliance.hours.LegalHours;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the guard says about items of the agenda. Asking it about a hundred leads takes several
 * times as long as reading a hundred items, so its answers are kept until something changes that
 * they rest on, and some minutes at most: they only rank and explain. Whatever leaves, the guard is
 * asked anew.
 */
public final class Holds {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 50_000;

  private final Guard guard;
  private final LeadStore leads;
  private final Map<LeadId, Map<Way, Answer>> answers = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /** How a lead would be reached. */
  record Way(Channel channel, boolean automatic) {}

  /** Good from when it was given until an instant. */
  private record Answer(@Nullable Hold hold, Instant from, Instant until) {

    boolean isGood(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  public Holds(Guard guard, LeadStore leads) {
    this.guard = guard;
    this.leads = leads;
  }

  /** Forgets what rests on something that changed; to be told every change of the book. */
  public void changed(Change change) {
    switch (change) {
      case Change.LeadsChanged(var changed) -> forget(changed);
      case Change.TimelineChanged(var changed) -> forget(changed);
      case Change.DispatchChanged(var dispatch, var lead) -> forget(Set.of(lead));
      case Change.SettingsChanged() -> forget(Set.of());
      default -> {}
    }
  }

  private void forget(Set<LeadId> changed) {
    changes.incrementAndGet();
    if (changed.isEmpty()) {
      answers.clear();
    } else {
      changed.forEach(answers::remove);
    }
  }

  /** Asks about some items at one moment. */
  Asking asking(Tx tx, Instant now) {
    return new Asking(tx, now, changes.get());
  }

  /** One look at the agenda: leads are read together, each at most once. */
  final class Asking {

    private final Tx tx;
    private final Instant now;
    private final long began;
    private final Map<LeadId, Lead> known = new HashMap<>();

    private Asking(Tx tx, Instant now, long began) {
      this.tx = tx;
      this.now = now;
      this.began = began;
    }

    /**
     * Reads the leads about whom the guard will have to be asked.
     *
     * @param most of how many at most; the others count as not held
     */
    void prepare(Collection<Found> items, int most) {
      Set<LeadId> wanted = new HashSet<>();
      for (Found item : items) {
        if (wanted.size() < most && item.channel() != null && kept(item, item.channel()) == null) {
          wanted.add(item.lead());
        }
      }
      leads.findAll(tx, wanted).forEach(lead -> known.put(lead.id(), lead));
    }

    /** What holds it; null when nothing does, or its lead was not prepared. */
    @Nullable Hold of(Found item) {
      Channel channel = item.channel();
      if (channel == null) {
        return null;
      }
      Answer kept = kept(item, channel);
      if (kept != null) {
        return kept.hold();
      }
      Lead lead = known.get(item.lead());
      return lead == null ? null : ask(lead, new Way(channel, item.automatic()));
    }

    private @Nullable Answer kept(Found item, Channel channel) {
      Map<Way, Answer> ways = answers.get(item.lead());
      Answer answer = ways == null ? null : ways.get(new Way(channel, item.automatic()));
      return answer != null && answer.isGood(now) ? answer : null;
    }

    private @Nullable Hold ask(Lead lead, Way way) {
      PlannedTouch touch =
          new PlannedTouch(lead, way.channel(), address(lead, way.channel()), way.automatic());
      Advice advice = guard.advise(tx, touch, now);
      Hold hold =
          switch (advice.decision()) {
            case Decision.Allow() -> null;
            case Decision.Until(var instant, var rule) -> new Hold(instant, rule);
            case Decision.Never(var rule) -> new Hold(null, rule);
          };
      keep(lead.id(), way, new Answer(hold, now, goodUntil(advice, hold)));
      return hold;
    }

    private Instant goodUntil(Advice advice, @Nullable Hold hold) {
      Instant most = now.plus(KEPT);
      Instant ends =
          hold == null
              ? advice.until().map(LegalHours.Closing::instant).orElse(most)
              : hold.until() == null ? most : hold.until();
      return ends.isBefore(most) ? ends : most;
    }

    private void keep(LeadId lead, Way way, Answer answer) {
      // What changed while the guard was asked may not be in its answer yet.
      if (changes.get() != began) {
        return;
      }
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answers.computeIfAbsent(lead, _ -> new ConcurrentHashMap<>()).put(way, answer);
    }
  }

  /** Where the lead would be reached; empty when nowhere. */
  static String address(Lead lead, Channel channel) {
    return switch (channel) {
      case CALL ->
          lead.phones().stream()
              .filter(LeadPhone::valid)
              .map(LeadPhone::number)
              .findFirst()
              .orElse("");
      case TEXT -> Guard.textableNumber(lead).map(Phone::e164).orElse("");
      case EMAIL -> Guard.mailAddress(lead).map(EmailAddress::text).orElse("");
    };
  }
}
