package app.ringback.intake.adf;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.HeaderWords;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.field.ReadOptions;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the leads of an ADF document one after the other. */
public final class AdfLeads {

  private final Cleaners cleaners;
  private final HeaderWords words = new HeaderWords();
  private final ReadOptions options;
  private final NotTheirs others;
  private final @Nullable Instant sentAt;
  private final String text;
  private final int offset;
  private final AdfScanner scanner;
  private boolean anyRead;
  private boolean ended;

  /**
   * @param whole the text the document stands in
   * @param others whose numbers and addresses are never a lead's
   * @param sentAt when leads that do not say so asked; null when that is not known
   */
  public AdfLeads(
      String whole,
      Cleaners cleaners,
      ReadOptions options,
      NotTheirs others,
      @Nullable Instant sentAt) {
    this.cleaners = cleaners;
    this.options = options;
    this.others = others;
    this.sentAt = sentAt;
    text = whole.length() > AdfText.LONGEST ? "" : AdfText.of(whole);
    offset = text.isEmpty() ? 0 : whole.indexOf(text);
    scanner = new AdfScanner(text);
  }

  /**
   * A lead of the document.
   *
   * @param start where it begins in the whole text
   * @param original as it stands there
   * @param lead its raw original is left to the caller; one that was not understood needs a look
   */
  public record Found(int start, String original, IncomingLead lead) {}

  /** The next lead; a document of which nothing was understood is one that needs a look. */
  public Optional<Found> next() {
    if (ended) {
      return Optional.empty();
    }
    Optional<AdfScanner.Prospect> prospect = scanner.next();
    if (prospect.isPresent()) {
      anyRead = true;
      return prospect.map(this::found);
    }
    ended = true;
    return anyRead && !scanner.isTooDeep()
        ? Optional.empty()
        : Optional.of(new Found(offset, text, needsLook(IncomingLead.ofRaw("", ""))));
  }

  private Found found(AdfScanner.Prospect prospect) {
    String original = text.substring(prospect.start(), prospect.end());
    IncomingLead lead = IncomingLead.ofRaw("", "");
    if (prospect.readable()) {
      lead =
          new ProspectReading(cleaners, words, options, others.copy(), sentAt)
              .lead(prospect.element());
    }
    boolean reachable = !lead.phones().isEmpty() || !lead.emails().isEmpty();
    return new Found(offset + prospect.start(), original, reachable ? lead : needsLook(lead));
  }

  private IncomingLead needsLook(IncomingLead lead) {
    return IncomingLeadBuilder.builder(lead)
        .needsLook(true)
        .statedAt(lead.statedAt() == null ? sentAt : lead.statedAt())
        .build();
  }
}
