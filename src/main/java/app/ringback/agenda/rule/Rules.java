package app.ringback.agenda.rule;

import app.ringback.agenda.rule.FiringStore.Asked;
import app.ringback.agenda.rule.FiringStore.Came;
import app.ringback.core.Change;
import app.ringback.core.DispatchId;
import app.ringback.core.DueWork;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.RuleSettings;
import app.ringback.settings.Settings;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.Stages;
import app.ringback.timeline.SystemEvent;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's own small rules at work. Each is asked once about each thing that happened, in the
 * transaction that does what it says; what it did stands on the lead's timeline. What it texts is
 * automatic: the guard has its say, and one lead gets one such text a day at most, so that two
 * machines never talk to each other.
 */
public final class Rules implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(Rules.class);

  private static final String NOT_COMPLETE = "nothing was texted, its words are not complete";

  private final Transactions transactions;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final Stages stages;
  private final Outbox outbox;
  private final RuleText words;
  private final Supplier<Settings> settings;
  private final IdSource ids;
  private final FiringStore firings;

  /**
   * @param words writes what a rule texts
   * @param settings as they are now
   */
  public Rules(
      Transactions transactions,
      LeadStore leads,
      TimelineStore timelines,
      Stages stages,
      Outbox outbox,
      RuleText words,
      Supplier<Settings> settings,
      IdSource ids) {
    this.transactions = transactions;
    this.leads = leads;
    this.timelines = timelines;
    this.stages = stages;
    this.outbox = outbox;
    this.words = words;
    this.settings = settings;
    this.ids = ids;
    firings = new FiringStore(leads.device());
  }

  /** What happened, and the rules that are to be asked about it: together, as things stood then. */
  private record Question(Happening about, List<RuleSettings> rules) {}

  @Override
  public Optional<Instant> next(Instant now) {
    List<RuleSettings> rules = inForce();
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    return transactions.read(tx -> {
      if (!open(tx, rules, now).isEmpty()) {
        return Optional.of(now);
      }
      return whens(rules).contains(RuleSettings.REENGAGE)
          ? HappeningQueries.nextDormantDue(tx, now)
          : Optional.empty();
    });
  }

  @Override
  public void run(Instant now) {
    List<RuleSettings> rules = inForce();
    if (rules.isEmpty()) {
      return;
    }
    for (Question question : transactions.read(tx -> open(tx, rules, now))) {
      transactions.run(tx -> ask(tx, question, now));
    }
  }

  private List<RuleSettings> inForce() {
    return settings.get().rules().stream().filter(RuleSettings::on).toList();
  }

  private static Set<String> whens(List<RuleSettings> rules) {
    return rules.stream().map(RuleSettings::when).collect(Collectors.toSet());
  }

  /** What no rule was asked about yet. Missed calls that are texted are asked about elsewhere. */
  private List<Question> open(Tx tx, List<RuleSettings> rules, Instant now) {
    List<Happening> lately = HappeningQueries.lately(tx, now, whens(rules));
    Set<Asked> asked = firings.asked(tx, lately.stream().map(Happening::subject).toList());
    List<Question> open = new ArrayList<>();
    for (Happening happening : lately) {
      List<RuleSettings> unasked =
          rules.stream()
              .filter(rule -> rule.when().equals(happening.when()) && !isAnswer(rule))
              .filter(rule -> !asked.contains(new Asked(rule.name(), happening.subject())))
              .toList();
      if (!unasked.isEmpty()) {
        open.add(new Question(happening, unasked));
      }
    }
    return open;
  }

  private static boolean isAnswer(RuleSettings rule) {
    return rule.when().equals(RuleSettings.MISSED_CALL) && rule.does().equals(RuleSettings.TEXT);
  }

  private void ask(Tx tx, Question question, Instant now) {
    Happening about = question.about();
    Optional<Lead> lead = leads.find(tx, about.lead());
    if (lead.isEmpty()) {
      return;
    }
    Set<Asked> asked = firings.asked(tx, List.of(about.subject()));
    for (RuleSettings rule : question.rules()) {
      if (asked.contains(new Asked(rule.name(), about.subject()))) {
        continue;
      }
      if (holds(rule, lead.get(), about.at())) {
        act(tx, rule, lead.get(), about.subject(), now);
      } else {
        firings.add(tx, rule.name(), about.subject(), about.lead(), Came.PASSED, null, now);
      }
    }
  }

  private void act(Tx tx, RuleSettings rule, Lead lead, UUID subject, Instant now) {
    switch (rule.does()) {
      case RuleSettings.TEXT -> text(tx, rule, lead, subject, now);
      case RuleSettings.STAGE -> move(tx, rule, lead, subject, now);
      default -> {
        done(tx, rule, lead.id(), subject, Came.TOLD, null, "you were told", now);
        tx.afterCommit(new Change.AlertsChanged(Set.of()));
      }
    }
  }

  private boolean holds(RuleSettings rule, Lead lead, Instant at) {
    boolean working = settings.get().rep().workTime().contains(at);
    boolean hours =
        switch (rule.hours()) {
          case RuleSettings.WORKING -> working;
          case RuleSettings.OUTSIDE -> !working;
          default -> true;
        };
    return hours && (rule.stage().isEmpty() || rule.stage().equals(lead.stage().code()));
  }

  private void move(Tx tx, RuleSettings rule, Lead lead, UUID subject, Instant now) {
    Optional<Stage> to = Stage.read(rule.toStage());
    if (to.isEmpty() || to.get() == lead.stage()) {
      firings.add(tx, rule.name(), subject, lead.id(), Came.PASSED, null, now);
      return;
    }
    var _ = stages.change(tx, lead.id(), to.get(), now);
    done(tx, rule, lead.id(), subject, Came.MOVED, null, "the stage was changed", now);
  }

  private void text(Tx tx, RuleSettings rule, Lead lead, UUID subject, Instant now) {
    if (firings.textedLately(tx, lead.id(), now)) {
      firings.add(tx, rule.name(), subject, lead.id(), Came.PASSED, null, now);
      return;
    }
    Optional<TextRequestBuilder> request = words.write(tx, rule, lead);
    if (request.isEmpty()) {
      done(tx, rule, lead.id(), subject, Came.REFUSED, null, NOT_COMPLETE, now);
      return;
    }
    try {
      Dispatch queued = outbox.queueText(tx, request.get().automatic(true).build());
      boolean refused = queued.state() == DispatchState.REFUSED;
      done(
          tx,
          rule,
          lead.id(),
          subject,
          refused ? Came.REFUSED : Came.TEXTED,
          queued.id(),
          refused ? "nothing was texted: " + queued.rule() : "a text was sent",
          now);
    } catch (ProblemException e) {
      log.warn("A rule could not text: {}", e.problem().line());
      done(tx, rule, lead.id(), subject, Came.REFUSED, null, e.problem().happened(), now);
    }
  }

  /**
   * What a missed call is answered with by the first rule whose conditions hold; empty when no rule
   * answers it. To be called in the transaction that queues the answer.
   */
  public Optional<TextRequestBuilder> missedCall(Tx tx, Activity call, Instant at, Instant now) {
    Optional<Lead> lead = leads.find(tx, call.leadId());
    Optional<RuleSettings> rule =
        inForce().stream()
            .filter(each -> lead.isPresent() && isAnswer(each) && holds(each, lead.get(), at))
            .findFirst();
    if (rule.isEmpty() || lead.isEmpty()) {
      return Optional.empty();
    }
    if (firings.textedLately(tx, lead.get().id(), now)) {
      return Optional.empty();
    }
    Optional<TextRequestBuilder> request = words.write(tx, rule.get(), lead.get());
    Came came = request.isPresent() ? Came.TEXTED : Came.REFUSED;
    String what = request.isPresent() ? "a text was sent" : NOT_COMPLETE;
    done(tx, rule.get(), lead.get().id(), call.id().value(), came, null, what, now);
    return request;
  }

  private void done(
      Tx tx,
      RuleSettings rule,
      LeadId lead,
      UUID subject,
      Came came,
      @Nullable DispatchId dispatch,
      String what,
      Instant now) {
    firings.add(tx, rule.name(), subject, lead, came, dispatch, now);
    timelines.append(
        tx,
        ActivityBuilder.builder(Activity.of(ids.activity(), lead, ActivityKind.SYSTEM, now))
            .event(SystemEvent.RULE.code())
            .subject(rule.name() + ": " + what)
            .build(),
        now);
  }

  /** What came with an archive sets no rule off. To be called in the transaction that ends it. */
  public void hush(Tx tx, Instant now) {
    List<RuleSettings> rules = settings.get().rules();
    for (Happening happening : HappeningQueries.lately(tx, now, Set.copyOf(RuleSettings.WHEN))) {
      rules.stream()
          .filter(rule -> rule.when().equals(happening.when()))
          .forEach(rule ->
              firings.add(
                  tx,
                  rule.name(),
                  happening.subject(),
                  happening.lead(),
                  Came.ARCHIVED,
                  null,
                  now));
    }
  }
}
