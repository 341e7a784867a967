package app.ringback.agenda.alert;

import app.ringback.core.LeadId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which alert comes first. */
final class AlertOrder {

  /** An insta-call is worth seconds; then what is latest, and of equals what is due first. */
  private static final Comparator<Alert> MOST_URGENT =
      Comparator.comparing(Alert::instaCall, Comparator.reverseOrder())
          .thenComparing(Alert::urgency, Comparator.reverseOrder())
          .thenComparing(Alert::kind)
          .thenComparing(Alert::due)
          .thenComparing(alert -> alert.id().toString());

  private AlertOrder() {}

  /** The most urgent first; of several about one lead only the first. */
  static List<Alert> ordered(List<Alert> alerts) {
    Set<LeadId> told = new HashSet<>();
    List<Alert> ordered = new ArrayList<>();
    alerts.stream()
        .sorted(MOST_URGENT)
        .filter(alert -> alert.lead() == null || told.add(alert.lead()))
        .forEach(ordered::add);
    return ordered;
  }
}
