package app.ringback.lead;

import app.ringback.core.Texts;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lead's own part of a merge by hand: the kept lead gets the fields it misses and every number,
 * address and vendor id; the absorbed one is hidden, untouched, so that it can come back.
 */
public final class LeadMerges {

  private final LeadStore leads;
  private final LeadChangeStore changes;
  private final LeadMergeStore merges;

  public LeadMerges(LeadStore leads, LeadChangeStore changes, LeadMergeStore merges) {
    this.leads = leads;
    this.changes = changes;
    this.merges = merges;
  }

  /** Joins the fields and hides the absorbed lead. */
  public void apply(Tx tx, LeadMerge merge, Instant now) {
    Lead kept = leads.find(tx, merge.kept()).orElseThrow();
    Lead joined = join(kept, leads.find(tx, merge.absorbed()).orElseThrow());
    leads.update(tx, joined, now);
    changes.add(tx, merge.id(), List.of(new LeadChangeStore.Changed(kept, joined)), now);
    merges.hide(tx, merge.absorbed(), merge.kept(), now);
  }

  /** Takes the fields back, save those edited since, and shows the absorbed lead again. */
  public void revert(Tx tx, LeadMerge merge, Instant now) {
    List<Lead> kept = leads.findAll(tx, List.of(merge.kept()));
    leads.updateAll(tx, changes.takeBack(tx, merge.id(), kept), now);
    merges.hide(tx, merge.absorbed(), null, now);
  }

  static Lead join(Lead kept, Lead absorbed) {
    Address at = kept.address();
    Address other = absorbed.address();
    Instant due = kept.slaDueAt() == null ? absorbed.slaDueAt() : kept.slaDueAt();
    Map<String, String> custom = new LinkedHashMap<>(kept.custom());
    absorbed
        .custom()
        .forEach((name, value) ->
            custom.merge(name, value, (mine, theirs) -> Texts.firstOf(mine, theirs)));
    return LeadBuilder.builder(kept)
        .firstName(Texts.firstOf(kept.firstName(), absorbed.firstName()))
        .lastName(Texts.firstOf(kept.lastName(), absorbed.lastName()))
        .company(Texts.firstOf(kept.company(), absorbed.company()))
        .phones(union(kept.phones(), absorbed.phones(), LeadPhone::number))
        .emails(union(kept.emails(), absorbed.emails(), LeadEmail::address))
        .vendorIds(both(kept.vendorIds(), absorbed.vendorIds()))
        .address(at.equals(Address.NONE) ? other : at)
        .interest(Texts.firstOf(kept.interest(), absorbed.interest()))
        .reason(Texts.firstOf(kept.reason(), absorbed.reason()))
        .industry(Texts.firstOf(kept.industry(), absorbed.industry()))
        .notes(Texts.firstOf(kept.notes(), absorbed.notes()))
        .owner(Texts.firstOf(kept.owner(), absorbed.owner()))
        .region(Texts.firstOf(kept.region(), absorbed.region()))
        .timeZone(Texts.firstOf(kept.timeZone(), absorbed.timeZone()))
        .cost(Texts.firstOf(kept.cost(), absorbed.cost()))
        .slaDueAt(due)
        .custom(custom)
        .consent(both(kept.consent(), absorbed.consent()))
        .flags(flags(kept, absorbed))
        .build();
  }

  /** All flags but the question whether they are the same, which a person has just answered. */
  private static List<String> flags(Lead kept, Lead absorbed) {
    Set<String> flags = new LinkedHashSet<>(both(kept.flags(), absorbed.flags()));
    flags.remove(LeadFlag.MAY_BE_SAME.code());
    return List.copyOf(flags);
  }

  private static <T> List<T> both(List<T> kept, List<T> absorbed) {
    return Stream.concat(kept.stream(), absorbed.stream()).distinct().toList();
  }

  private static <T> List<T> union(List<T> kept, List<T> absorbed, Function<T, String> text) {
    List<T> union = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Stream.concat(kept.stream(), absorbed.stream())
        .filter(value -> seen.add(text.apply(value).toLowerCase(Locale.ROOT)))
        .forEach(union::add);
    return union;
  }
}
