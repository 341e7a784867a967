package app.ringback.cadence;

import app.ringback.cadence.PlanFault.Kind;
import app.ringback.core.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a plan can be kept, and what is wrong with it. */
public final class PlanCheck {

  /** Nobody follows anybody up for longer. */
  public static final int LAST_DAY = 365;

  public static final int MOST_STEPS = 40;

  private PlanCheck() {}

  /**
   * Everything that is wrong, in the order of the steps; empty when it can be kept.
   *
   * @param taken the names of the other cadences
   * @param templates the names there are for each channel
   */
  public static List<PlanFault> faults(
      Plan plan, Collection<String> taken, Map<Channel, List<String>> templates) {
    List<PlanFault> faults = new ArrayList<>();
    if (plan.name().isBlank()) {
      faults.add(new PlanFault(PlanFault.PLAN, Kind.NO_NAME));
    }
    if (taken.stream().anyMatch(plan.name().strip()::equalsIgnoreCase)) {
      faults.add(new PlanFault(PlanFault.PLAN, Kind.NAME_TAKEN));
    }
    if (plan.steps().isEmpty()) {
      faults.add(new PlanFault(PlanFault.PLAN, Kind.NO_STEPS));
    }
    if (plan.steps().size() > MOST_STEPS) {
      faults.add(new PlanFault(PlanFault.PLAN, Kind.TOO_MANY_STEPS));
    }
    if (plan.quietDays() < 0 || plan.quietDays() > 7) {
      faults.add(new PlanFault(PlanFault.PLAN, Kind.QUIET_RANGE));
    }
    if (plan.reengageDays() < 60 || plan.reengageDays() > 90) {
      faults.add(new PlanFault(PlanFault.PLAN, Kind.REENGAGE_RANGE));
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      step(plan, i, templates, faults);
    }
    return faults;
  }

  /**
   * Whether the days and times make sense, so that it can be previewed; templates may be missing.
   */
  public static boolean canBeLaid(Plan plan) {
    return !plan.steps().isEmpty()
        && plan.steps().size() <= MOST_STEPS
        && plan.steps().stream()
            .allMatch(step ->
                step.day() >= 1 && step.day() <= LAST_DAY && step.from().isBefore(step.to()));
  }

  private static void step(
      Plan plan, int place, Map<Channel, List<String>> templates, List<PlanFault> faults) {
    Step step = plan.steps().get(place);
    if (step.day() < 1 || step.day() > LAST_DAY) {
      faults.add(new PlanFault(place, Kind.DAY_RANGE));
    } else if (place > 0 && step.day() < plan.steps().get(place - 1).day()) {
      faults.add(new PlanFault(place, Kind.DAYS_OUT_OF_ORDER));
    }
    if (!step.from().isBefore(step.to())) {
      faults.add(new PlanFault(place, Kind.WINDOW));
    }
    if (step.automatic() && step.template().isBlank()) {
      faults.add(new PlanFault(place, Kind.NO_TEMPLATE));
    } else if (!step.template().isBlank() && !isKnown(step, templates)) {
      faults.add(new PlanFault(place, Kind.TEMPLATE_UNKNOWN));
    }
    if (step.breakup() && place < plan.steps().size() - 1) {
      faults.add(new PlanFault(place, Kind.BREAKUP_NOT_LAST));
    }
    if (step.breakup() && step.channel() == Channel.CALL) {
      faults.add(new PlanFault(place, Kind.BREAKUP_CALL));
    }
  }

  private static boolean isKnown(Step step, Map<Channel, List<String>> templates) {
    String wanted = step.template().strip().toLowerCase(Locale.ROOT);
    return templates.getOrDefault(step.channel(), List.of()).stream()
        .anyMatch(name -> name.strip().toLowerCase(Locale.ROOT).equals(wanted));
  }
}
