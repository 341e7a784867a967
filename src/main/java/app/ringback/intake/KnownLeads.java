package app.ringback.intake;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadKeyQueries;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.lead.TypedFieldsStore;
import app.ringback.lead.VendorId;
import app.ringback.store.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody a batch of records may be about, by the keys that tell who is who. */
final class KnownLeads {

  private final Map<LeadId, Known> leads = new LinkedHashMap<>();
  private final Map<VendorId, List<Known>> byVendorId = new HashMap<>();
  private final Map<String, List<Known>> byPhone = new HashMap<>();
  private final Map<String, List<Known>> byEmail = new HashMap<>();

  /** Loads everybody in the book who has one of the keys. */
  static KnownLeads load(
      Tx tx,
      LeadKeyQueries keys,
      LeadStore leads,
      TypedFieldsStore typedFields,
      Collection<Candidate> candidates) {
    Set<VendorId> vendorIds = new LinkedHashSet<>();
    Set<String> phones = new LinkedHashSet<>();
    Set<String> emails = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      vendorIds.addAll(candidate.vendorIds());
      phones.addAll(phones(candidate.lead().phones()));
      emails.addAll(emails(candidate.lead().emails()));
    }
    LeadKeyQueries.Found found = keys.find(tx, vendorIds, phones, emails);
    Set<LeadId> ids = found.leads();
    KnownLeads known = new KnownLeads();
    if (!ids.isEmpty()) {
      Map<LeadId, Set<String>> typed = typedFields.of(tx, ids);
      for (Lead lead : leads.findAll(tx, ids)) {
        known.leads.put(lead.id(), Known.stored(lead, typed.getOrDefault(lead.id(), Set.of())));
      }
      found.byVendorId().forEach((key, list) -> known.index(known.byVendorId, key, list));
      found.byPhone().forEach((key, list) -> known.index(known.byPhone, key, list));
      found.byEmail().forEach((key, list) -> known.index(known.byEmail, key, list));
    }
    return known;
  }

  private <K> void index(Map<K, List<Known>> index, K key, List<LeadId> owners) {
    for (LeadId owner : owners) {
      Known known = leads.get(owner);
      if (known != null) {
        index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(known);
      }
    }
  }

  /** Adds a lead the batch creates. */
  void add(Known known) {
    leads.put(known.now().id(), known);
    index(known);
  }

  /** Makes a lead be found by every key it has now. */
  void index(Known known) {
    Lead lead = known.now();
    lead.vendorIds().forEach(id -> put(byVendorId, id, known));
    phones(lead.phones()).forEach(phone -> put(byPhone, phone, known));
    emails(lead.emails()).forEach(email -> put(byEmail, email, known));
  }

  private static <K> void put(Map<K, List<Known>> index, K key, Known known) {
    List<Known> owners = index.computeIfAbsent(key, any -> new ArrayList<>(1));
    if (!owners.contains(known)) {
      owners.add(known);
      // As the book will answer once this batch is stored: the oldest lead decides.
      owners.sort(Comparator.comparing((Known owner) -> owner.now().id()));
    }
  }

  /**
   * Everybody the record's keys lead to, best first: the vendor's own id, then a number, then an
   * address.
   */
  Set<Known> matching(Candidate candidate) {
    Set<Known> matches = new LinkedHashSet<>();
    candidate.vendorIds().forEach(id -> matches.addAll(byVendorId.getOrDefault(id, List.of())));
    for (String phone : phones(candidate.lead().phones())) {
      matches.addAll(byPhone.getOrDefault(phone, List.of()));
    }
    for (String email : emails(candidate.lead().emails())) {
      matches.addAll(byEmail.getOrDefault(email, List.of()));
    }
    return matches;
  }

  /** Takes a vendor id away from whoever has it. */
  void disown(VendorId id) {
    for (Known known : byVendorId.getOrDefault(id, List.of())) {
      known.become(Resend.without(known.now(), id));
    }
    byVendorId.remove(id);
  }

  Collection<Known> all() {
    return leads.values();
  }

  private static List<String> phones(List<LeadPhone> phones) {
    return phones.stream()
        .filter(phone -> phone.valid() && phone.key())
        .map(LeadPhone::number)
        .toList();
  }

  private static List<String> emails(List<LeadEmail> emails) {
    return emails.stream().map(LeadEmail::matchKey).filter(key -> !key.isEmpty()).toList();
  }
}
