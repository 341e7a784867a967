package app.ringback.testing.mail;

import static app.ringback.store.schema.Tables.ACTIVITY;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.testing.mail.MadeMail.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much of what made-up mails hold is found in the book, and how much of it is right. */
public final class LeadMailScore {

  private final Map<String, int[]> fields = new TreeMap<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int needsLook;

  private LeadMailScore() {}

  /** Compares the book with what was sent. */
  public static LeadMailScore of(Transactions transactions, LeadStore leads, List<MadeMail> mails) {
    Map<String, Lead> byMail = new HashMap<>();
    transactions.run(tx -> {
      Map<String, LeadId> ids = new HashMap<>();
      tx.dsl()
          .select(ACTIVITY.PROVIDER_ID, ACTIVITY.LEAD_ID)
          .from(ACTIVITY)
          .where(ACTIVITY.PROVIDER_ID.ne(""))
          .forEach(row -> ids.put(row.value1(), new LeadId(row.value2())));
      Map<LeadId, Lead> all = new HashMap<>();
      leads.findAll(tx, ids.values()).forEach(lead -> all.put(lead.id(), lead));
      ids.forEach(
          (mail, id) -> Optional.ofNullable(all.get(id)).ifPresent(lead -> byMail.put(mail, lead)));
    });
    LeadMailScore score = new LeadMailScore();
    mails.forEach(mail -> score.compare(mail, Optional.ofNullable(byMail.get(mail.id()))));
    return score;
  }

  private void compare(MadeMail mail, Optional<Lead> lead) {
    if (mail.kind() == Kind.OTHER) {
      lead.ifPresent(made -> wrong.add(mail.id() + " " + made.displayName()));
      return;
    }
    if (lead.isEmpty()) {
      lost.add(mail.id() + " " + mail.layout() + "\n" + mail.text());
      return;
    }
    needsLook += lead.get().needsLook() ? 1 : 0;
    Map<String, String> found = found(lead.get());
    mail.fields()
        .forEach((field, expected) -> {
          int[] counts = fields.computeIfAbsent(field, any -> new int[3]);
          String value = found.getOrDefault(field, "");
          counts[0]++;
          counts[1] += value.isEmpty() ? 0 : 1;
          counts[2] += value.equals(expected) ? 1 : 0;
        });
  }

  private static Map<String, String> found(Lead lead) {
    return Map.of(
        "first", lead.firstName(),
        "last", lead.lastName(),
        "phone", String.join(" ", lead.phones().stream().map(LeadPhone::number).toList()),
        "email", String.join(" ", lead.emails().stream().map(LeadEmail::address).toList()),
        "notes", lead.notes());
  }

  /** Lead mails of which nothing is in the book. */
  public List<String> lost() {
    return lost;
  }

  /** Mails that are no leads and became some. */
  public List<String> wrong() {
    return wrong;
  }

  /** Leads that were kept without being understood. */
  public int needsLook() {
    return needsLook;
  }

  /** The smallest share of right values among those found, over all fields, 0 to 1. */
  public double precision() {
    return fields.values().stream().mapToDouble(one -> (double) one[2] / one[1]).min().orElse(0);
  }

  /** The smallest share of right values among those there are, over all fields, 0 to 1. */
  public double recall() {
    return fields.values().stream().mapToDouble(one -> (double) one[2] / one[0]).min().orElse(0);
  }

  /** A line a field. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    fields.forEach((field, one) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "%s: precision %.4f, recall %.4f (n=%d)",
                field,
                (double) one[2] / one[1],
                (double) one[2] / one[0],
                one[0])));
    return lines;
  }
}
