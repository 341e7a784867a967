package app.ringback.lead;

import java.util.ArrayList;
import java.util.List;

/** How much of a lead is known, 0-100. The weights are the product's definition of the number. */
public final class Completeness {

  private Completeness() {}

  /** One thing that counts, its points, and whether this lead has it. */
  public record Part(String field, int points, boolean present) {}

  public static int score(Lead lead) {
    return parts(lead).stream().filter(Part::present).mapToInt(Part::points).sum();
  }

  /** The fields that are missing, as the product names them. */
  public static List<String> missing(Lead lead) {
    return parts(lead).stream().filter(part -> !part.present()).map(Part::field).toList();
  }

  public static List<Part> parts(Lead lead) {
    List<Part> parts = new ArrayList<>();
    parts.add(part("first_name", 10, lead.firstName()));
    parts.add(part("last_name", 10, lead.lastName()));
    parts.add(new Part("phones", 20, lead.phones().stream().anyMatch(LeadPhone::valid)));
    parts.add(new Part("emails", 15, lead.emails().stream().anyMatch(LeadEmail::valid)));
    parts.add(part("interest", 15, lead.interest()));
    parts.add(part("source", 10, lead.source()));
    parts.add(part("reason", 10, lead.reason()));
    boolean custom = lead.custom().values().stream().anyMatch(value -> !value.isBlank());
    parts.add(new Part("industry", 5, custom || !lead.industry().isBlank()));
    parts.add(part("notes", 5, lead.notes()));
    return List.copyOf(parts);
  }

  private static Part part(String field, int points, String text) {
    return new Part(field, points, !text.isBlank());
  }
}
