package app.ringback.intake.leadmail;

import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.RawStore;
import app.ringback.intake.Rereading;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.MailRuleStore;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.lead.LeadChangeStore.Changed;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Replays a rule over the mails that are kept, to show what it would change, and to change it. */
public final class RuleReplay {

  /** Mails looked through, the newest first. */
  private static final int MOST = 5_000;

  private final Transactions transactions;
  private final RawStore raws;
  private final MailReading reading;
  private final MailRuleStore rules;
  private final Rereading rereading;
  private final Supplier<ReadOptions> options;
  private final InstantSource clock;

  public RuleReplay(
      Transactions transactions,
      RawStore raws,
      MailReading reading,
      MailRuleStore rules,
      Rereading rereading,
      Supplier<ReadOptions> options,
      InstantSource clock) {
    this.transactions = transactions;
    this.raws = raws;
    this.reading = reading;
    this.rules = rules;
    this.rereading = rereading;
    this.options = options;
    this.clock = clock;
  }

  /**
   * What a rule does to the kept mails of its sender.
   *
   * @param mails how many there are
   * @param fitting how many it reads
   * @param changes the leads it changes
   */
  public record Replayed(int mails, int fitting, List<Changed> changes) {

    public Replayed {
      changes = List.copyOf(changes);
    }
  }

  /** The newest mail a lead came by, opened. */
  public Optional<OpenedMail> newest(LeadId lead) {
    return transactions.read(tx -> raws.of(tx, lead)).reversed().stream()
        .flatMap(raw -> opened(raw).stream())
        .findFirst();
  }

  private Optional<OpenedMail> opened(RawOriginal raw) {
    return raw.contentType().equals(RawOriginal.MAIL)
        ? Optional.of(reading.open(Base64.getDecoder().decode(raw.body())))
        : Optional.empty();
  }

  /** What the rule would change; nothing is stored. */
  public Replayed preview(MailRule rule) {
    return transactions.read(tx -> replay(tx, rule));
  }

  /** Keeps the rule and makes the changes it brings, all at once. */
  public Replayed save(MailRule rule) {
    Replayed done =
        transactions.write(tx -> {
          Replayed replayed = replay(tx, rule);
          rules.add(tx, rule, clock.instant());
          rereading.store(tx, replayed.changes(), rule.id(), clock.instant());
          return replayed;
        });
    rules.reload();
    return done;
  }

  /** Takes a rule that was just saved away again, with every change it brought. */
  public void takeBack(MailRule rule) {
    transactions.run(tx -> {
      rules.remove(tx, rule.id());
      rereading.takeBack(tx, rule.id(), clock.instant());
    });
    rules.reload();
  }

  /** Takes a rule away; what it read stays as it is. */
  public void forget(MailRule rule) {
    transactions.run(tx -> rules.remove(tx, rule.id()));
    rules.reload();
  }

  /** Keeps a rule that was taken away, as it was. */
  public void keepAgain(MailRule rule) {
    transactions.run(tx -> rules.add(tx, rule, clock.instant()));
    rules.reload();
  }

  /** Every rule, the newest first. */
  public List<MailRule> rules() {
    return transactions.read(MailRuleStore::all);
  }

  /** The rules for mails from one address, the newest first. */
  public List<MailRule> rules(String sender) {
    return rules.of(sender);
  }

  /** What a mail is by this rule alone; empty when the rule does not fit it. */
  public Optional<IncomingLead> reads(OpenedMail mail, MailRule rule) {
    return reading.read(mail, rule, options.get());
  }

  private Replayed replay(Tx tx, MailRule rule) {
    int mails = 0;
    int fitting = 0;
    List<Changed> changes = new ArrayList<>();
    Set<LeadId> changed = new HashSet<>();
    for (RawId id : raws.mails(tx, MOST)) {
      RawOriginal raw = raws.find(tx, id).orElseThrow();
      LeadId lead = raw.leadId();
      Optional<OpenedMail> mail = opened(raw).filter(one -> one.from().equals(rule.sender()));
      if (mail.isEmpty() || lead == null) {
        continue;
      }
      mails++;
      var read = reading.read(mail.get(), rule, options.get());
      fitting += read.isPresent() ? 1 : 0;
      // Of several mails of one person the newest says it; the others are on the timeline.
      read.filter(found -> !changed.contains(lead))
          .flatMap(found -> rereading.change(tx, lead, found))
          .ifPresent(change -> {
            changed.add(lead);
            changes.add(change);
          });
    }
    return new Replayed(mails, fitting, changes);
  }
}
