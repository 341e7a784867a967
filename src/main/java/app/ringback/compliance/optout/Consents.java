package app.ringback.compliance.optout;

import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.Evidence;
import app.ringback.compliance.evidence.EvidenceKind;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.Channel;
import app.ringback.core.JsonLine;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Consent a person gave, and the internal do-not-call list; each with its evidence. */
public final class Consents {

  private final LeadStore leads;
  private final SuppressionStore suppressions;
  private final EvidenceStore evidence;

  public Consents(LeadStore leads, SuppressionStore suppressions, EvidenceStore evidence) {
    this.leads = leads;
    this.suppressions = suppressions;
    this.evidence = evidence;
  }

  /**
   * Records new consent on the lead, by the user's word. It lifts an opt-out from its channel, but
   * nobody from the internal do-not-call list.
   */
  public void record(Tx tx, Lead lead, Consent consent, Instant now) {
    List<Consent> all = new ArrayList<>(lead.consent());
    all.add(consent);
    leads.update(tx, LeadBuilder.builder(lead).consent(all).build(), now);
    Set<Channel> lifted =
        Channel.read(consent.channel())
            .<Set<Channel>>map(EnumSet::of)
            .orElse(EnumSet.allOf(Channel.class));
    Addresses.of(lead).forEach(address -> suppressions.lift(tx, address, lifted, now));
    evidence.add(tx, evidence(lead, consent, now), now);
  }

  /** The evidence of consent that came with a lead. */
  public static Evidence evidence(Lead lead, Consent consent, Instant now) {
    return new Evidence(
        EvidenceKind.CONSENT,
        lead.id(),
        new JsonLine()
            .id("lead_id", lead.id().value())
            .text("source", lead.source())
            .texts("addresses", Addresses.of(lead))
            .text("channel", consent.channel())
            .text("text", consent.text())
            .text("url", consent.url())
            .text("certificate", consent.certificate())
            .text("ip", consent.ip())
            .instant("at", consent.at())
            .build(),
        now);
  }

  /** Puts a number on the internal do-not-call list, for good: neither calls nor texts. */
  public void doNotCall(Tx tx, String number, Optional<Lead> lead, String why, Instant now) {
    for (Channel channel : List.of(Channel.CALL, Channel.TEXT)) {
      suppressions.add(
          tx,
          new Suppression(number, Optional.of(channel), SuppressionStore.DO_NOT_CALL, now, why),
          now);
    }
    evidence.add(
        tx,
        new Evidence(
            EvidenceKind.DO_NOT_CALL,
            lead.map(Lead::id).orElse(null),
            new JsonLine().text("address", number).text("words", why).build(),
            now),
        now);
  }
}
