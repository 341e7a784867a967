package app.ringback.app.doctor;

import app.ringback.compliance.registry.RegistryArea;
import app.ringback.compliance.rules.RulesInUse;
import app.ringback.core.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Whether the user's rules can be used, and whether the do-not-call registry is fresh. */
public final class RulesCheck implements Check {

  private final Supplier<RulesInUse> rules;
  private final Supplier<List<RegistryArea>> registry;
  private final Supplier<LocalDate> today;

  public RulesCheck(
      Supplier<RulesInUse> rules,
      Supplier<List<RegistryArea>> registry,
      Supplier<LocalDate> today) {
    this.rules = rules;
    this.registry = registry;
    this.today = today;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Finding look() {
    RulesInUse inUse = rules.get();
    Problem problem = inUse.problem();
    if (problem != null) {
      return Finding.warn(problem.happened() + " " + problem.safe(), problem.mend());
    }
    String detail = "The rules of " + inUse.rules().dated() + " are in use.";
    int staleDays = inUse.rules().doNotCall().staleDays();
    List<RegistryArea> stale =
        registry.get().stream().filter(area -> area.isStale(today.get(), staleDays)).toList();
    return stale.isEmpty()
        ? Finding.ok(detail)
        : Finding.warn(
            detail
                + " The do-not-call registry of "
                + stale.getFirst().dated()
                + " is more than "
                + staleDays
                + " days old.",
            "Import a newer file with \"ringback dnc import FILE\".");
  }
}
