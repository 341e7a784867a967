package app.ringback.intake;

import app.ringback.core.LeadId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what each source brought within one transaction. */
final class SourceTally {

  private final Map<String, SourceStateStore.Arrived> arrived = new LinkedHashMap<>();

  void created(String source, LeadId lead) {
    add(source, new SourceStateStore.Arrived(1, 0, lead));
  }

  void resent(String source, LeadId lead) {
    add(source, new SourceStateStore.Arrived(0, 1, lead));
  }

  private void add(String source, SourceStateStore.Arrived one) {
    arrived.merge(source, one, SourceStateStore.Arrived::plus);
  }

  Map<String, SourceStateStore.Arrived> bySource() {
    return arrived;
  }
}
