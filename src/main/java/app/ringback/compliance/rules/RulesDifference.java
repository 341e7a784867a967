package app.ringback.compliance.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing in which two versions of the rules differ. */
public sealed interface RulesDifference {

  /** A row; null where a version has none for these channels of the region. */
  record Row(@Nullable RegionRule before, @Nullable RegionRule after) implements RulesDifference {}

  /**
   * A number.
   *
   * @param what its name in the file: {@code calls, texts, inquiry_months, purchase_months,
   *     stale_days}
   */
  record Limit(String what, int before, int after) implements RulesDifference {}

  /**
   * A list of words.
   *
   * @param what its name in the file: {@code opt_out, carrier, start, help, phrases}
   */
  record Words(String what, Set<String> added, Set<String> removed) implements RulesDifference {}

  /** Everything in which they differ, the rows in the order of the newer file. */
  static List<RulesDifference> between(Rules before, Rules after) {
    List<RulesDifference> all = new ArrayList<>(rows(before, after));
    number(all, "calls", before.caps().calls(), after.caps().calls());
    number(all, "texts", before.caps().texts(), after.caps().texts());
    DoNotCallTerms old = before.doNotCall();
    DoNotCallTerms now = after.doNotCall();
    number(all, "inquiry_months", old.inquiryMonths(), now.inquiryMonths());
    number(all, "purchase_months", old.purchaseMonths(), now.purchaseMonths());
    number(all, "stale_days", old.staleDays(), now.staleDays());
    words(all, "opt_out", before.words().optOut(), after.words().optOut());
    words(all, "carrier", before.words().carrier(), after.words().carrier());
    words(all, "start", before.words().start(), after.words().start());
    words(all, "help", before.words().help(), after.words().help());
    words(all, "phrases", phrases(before), phrases(after));
    return List.copyOf(all);
  }

  private static List<RulesDifference> rows(Rules before, Rules after) {
    Map<String, RegionRule> old = byKey(before);
    List<RulesDifference> rows = new ArrayList<>();
    byKey(after)
        .forEach((key, rule) -> {
          RegionRule was = old.remove(key);
          if (!rule.equals(was)) {
            rows.add(new Row(was, rule));
          }
        });
    old.values().forEach(gone -> rows.add(new Row(gone, null)));
    return rows;
  }

  private static Map<String, RegionRule> byKey(Rules rules) {
    Map<String, RegionRule> rows = new LinkedHashMap<>();
    rules.regions().forEach(rule -> rows.put(rule.code() + new TreeSet<>(rule.channels()), rule));
    return rows;
  }

  private static void number(List<RulesDifference> all, String what, int before, int after) {
    if (before != after) {
      all.add(new Limit(what, before, after));
    }
  }

  private static void words(
      List<RulesDifference> all, String what, Set<String> before, Set<String> after) {
    Set<String> added = new HashSet<>(after);
    added.removeAll(before);
    Set<String> removed = new HashSet<>(before);
    removed.removeAll(after);
    if (!added.isEmpty() || !removed.isEmpty()) {
      all.add(new Words(what, added, removed));
    }
  }

  private static Set<String> phrases(Rules rules) {
    return rules.words().phrases().stream().map(Pattern::pattern).collect(Collectors.toSet());
  }
}
