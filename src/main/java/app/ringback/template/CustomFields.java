package app.ringback.template;

import app.ringback.lead.Lead;
import java.util.Map;

/** Custom fields by the names people call them, whatever their case and how words are joined. */
final class CustomFields {

  private CustomFields() {}

  static boolean sameName(String one, String other) {
    return MergeField.plain(one).equals(MergeField.plain(other));
  }

  /** What the lead's field of that name says; empty without one. */
  static String of(Lead lead, String name) {
    String exact = lead.custom().get(name);
    if (exact != null && !exact.isBlank()) {
      return exact;
    }
    return lead.custom().entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank() && sameName(entry.getKey(), name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
