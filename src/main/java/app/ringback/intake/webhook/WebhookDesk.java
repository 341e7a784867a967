package app.ringback.intake.webhook;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.RawStore;
import app.ringback.intake.SourceKind;
import app.ringback.intake.field.FieldLeads;
import app.ringback.intake.field.ReadOptions;
import app.ringback.lead.LeadKeyQueries;
import app.ringback.lead.VendorId;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a lead of what was posted, once, and says what became of it. */
public final class WebhookDesk {

  private static final int LONGEST_SOURCE = 256;

  private final Transactions transactions;
  private final IntakeDesk intake;
  private final RawStore raws;
  private final Function<String, ReadOptions> reading;
  private final Predicate<String> isPaused;
  private final Supplier<Optional<String>> googleKey;
  private final InstantSource clock;
  private final FieldLeads fields = new FieldLeads();
  private final BodyReader bodies = new BodyReader(fields);
  private final LeadKeyQueries keys = new LeadKeyQueries();

  /**
   * @param reading how a source's leads are read; the source may be empty
   * @param isPaused whether nothing is taken from a source for now
   * @param googleKey what Google's lead forms must send as their key; empty when nothing is set
   */
  public WebhookDesk(
      Transactions transactions,
      IntakeDesk intake,
      RawStore raws,
      Function<String, ReadOptions> reading,
      Predicate<String> isPaused,
      Supplier<Optional<String>> googleKey,
      InstantSource clock) {
    this.transactions = transactions;
    this.intake = intake;
    this.raws = raws;
    this.reading = reading;
    this.isPaused = isPaused;
    this.googleKey = googleKey;
    this.clock = clock;
  }

  /**
   * Takes a body.
   *
   * @param type its content type as the sender states it
   * @param named the source the address names; may be empty
   * @throws app.ringback.core.ProblemException when the book cannot be written
   */
  WebhookAnswer take(String text, String type, String named) {
    if (text.isBlank()) {
      return WebhookAnswer.refused(400, "The body is empty.");
    }
    WebhookBody body = bodies.read(text, type);
    if (!body.googleKey().isEmpty() && !isRightKey(body.googleKey())) {
      return WebhookAnswer.refused(401, "The google_key is not the one that is set.");
    }
    IncomingLead lead = lead(body, named);
    String source =
        Texts.cut(Texts.firstOf(named.strip(), lead.source(), body.usual()), LONGEST_SOURCE);
    if (isPaused.test(source)) {
      return WebhookAnswer.refused(503, "The source " + source + " is paused.");
    }
    Instant now = clock.instant();
    return transactions.write(tx ->
        known(tx, source, lead)
            .map(id -> answer(body, id, "skipped", source))
            .orElseGet(() -> stored(tx, body, lead, source, now)));
  }

  private boolean isRightKey(String given) {
    return googleKey
        .get()
        .map(key ->
            MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
        .orElse(true);
  }

  private IncomingLead lead(WebhookBody body, String named) {
    var values = body.values();
    if (values == null) {
      return IncomingLeadBuilder.builder(IncomingLead.ofRaw(body.type(), body.raw()))
          .needsLook(true)
          .build();
    }
    IncomingLead lead = fields.lead(values, reading.apply(named), body.type(), body.raw());
    boolean isReachable = !lead.phones().isEmpty() || !lead.emails().isEmpty();
    return isReachable || lead.test()
        ? lead
        : IncomingLeadBuilder.builder(lead).needsLook(true).build();
  }

  /** Whose the vendor's own id is: the same lead is sent again until it is answered. */
  private Optional<LeadId> known(Tx tx, String source, IncomingLead lead) {
    if (lead.vendorId().isEmpty()) {
      return Optional.empty();
    }
    VendorId id = new VendorId(source, lead.vendorId());
    return keys
        .find(tx, List.of(id), List.of(), List.of())
        .byVendorId()
        .getOrDefault(id, List.of())
        .stream()
        .findFirst();
  }

  private WebhookAnswer stored(
      Tx tx, WebhookBody body, IncomingLead lead, String source, Instant now) {
    IntakeDesk.Outcome outcome = intake.take(tx, lead, SourceKind.WEBHOOK, source, source, now);
    LeadId id =
        outcome.lead() == null
            ? raws.leadOf(tx, RawOriginal.digest(lead.rawType(), lead.raw())).orElse(null)
            : outcome.lead();
    return answer(body, id, outcome.result().name().toLowerCase(Locale.ROOT), source);
  }

  private static WebhookAnswer answer(
      WebhookBody body, @Nullable LeadId id, String result, String source) {
    return body.values() == null
        ? new WebhookAnswer(
            400, id, result, "The body is no JSON object and no form; it is kept as it is.", source)
        : new WebhookAnswer(200, id, result, "", source);
  }
}
