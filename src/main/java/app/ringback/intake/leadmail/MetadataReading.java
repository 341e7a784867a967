package app.ringback.intake.leadmail;

import app.ringback.core.Texts;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads lead metadata 1.0 (leadmetadata.org): {@code meta} elements in the head of an HTML mail.
 */
final class MetadataReading {

  private static final String PREFIX = "lead_";
  private static final String VERSION = "lead_information_version";
  private static final int LONGEST_PAGE = 1 << 20;
  private static final int MOST = 500;

  private static final Map<String, LeadField> FIELDS =
      Map.of(
          "lead_source", LeadField.SOURCE,
          "lead_name", LeadField.NAME,
          "lead_first_name", LeadField.FIRST_NAME,
          "lead_last_name", LeadField.LAST_NAME,
          "lead_email", LeadField.EMAIL,
          "lead_phone", LeadField.PHONE,
          "lead_message", LeadField.NOTES);

  private MetadataReading() {}

  /** Whether the page may hold any; cheap. */
  static boolean mayBeIn(String html) {
    return html.toLowerCase(Locale.ROOT).contains(VERSION)
        || html.toLowerCase(Locale.ROOT).contains("\"lead_email\"");
  }

  /** Puts what the page states into the draft; false when it states nothing. */
  static boolean read(String html, LeadDraft draft) {
    Map<String, String> stated = new LinkedHashMap<>();
    List<Element> all =
        Jsoup.parse(Texts.cut(html, LONGEST_PAGE)).select("meta[name^=" + PREFIX + "]").stream()
            .limit(MOST)
            .toList();
    for (Element meta : all) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      String content = meta.attr("content").strip();
      if (!name.equals(VERSION) && !content.isEmpty()) {
        stated.merge(name, content, (before, now) -> before + "; " + now);
      }
    }
    stated.forEach((name, content) -> put(draft, name, content));
    put(draft, LeadField.INTEREST, "Interest", property(stated));
    return !stated.isEmpty();
  }

  private static void put(LeadDraft draft, String name, String content) {
    LeadField field = FIELDS.getOrDefault(name, LeadField.CUSTOM);
    String text =
        field == LeadField.NOTES && content.regionMatches(true, 0, "Message:", 0, 8)
            ? content.substring(8).strip()
            : content;
    put(draft, field, shown(name), text);
  }

  /** {@code lead_property_address} is shown as "Property address". */
  private static String shown(String name) {
    String words = name.substring(PREFIX.length()).replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String property(Map<String, String> stated) {
    String address = stated.getOrDefault("lead_property_address", "");
    return Stream.concat(
            Stream.of(address),
            Stream.of("city", "state", "zip")
                .map(part -> stated.getOrDefault("lead_property_" + part, ""))
                .filter(part -> !address.contains(part)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static void put(LeadDraft draft, LeadField field, String name, String text) {
    draft.put(new NamedValue(field, name, "", text, DayOrder.MONTH_FIRST));
  }
}
