package app.ringback.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an e-mail's entry carries beside its words, in {@link Activity#extra}. */
public final class MailExtras {

  private static final String RETURNS_ON = "returns_on";
  private static final String ATTACHMENTS = "attachments";
  private static final String WHOLE_BYTES = "whole_bytes";

  private MailExtras() {}

  /**
   * The fields to be stored.
   *
   * @param returnsOn the first day somebody who is away is back, when the mail says so
   * @param attachments names of files
   * @param wholeBytes size of a mail of which only the beginning was read, else 0
   */
  public static Map<String, JsonNode> of(
      Optional<LocalDate> returnsOn, List<String> attachments, long wholeBytes) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    Map<String, JsonNode> extra = new HashMap<>();
    returnsOn.ifPresent(day -> extra.put(RETURNS_ON, json.textNode(day.toString())));
    if (!attachments.isEmpty()) {
      ArrayNode names = json.arrayNode();
      attachments.forEach(names::add);
      extra.put(ATTACHMENTS, names);
    }
    if (wholeBytes > 0) {
      extra.put(WHOLE_BYTES, json.numberNode(wholeBytes));
    }
    return extra;
  }

  public static Optional<LocalDate> returnsOn(Activity mail) {
    return Optional.ofNullable(mail.extra().get(RETURNS_ON)).flatMap(day -> day(day.asText("")));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      // An archive may carry anything under this name.
      return Optional.empty();
    }
  }

  public static List<String> attachments(Activity mail) {
    JsonNode names = mail.extra().get(ATTACHMENTS);
    return names == null
        ? List.of()
        : names.valueStream().map(name -> name.asText("")).filter(name -> !name.isEmpty()).toList();
  }

  /** The size of a mail of which only the beginning is here; 0 when it is all here. */
  public static long wholeBytes(Activity mail) {
    JsonNode bytes = mail.extra().get(WHOLE_BYTES);
    return bytes == null ? 0 : bytes.asLong(0);
  }
}
