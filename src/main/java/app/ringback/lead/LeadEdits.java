package app.ringback.lead;

import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.core.ProblemException;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Fields a person types, in the window or in the shell. What is typed no import overwrites. */
public final class LeadEdits {

  private final Transactions transactions;
  private final LeadStore leads;
  private final InstantSource clock;
  private final FieldValues values;
  private final TypedFieldsStore typed = new TypedFieldsStore();
  private final LeadKeyQueries keys = new LeadKeyQueries();

  /**
   * Wires the edits.
   *
   * @param country the two-letter country of numbers that name none: the rep's
   */
  public LeadEdits(
      Transactions transactions,
      LeadStore leads,
      PhoneReader phones,
      InstantSource clock,
      Supplier<String> country) {
    this.transactions = transactions;
    this.leads = leads;
    this.clock = clock;
    this.values = new FieldValues(phones, country);
  }

  /**
   * Sets a field; empty text clears it.
   *
   * @return the lead as it is stored now
   * @throws ProblemException when the value is none for this field, or the lead is gone
   */
  public Lead set(LeadId id, EditField field, String value) {
    return transactions.write(tx -> set(tx, id, field, value));
  }

  /** {@link #set(LeadId, EditField, String)} within a transaction of the caller's. */
  public Lead set(Tx tx, LeadId id, EditField field, String value) {
    Lead edited = edit(tx, id, field.code(), lead -> values.with(lead, field, value.strip()));
    return field == EditField.PHONES || field == EditField.EMAILS ? flagTwins(tx, edited) : edited;
  }

  /** Sets a custom field; empty text removes it. */
  public Lead setCustom(LeadId id, String name, String value) {
    return transactions.write(tx -> setCustom(tx, id, name, value));
  }

  /** {@link #setCustom(LeadId, String, String)} within a transaction of the caller's. */
  public Lead setCustom(Tx tx, LeadId id, String name, String value) {
    String key = name.strip();
    if (key.isEmpty()) {
      throw new ProblemException(
          "A custom field needs a name.", "Nothing was changed.", "Type a name for it.");
    }
    return edit(
        tx,
        id,
        EditField.custom(key),
        lead -> {
          Map<String, String> custom = new LinkedHashMap<>(lead.custom());
          if (value.isBlank()) {
            custom.remove(key);
          } else {
            custom.put(key, value.strip());
          }
          return LeadBuilder.builder(lead).custom(custom).build();
        });
  }

  /** Notes that a person has looked at what could not be understood by itself. */
  public Lead lookedAt(LeadId id) {
    return transactions.write(tx ->
        edit(tx, id, "needs_look", lead -> LeadBuilder.builder(lead).needsLook(false).build()));
  }

  private Lead edit(Tx tx, LeadId id, String field, UnaryOperator<Lead> change) {
    Lead before =
        leads
            .find(tx, id)
            .orElseThrow(() ->
                new ProblemException("This lead is no longer here.", "Nothing was changed.", ""));
    Lead after = change.apply(before);
    if (!after.equals(before)) {
      leads.update(tx, after, clock.instant());
      typed.add(tx, id, field);
    }
    return after;
  }

  /** A number or address another lead has too: both may be the same person; a person decides. */
  private Lead flagTwins(Tx tx, Lead lead) {
    LeadKeyQueries.Found found =
        keys.find(
            tx,
            Set.of(),
            lead.phones().stream()
                .filter(phone -> phone.valid() && phone.key())
                .map(LeadPhone::number)
                .toList(),
            lead.emails().stream().map(LeadEmail::matchKey).filter(key -> !key.isEmpty()).toList());
    Set<LeadId> twins = new HashSet<>(found.leads());
    twins.remove(leads.survivor(tx, lead.id()));
    if (twins.isEmpty()) {
      return lead;
    }
    Map<LeadId, Lead> flagged = new HashMap<>();
    twins.add(lead.id());
    for (Lead twin : leads.findAll(tx, twins)) {
      flagged.put(twin.id(), withTwinFlag(twin));
    }
    leads.updateAll(tx, flagged.values(), clock.instant());
    return flagged.getOrDefault(lead.id(), lead);
  }

  private static Lead withTwinFlag(Lead lead) {
    if (lead.has(LeadFlag.MAY_BE_SAME)) {
      return lead;
    }
    List<String> flags = new ArrayList<>(lead.flags());
    flags.add(LeadFlag.MAY_BE_SAME.code());
    return LeadBuilder.builder(lead).flags(flags).build();
  }
}
