package app.ringback.cadence;

import app.ringback.core.LeadId;
import app.ringback.intake.ArrivalStore;
import app.ringback.lead.Lead;
import app.ringback.settings.SourceSettings;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts new leads on the cadence of their source. Where the source also asks for an automatic text
 * on arrival, that text is the cadence's first one of day 1, see {@link #textsOnArrival}.
 */
public final class SourceStarts {

  private static final Logger log = LoggerFactory.getLogger(SourceStarts.class);

  private final CadenceBook book;
  private final ArrivalStore arrivals = new ArrivalStore();

  public SourceStarts(CadenceBook book) {
    this.book = book;
  }

  /**
   * Whether the cadence of a source sends its new leads the first text by itself, at once: then
   * nobody else may. Without a cadence, or with one that has no text on day 1, whoever reacts to
   * arrivals sends it.
   */
  public boolean textsOnArrival(Tx tx, SourceSettings source) {
    return source.autoText()
        && !source.cadence().isBlank()
        && new Cadences(book)
            .named(tx, source.cadence())
            .filter(cadence -> Starting.firstText(cadence.plan()).isPresent())
            .isPresent();
  }

  List<UUID> next(Tx tx, int limit) {
    return arrivals.forCadence(tx, limit).stream().map(LeadId::value).toList();
  }

  void start(Tx tx, UUID id, Instant now) {
    LeadId lead = new LeadId(id);
    arrivals.cadenceDone(tx, lead);
    book.leads()
        .find(tx, book.leads().survivor(tx, lead))
        .ifPresent(found -> start(tx, found, now));
  }

  private void start(Tx tx, Lead lead, Instant now) {
    SourceSettings source = book.terms().source().apply(lead.source());
    if (source.cadence().isBlank() || StopQueries.responded(tx, lead.id(), lead.arrivedAt())) {
      return;
    }
    Enrollments enrollments = new Enrollments(book);
    new Cadences(book)
        .named(tx, source.cadence())
        .ifPresentOrElse(
            cadence -> {
              if (enrollments.against(tx, lead).isEmpty()) {
                var _ = enrollments.start(tx, lead, cadence, now, source.autoText());
              }
            },
            () -> log.warn("A source asks for a cadence that is not there"));
  }
}
