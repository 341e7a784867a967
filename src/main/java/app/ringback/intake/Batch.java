package app.ringback.intake;

import app.ringback.compliance.Suppression;
import app.ringback.compliance.evidence.Evidence;
import app.ringback.compliance.evidence.EvidenceKind;
import app.ringback.compliance.optout.Consents;
import app.ringback.core.Channel;
import app.ringback.core.IdSource;
import app.ringback.core.JsonLine;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.core.Texts;
import app.ringback.intake.IntakeDesk.Outcome;
import app.ringback.intake.IntakeDesk.Result;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.timeline.Activity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records of one transaction: decides what becomes of each, and collects what to store. */
final class Batch {

  private final KnownLeads known;
  private final Map<String, Set<String>> originals;
  private final Set<String> mails;
  private final FileContext file;
  private final IdSource ids;
  private final SourceTerms terms;
  private final Instant now;
  private final ArrivalEntries arrivals;
  private final List<Activity> entries = new ArrayList<>();
  private final List<RawOriginal> raws = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Evidence> optOuts = new ArrayList<>();
  private final Set<LeadId> resent = new LinkedHashSet<>();
  private final SourceTally tally = new SourceTally();

  /**
   * Starts a batch.
   *
   * @param originals the sources of originals that are in the book, by digest
   * @param mails the keys of mails that are in the book
   */
  Batch(
      KnownLeads known,
      Map<String, Set<String>> originals,
      Set<String> mails,
      FileContext file,
      IdSource ids,
      SourceTerms terms,
      Instant now) {
    this.known = known;
    this.originals = originals;
    this.mails = new HashSet<>(mails);
    this.file = file;
    this.ids = ids;
    this.terms = terms;
    this.now = now;
    this.arrivals = new ArrivalEntries(ids);
  }

  Outcome take(Candidate given) {
    Candidate candidate = withKeys(given);
    if (candidate.isAmong(originals, mails)) {
      return new Outcome(Result.SKIPPED, null);
    }
    Iterator<Known> matches = known.matching(candidate).iterator();
    if (!matches.hasNext()) {
      return new Outcome(resultOf(candidate, Result.CREATED), create(candidate));
    }
    Known match = matches.next();
    if (file.options().duplicates() == Duplicates.SKIP) {
      // Nothing of the record is wanted, but that somebody opted out holds in any case.
      suppress(match.now().id(), candidate, Arrival.of(candidate.lead().statedAt(), now));
      return new Outcome(Result.SKIPPED, match.now().id());
    }
    matches.forEachRemaining(
        other -> other.become(Resend.flagged(other.now(), Set.of(LeadFlag.MAY_BE_SAME))));
    resend(match, candidate);
    return new Outcome(resultOf(candidate, Result.MERGED), match.now().id());
  }

  private static Result resultOf(Candidate candidate, Result understood) {
    return candidate.lead().needsLook() ? Result.NEEDS_LOOK : understood;
  }

  private Candidate withKeys(Candidate candidate) {
    if (candidate.vendorIds().isEmpty()) {
      return candidate;
    }
    var id = candidate.vendorIds().getFirst();
    return switch (file.sharedIds().see(id, candidate.fullName())) {
      case KEY -> candidate;
      case NOW_SHARED -> {
        known.disown(id);
        yield candidate.withoutVendorId();
      }
      case SHARED -> candidate.withoutVendorId();
    };
  }

  private LeadId create(Candidate candidate) {
    IncomingLead in = candidate.lead();
    Arrival arrival = Arrival.of(in.statedAt(), now);
    LeadId id = ids.lead();
    Lead lead =
        LeadBuilder.builder(Lead.blank(id, arrival.at()))
            .source(candidate.source())
            .vendorIds(candidate.vendorIds())
            .firstName(in.firstName())
            .lastName(in.lastName())
            .company(in.company())
            .phones(in.phones())
            .emails(in.emails())
            .address(in.address())
            .interest(in.interest())
            .reason(in.reason())
            .industry(in.industry())
            .notes(in.notes())
            .custom(in.custom())
            .owner(Texts.firstOf(in.owner(), terms.owner(candidate.source(), in)))
            .region(in.region())
            .receivedAt(now)
            .slaDueAt(slaDueAt(candidate, arrival).orElse(null))
            .cost(Texts.firstOf(in.cost(), terms.leadCost(candidate.source())))
            .consent(
                in.consent().isEmpty()
                    ? terms.consent(candidate.source(), arrival.at())
                    : in.consent())
            .needsLook(in.needsLook())
            .test(in.test())
            .build();
    Set<LeadFlag> flags = EnumSet.noneOf(LeadFlag.class);
    flags.addAll(in.flags());
    if (arrival.unlikely()) {
      flags.add(LeadFlag.UNLIKELY_TIME);
    }
    Known created = Known.created(Resend.flagged(lead, flags));
    known.add(created);
    RawId raw = keep(candidate, id);
    entries.add(arrivals.arrival(created.now(), candidate, raw));
    tally.created(candidate.source(), id);
    suppress(created, candidate, arrival);
    return id;
  }

