package app.ringback.intake.baseline;

import app.ringback.core.Channel;
import app.ringback.intake.IncomingLead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The past as it is read: leads, whoever sought whom, and the numbers that come of it. Only
 * addresses and times are held, however much is read.
 */
final class Past {

  private final Set<String> own;
  private final Map<String, Contact> contacts = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Set<String> returned = new HashSet<>();

  private record Asked(Set<String> addresses, Instant arrivedAt, Instant receivedAt) {}

  /**
   * @param own the rep's own numbers and addresses: nobody there is a lead
   */
  Past(Set<String> own) {
    this.own = own;
  }

  void contact(Contact contact) {
    if (!own.contains(contact.address()) && !contact.address().isEmpty()) {
      contacts.putIfAbsent(contact.channel() + contact.id() + contact.address(), contact);
    }
  }

  /** Mail with this Message-ID came back: it reached nobody. */
  void returned(String messageId) {
    returned.add(messageId);
  }

  /** Somebody asked by a mail; whoever cannot be told by a number or an address is left out. */
  void lead(IncomingLead lead, Instant receivedAt) {
    Set<String> addresses = new LinkedHashSet<>();
    lead.phones().stream().filter(LeadPhone::valid).map(LeadPhone::number).forEach(addresses::add);
    lead.emails().stream()
        .map(LeadEmail::matchKey)
        .filter(key -> !key.isEmpty())
        .forEach(addresses::add);
    addresses.removeAll(own);
    if (!addresses.isEmpty() && !lead.test()) {
      Instant stated = Optional.ofNullable(lead.statedAt()).orElse(receivedAt);
      Instant arrivedAt = stated.isAfter(receivedAt) ? receivedAt : stated;
      asked.add(new Asked(addresses, arrivedAt, receivedAt));
    }
  }

  int contacts() {
    return contacts.size();
  }

  /** The numbers of leads that arrived from the one instant until before the other. */
  BaselineNumbers numbers(Instant from, Instant to) {
    List<PastLead> leads =
        leads().stream()
            .filter(lead -> !lead.arrivedAt.isBefore(from) && lead.arrivedAt.isBefore(to))
            .toList();
    List<Duration> delays = new ArrayList<>();
    Map<Delay, int[]> bySpeed = new EnumMap<>(Delay.class);
    Map<Integer, int[]> byTouch = new TreeMap<>();
    Map<Channel, int[]> byChannel = new EnumMap<>(Channel.class);
    Map<Channel, Integer> replies = new EnumMap<>(Channel.class);
    for (PastLead lead : leads) {
      PastLead.Answers answers = lead.answers();
      if (lead.isTimed()) {
        Optional.ofNullable(lead.delay()).ifPresent(delays::add);
        count(bySpeed, Delay.of(lead.delay()), !answers.answered().isEmpty());
      }
      int number = 1;
      for (Contact attempt : answers.attempts()) {
        boolean got = answers.answered().contains(attempt);
        count(byTouch, number++, got);
        count(byChannel, attempt.channel(), got);
      }
      answers.channels().forEach(channel -> replies.merge(channel, 1, Integer::sum));
    }
    int all = replies.values().stream().mapToInt(Integer::intValue).sum();
    Map<Channel, Share> repliesByChannel = new EnumMap<>(Channel.class);
    replies.forEach((channel, n) -> repliesByChannel.put(channel, new Share(n, all)));
    return new BaselineNumbers(
        leads.size(),
        Spread.of(delays),
        shares(bySpeed),
        shares(byTouch),
        shares(byChannel),
        repliesByChannel);
  }

  private static <K> void count(Map<K, int[]> counts, K key, boolean got) {
    int[] count = counts.computeIfAbsent(key, any -> new int[2]);
    count[0] += got ? 1 : 0;
    count[1]++;
  }

  private static <K> Map<K, Share> shares(Map<K, int[]> counts) {
    Map<K, Share> shares = new HashMap<>();
    counts.forEach((key, count) -> shares.put(key, new Share(count[0], count[1])));
    return shares;
  }

  /** Everybody who asked by mail, and whoever called or texted before the rep sought them. */
  private List<PastLead> leads() {
    Map<String, PastLead> byAddress = new HashMap<>();
    Set<PastLead> leads = new LinkedHashSet<>();
    List<Asked> inOrder = asked.stream().sorted(Comparator.comparing(Asked::arrivedAt)).toList();
    for (Asked one : inOrder) {
      // A second arrival of the same person leaves the first as it is.
      PastLead known =
          one.addresses().stream()
              .flatMap(address -> Stream.ofNullable(byAddress.get(address)))
              .findFirst()
              .orElseGet(() -> new PastLead(one.arrivedAt(), one.receivedAt()));
      leads.add(known);
      one.addresses().forEach(address -> byAddress.putIfAbsent(address, known));
    }
    List<Contact> all =
        contacts.values().stream()
            .filter(contact -> !returned.contains(contact.id()))
            .sorted(Comparator.comparing(Contact::at).thenComparing(Contact::id))
            .toList();
    Set<String> sought = new HashSet<>();
    for (Contact contact : all) {
      PastLead known = byAddress.get(contact.address());
      if (known != null) {
        known.add(contact);
      } else if (contact.outbound() || contact.channel() == Channel.EMAIL) {
        sought.add(contact.address());
      } else if (!sought.contains(contact.address())) {
        PastLead caller = new PastLead(contact.at(), contact.at());
        caller.add(contact);
        leads.add(caller);
        byAddress.put(contact.address(), caller);
      }
    }
    return List.copyOf(leads);
  }
}
