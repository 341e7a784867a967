package app.ringback.template;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words to start a message from. What is in braces is a merge field, see {@link TemplateText}.
 *
 * @param id the same for a shipped template everywhere, so that an edit of it travels
 * @param name unique among templates, whatever its case
 * @param channel what it is for; a template for calls is the script that is read while talking
 * @param subject of an e-mail, else empty
 * @param purpose what a message made from it is for; null for none in particular
 * @param approach how it opens; null when it is not marked
 */
@RecordBuilder
public record Template(
    UUID id,
    String name,
    Channel channel,
    String subject,
    String body,
    @Nullable Purpose purpose,
    @Nullable Approach approach) {

  /** Longest name that is kept. */
  public static final int LONGEST_NAME = 80;

  /** Longest subject: what an e-mail can carry. */
  public static final int LONGEST_SUBJECT = 250;

  /** Longest body; far more than anybody reads. */
  public static final int LONGEST_BODY = 20_000;

  /** Whether its name and words hold every word that is looked for. */
  public boolean holds(String lookedFor) {
    String all = (name + "\n" + body).toLowerCase(Locale.ROOT);
    return Stream.of(lookedFor.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
        .allMatch(all::contains);
  }
}