  private void resend(Known match, Candidate candidate) {
    Lead before = match.now();
    Arrival arrival = Arrival.of(candidate.lead().statedAt(), now);
    RawId raw = keep(candidate, before.id());
    Lead joined = Resend.join(match, candidate, file.options().duplicates() == Duplicates.REPLACE);
    if (joined.stage() == Stage.DORMANT) {
      Instant due = slaDueAt(candidate, arrival).orElse(joined.slaDueAt());
      joined = LeadBuilder.builder(joined).slaDueAt(due).build();
    }
    match.become(joined);
    known.index(match);
    entries.add(arrivals.resend(joined, candidate, arrival.at(), raw));
    resent.add(before.id());
    tally.resent(candidate.source(), before.id());
    suppress(match, candidate, arrival);
  }

  private Optional<Instant> slaDueAt(Candidate candidate, Arrival arrival) {
    return arrival.aged() || !file.startsSla()
        ? Optional.empty()
        : Optional.ofNullable(terms.slaDueAt(candidate.source(), arrival.at()));
  }

  private RawId keep(Candidate candidate, LeadId lead) {
    RawId id = ids.raw();
    raws.add(
        new RawOriginal(
            id,
            lead,
            now,
            candidate.source(),
            candidate.lead().rawType(),
            candidate.lead().raw(),
            Map.of()));
    mails.add(candidate.lead().messageId());
    originals.computeIfAbsent(candidate.digest(), any -> new HashSet<>()).add(candidate.source());
    return id;
  }

  private void suppress(Known match, Candidate candidate, Arrival arrival) {
    if (!candidate.lead().optOuts().isEmpty()) {
      match.become(Resend.flagged(match.now(), Set.of(LeadFlag.OPTED_OUT_ELSEWHERE)));
      suppress(match.now().id(), candidate, arrival);
    }
  }

  private void suppress(LeadId whose, Candidate candidate, Arrival arrival) {
    IncomingLead in = candidate.lead();
    String evidence = candidate.source() + ", " + file.fileName() + ", line " + candidate.line();
    for (Channel channel : in.optOuts()) {
      List<String> addresses =
          channel == Channel.EMAIL
              ? in.emails().stream().filter(LeadEmail::valid).map(LeadEmail::address).toList()
              : in.phones().stream().filter(LeadPhone::valid).map(LeadPhone::number).toList();
      for (String address : addresses) {
        suppressions.add(
            new Suppression(address, Optional.of(channel), "imported", arrival.at(), evidence));
        optOuts.add(
            new Evidence(
                EvidenceKind.OPT_OUT,
                whose,
                new JsonLine()
                    .text("channel", channel.code())
                    .text("address", address)
                    .text("source", evidence)
                    .build(),
                now));
      }
    }
  }

  List<Lead> created() {
    return known.all().stream().filter(lead -> lead.before == null).map(Known::now).toList();
  }

  List<LeadChangeStore.Changed> changed() {
    List<LeadChangeStore.Changed> changed = new ArrayList<>();
    for (Known lead : known.all()) {
      Lead before = lead.before;
      if (before != null && !before.equals(lead.now())) {
        changed.add(new LeadChangeStore.Changed(before, lead.now()));
      }
    }
    return changed;
  }

  List<Activity> entries() {
    return entries;
  }

  List<RawOriginal> raws() {
    return raws;
  }

  /** Consent that came with new leads, and opt-outs elsewhere, as proof. */
  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    for (Lead lead : created()) {
      lead.consent().forEach(consent -> evidence.add(Consents.evidence(lead, consent, now)));
    }
    for (LeadChangeStore.Changed changed : changed()) {
      changed.after().consent().stream()
          .filter(consent -> !changed.before().consent().contains(consent))
          .forEach(consent -> evidence.add(Consents.evidence(changed.after(), consent, now)));
    }
    evidence.addAll(optOuts);
    return evidence;
  }

  List<Suppression> suppressions() {
    return suppressions;
  }

  /** What each source brought. */
  SourceTally tally() {
    return tally;
  }

  Set<LeadId> resent() {
    return resent;
  }
}
