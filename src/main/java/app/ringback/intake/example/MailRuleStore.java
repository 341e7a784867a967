package app.ringback.intake.example;

import static app.ringback.store.schema.Tables.MAIL_RULE;

import app.ringback.core.Json;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules in the book. They are read once and kept until one is added or taken away. */
public final class MailRuleStore implements MailRules {

  private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};

  private final Transactions transactions;
  private final String device;
  private volatile @Nullable Map<String, List<MailRule>> bySender;

  public MailRuleStore(Transactions transactions, String device) {
    this.transactions = transactions;
    this.device = device;
  }

  @Override
  public List<MailRule> of(String sender) {
    Map<String, List<MailRule>> known = bySender;
    if (known == null) {
      known =
          transactions.read(MailRuleStore::all).stream()
              .collect(Collectors.groupingBy(MailRule::sender));
      bySender = known;
    }
    return known.getOrDefault(sender, List.of());
  }

  /** Every rule, the newest first. */
  public static List<MailRule> all(Tx tx) {
    return tx.dsl()
        .selectFrom(MAIL_RULE)
        .orderBy(MAIL_RULE.MADE_AT.desc(), MAIL_RULE.ID.desc())
        .fetch(row ->
            new MailRule(
                row.getId(),
                row.getSender(),
                row.getSource(),
                Json.read(row.getMarksJson(), MARKS),
                row.getMadeAt()));
  }

  /** Adds a rule; in use once the transaction is committed and {@link #reload} was called. */
  public void add(Tx tx, MailRule rule, Instant now) {
    tx.dsl()
        .insertInto(MAIL_RULE)
        .set(MAIL_RULE.ID, rule.id())
        .set(MAIL_RULE.SENDER, rule.sender())
        .set(MAIL_RULE.SOURCE, rule.source())
        .set(MAIL_RULE.MARKS_JSON, Json.write(rule.marks()))
        .set(MAIL_RULE.MADE_AT, rule.madeAt())
        .set(MAIL_RULE.UPDATED_AT, now)
        .set(MAIL_RULE.DEVICE, device)
        .execute();
  }

  /** Takes a rule away; in force once {@link #reload} was called. */
  public void remove(Tx tx, UUID id) {
    tx.dsl().deleteFrom(MAIL_RULE).where(MAIL_RULE.ID.eq(id)).execute();
  }

  /** Reads the rules anew when they are next asked for. */
  public void reload() {
    bySender = null;
  }
}
