package app.ringback.template;

import java.util.List;

/**
 * A template filled for one lead. One that is not {@link #complete()} may be read, and finished by
 * hand, but never be sent: where something is missing its name stands, as {@code {industry?}}.
 *
 * @param missing what is missing, by name; a hole the template itself leaves stands as it is there
 * @param personalised whether more of the lead than the name was merged in
 * @param fields the fields that were merged in, by name, each once
 */
public record Merged(
    String subject, String body, List<String> missing, boolean personalised, List<String> fields) {

  public Merged {
    missing = List.copyOf(missing);
    fields = List.copyOf(fields);
  }

  /** Whether nothing is missing, so that it may leave. */
  public boolean complete() {
    return missing.isEmpty();
  }
}
