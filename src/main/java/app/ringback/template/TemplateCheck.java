package app.ringback.template;

import app.ringback.core.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with a template while it is written. */
public final class TemplateCheck {

  /** Longest text the carrier takes; the opt-out line of a first text must fit in it, too. */
  private static final int LONGEST_TEXT = 1_500;

  private TemplateCheck() {}

  /** The part of a template a fault is in. */
  public enum Place {
    NAME,
    SUBJECT,
    BODY
  }

  /** What can be wrong. */
  public enum Kind {
    NO_NAME,
    LONG_NAME,
    NAME_TAKEN,
    NO_SUBJECT,
    LONG_SUBJECT,
    NO_BODY,
    LONG_BODY,
    /** A field begins and is never closed. */
    BROKEN_FIELD,
    /** A placeholder of another program, which nobody would fill. */
    FOREIGN_FIELD
  }

  /**
   * A fault that must be mended before the template can be kept.
   *
   * @param detail what of the template is meant, may be empty
   */
  public record Fault(Place place, Kind kind, String detail) {}

  /**
   * What must be mended; empty when the template can be kept.
   *
   * @param others the names of the other templates
   */
  public static List<Fault> faults(Template template, Collection<String> others) {
    List<Fault> faults = new ArrayList<>();
    String name = template.name().strip();
    if (name.isEmpty()) {
      faults.add(new Fault(Place.NAME, Kind.NO_NAME, ""));
    } else if (name.length() > Template.LONGEST_NAME) {
      faults.add(new Fault(Place.NAME, Kind.LONG_NAME, ""));
    } else if (others.stream().anyMatch(other -> other.strip().equalsIgnoreCase(name))) {
      faults.add(new Fault(Place.NAME, Kind.NAME_TAKEN, name));
    }
    if (template.channel() == Channel.EMAIL) {
      if (template.subject().isBlank()) {
        faults.add(new Fault(Place.SUBJECT, Kind.NO_SUBJECT, ""));
      } else if (template.subject().length() > Template.LONGEST_SUBJECT) {
        faults.add(new Fault(Place.SUBJECT, Kind.LONG_SUBJECT, ""));
      }
      addFields(faults, Place.SUBJECT, template.subject());
    }
    int longest = template.channel() == Channel.TEXT ? LONGEST_TEXT : Template.LONGEST_BODY;
    if (template.body().isBlank()) {
      faults.add(new Fault(Place.BODY, Kind.NO_BODY, ""));
    } else if (template.body().length() > longest) {
      faults.add(new Fault(Place.BODY, Kind.LONG_BODY, ""));
    }
    addFields(faults, Place.BODY, template.body());
    return List.copyOf(faults);
  }

  private static void addFields(List<Fault> faults, Place place, String text) {
    TemplateText parsed = TemplateText.parse(text);
    parsed.broken().forEach(where -> faults.add(new Fault(place, Kind.BROKEN_FIELD, where)));
    for (TemplateText.Part part : parsed.parts()) {
      if (part instanceof TemplateText.Part.Words(String words)) {
        Holes.in(words).forEach(hole -> faults.add(new Fault(place, Kind.FOREIGN_FIELD, hole)));
      }
    }
  }

  /** Fields that must be known of a lead, for the message can say nothing in their place. */
  public static List<String> needed(Template template) {
    return fields(template)
        .filter(field -> field.otherwise() == null)
        .map(TemplateText.Part.Field::name)
        .distinct()
        .toList();
  }

  /**
   * Fields that are none of Ringback's and none of the custom ones that leads have: slips, most of
   * the time.
   *
   * @param custom names of the custom fields there are
   */
  public static List<String> unknown(Template template, Collection<String> custom) {
    Set<String> unknown = new LinkedHashSet<>();
    fields(template)
        .flatMap(field -> field.names().stream())
        .filter(name -> MergeField.read(name).isEmpty())
        .filter(name -> custom.stream().noneMatch(each -> CustomFields.sameName(each, name)))
        .forEach(unknown::add);
    return List.copyOf(unknown);
  }

  private static Stream<TemplateText.Part.Field> fields(Template template) {
    return Stream.of(template.subject(), template.body())
        .flatMap(text -> TemplateText.parse(text).fields().stream());
  }

  /** What was probably meant by a name that is no field; empty when nothing is like it. */
  public static Optional<String> meant(String name, Collection<String> custom) {
    String plain = MergeField.plain(name);
    return Stream.concat(Stream.of(MergeField.values()).map(MergeField::code), custom.stream())
        .filter(each -> distance(MergeField.plain(each), plain) <= 2)
        .findFirst();
  }

  /** How many letters must be typed, taken away or changed: Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int i = 0; i <= other.length(); i++) {
      before[i] = i;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] now = new int[other.length() + 1];
      now[0] = row;
      for (int i = 1; i <= other.length(); i++) {
        int change = one.charAt(row - 1) == other.charAt(i - 1) ? 0 : 1;
        now[i] = Math.min(Math.min(now[i - 1], before[i]) + 1, before[i - 1] + change);
      }
      before = now;
    }
    return before[other.length()];
  }
}
