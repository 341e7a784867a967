package app.ringback.template;

import app.ringback.core.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a template, taken apart. A field stands in braces, with what takes its place when
 * the lead lacks it behind a bar:
 *
 * <ul>
 *   <li>{@code {interest}} is the lead's interest; without one, the message cannot be sent.
 *   <li>{@code {interest|your project}} is their interest, else the words.
 *   <li>{@code {interest|reason|your project}} tries one field after the other. All parts but the
 *       last are fields; the last is one when it is the name of a {@link MergeField}, else words.
 *   <li>{@code {company|}} is nothing for a lead without a company; the blanks around it close up.
 *   <li>A backslash before a brace makes it a brace; two of them make one backslash.
 * </ul>
 *
 * A brace that no letter follows is a brace, and so is one that closes nothing: nobody is told off
 * for a smile made of one. Double braces are taken for single ones, as other programs write them.
 */
public final class TemplateText {

  /** Longest that anybody writes between two braces. */
  private static final int LONGEST_FIELD = 300;

  private static final Pattern FIELD =
      Pattern.compile(
          "\\{\\{?\\s*(?<name>\\p{L}[^{}|\\n\\r]{0,"
              + LONGEST_FIELD
              + "})(?<rest>(?:\\|[^{}|\\n\\r]{0,"
              + LONGEST_FIELD
              + "}){0,8})\\}\\}?");

  private static final Pattern BEGINS_FIELD = Pattern.compile("\\{\\{?\\s*\\p{L}");

  private final List<Part> parts;
  private final List<String> broken;

  private TemplateText(List<Part> parts, List<String> broken) {
    this.parts = List.copyOf(parts);
    this.broken = List.copyOf(broken);
  }

  /** A piece of a template. */
  public sealed interface Part {

    /** Words that stay as they are. */
    record Words(String text) implements Part {}

    /**
     * A merge field.
     *
     * @param names what is tried, in this order; at least one
     * @param otherwise the words when none of them is known; null when there are none
     */
    record Field(List<String> names, @Nullable String otherwise) implements Part {

      /** What the field is called when it is missing: the first name. */
      public String name() {
        return names.getFirst();
      }
    }
  }

  /** Takes any text apart; what is no field is words. */
  public static TemplateText parse(String text) {
    List<Part> parts = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Matcher field = FIELD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int slashes = runOf('\\', text, at);
      if (slashes > 0) {
        boolean beforeBrace = isBrace(text, at + slashes);
        words.repeat('\\', beforeBrace ? slashes / 2 : slashes);
        at += slashes;
        if (beforeBrace && slashes % 2 == 1) {
          words.append(text.charAt(at++));
        }
      } else if (text.charAt(at) != '{') {
        words.append(text.charAt(at++));
      } else if (field.region(at, text.length()).lookingAt()) {
        addWords(parts, words);
        parts.add(field(field.group("name"), field.group("rest")));
        at = endOf(text, field);
      } else {
        int braces = runOf('{', text, at);
        if (BEGINS_FIELD.matcher(text).region(at, text.length()).lookingAt()) {
          broken.add(snippet(text.substring(at)));
        }
        // Of three braces or more, the last two may still begin a field.
        int plain = braces > 2 ? braces - 2 : braces;
        words.repeat('{', plain);
        at += plain;
      }
    }
    addWords(parts, words);
    return new TemplateText(parts, broken);
  }

  private static void addWords(List<Part> parts, StringBuilder words) {
    if (!words.isEmpty()) {
      parts.add(new Part.Words(words.toString()));
      words.setLength(0);
    }
  }

  private static int runOf(char wanted, String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == wanted) {
      at++;
    }
    return at - from;
  }

  private static boolean isBrace(String text, int at) {
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '}');
  }

  /** A field in single braces may stand right before a brace that is one. */
  private static int endOf(String text, Matcher field) {
    boolean opensTwice = text.startsWith("{{", field.start());
    boolean closesTwice = field.group().endsWith("}}");
    return closesTwice && !opensTwice ? field.end() - 1 : field.end();
  }

  private static Part.Field field(String first, String rest) {
    List<String> names = new ArrayList<>();
    names.add(name(first));
    if (rest.isEmpty()) {
      return new Part.Field(names, null);
    }
    String[] others = rest.substring(1).split("\\|", -1);
    for (int i = 0; i < others.length - 1; i++) {
      if (!others[i].isBlank()) {
        names.add(name(others[i]));
      }
    }
    String last = others[others.length - 1];
    if (MergeField.read(last).isPresent()) {
      names.add(name(last));
      return new Part.Field(names, null);
    }
    return new Part.Field(names, last.strip());
  }

  /** A question mark behind the name only says that it is missing, see {@link Holes#mark}. */
  private static String name(String written) {
    return written.strip().replaceFirst("\\s*\\?+$", "");
  }

  private static String snippet(String text) {
    String line = text.lines().findFirst().orElse("");
    return Texts.cut(line, 24);
  }

  /** The pieces in their order. */
  public List<Part> parts() {
    return parts;
  }

  /** The fields in their order, each as often as it stands there. */
  public List<Part.Field> fields() {
    return parts.stream().filter(Part.Field.class::isInstance).map(Part.Field.class::cast).toList();
  }

  /** Where a field begins that is never closed: how the text goes on from there. */
  public List<String> broken() {
    return broken;
  }

  /** Words as a template writes them, so that no brace in them begins a field. */
  public static String escape(String words) {
    return words.replaceAll("\\\\(?=\\\\*[{}])", "\\\\\\\\").replaceAll("[{}]", "\\\\$0");
  }
}
