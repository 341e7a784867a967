package app.ringback.compliance.optout;

import app.ringback.compliance.OptOutQuestion;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.Evidence;
import app.ringback.compliance.evidence.EvidenceKind;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.ActivityId;
import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.IdSource;
import app.ringback.core.JsonLine;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.SystemEvent;
import app.ringback.timeline.TimelineStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what leads say about being contacted. Everything an opt-out brings about happens in the
 * caller's transaction, which is the one that stores the message: the addresses are suppressed,
 * what waits to leave is canceled, planned touches and enrollments end, the evidence is written.
 *
 * <p>Whoever stores an inbound message calls {@link #received} once, after appending its entry to
 * the timeline, and stores the entry as {@code automatic} when {@link OptOutWords#of} calls the
 * message a fixed word: those are no responses.
 */
public final class OptOuts {

  private final OptOutWords words;
  private final SuppressionStore suppressions;
  private final OptOutQuestionStore questions;
  private final EvidenceStore evidence;
  private final TimelineStore timelines;
  private final IdSource ids;
  private final PlannedTouchStore touches;
  private final List<OptOutEffect> effects;

  /**
   * @param effects what the features above do, in this order
   */
  public OptOuts(
      OptOutWords words,
      SuppressionStore suppressions,
      OptOutQuestionStore questions,
      EvidenceStore evidence,
      TimelineStore timelines,
      IdSource ids,
      String device,
      List<? extends OptOutEffect> effects) {
    this.words = words;
    this.suppressions = suppressions;
    this.questions = questions;
    this.evidence = evidence;
    this.timelines = timelines;
    this.ids = ids;
    this.touches = new PlannedTouchStore(device);
    this.effects = List.copyOf(effects);
  }

  /**
   * A message the lead wrote: a text, a mail, what was said in a call.
   *
   * @param address whom it came from: E.164 or an e-mail address
   * @param activity its entry on the timeline
   */
  public Heard received(
      Tx tx,
      Lead lead,
      Channel channel,
      String address,
      String body,
      @Nullable ActivityId activity,
      Instant now) {
    Meaning meaning = words.of(body);
    switch (meaning) {
      case OPT_OUT -> {
        // "unsubscribe" by mail is about mail; every other word ends everything.
        boolean mailOnly =
            channel == Channel.EMAIL && body.toLowerCase(Locale.ROOT).contains("unsubscribe");
        Optional<Channel> only = mailOnly ? Optional.of(Channel.EMAIL) : Optional.empty();
        stop(tx, lead, only, address, said(channel, address, body, activity), now);
      }
      case START -> start(tx, lead, address, said(channel, address, body, activity), now);
      case MAY_BE_OPT_OUT -> ask(tx, lead, channel.code(), address, body, activity, now);
      case HELP, NONE -> {}
    }
    return new Heard(
        meaning, channel == Channel.TEXT && meaning.isWord() && words.carrierAnswers(body));
  }

  /**
   * A note the rep wrote, such as after a call: never obeyed by itself, but asked about.
   *
   * @return whether the rep is asked
   */
  public boolean noted(Tx tx, Lead lead, String note, @Nullable ActivityId activity, Instant now) {
    boolean tells = words.noteTells(note);
    if (tells) {
      ask(tx, lead, "", "", note, activity, now);
    }
    return tells;
  }

  /** A mail to the unsubscribe address, or a click on its link: ends e-mail, nothing else. */
  public void unsubscribed(
      Tx tx, Lead lead, String address, @Nullable ActivityId activity, Instant now) {
    stop(
        tx,
        lead,
        Optional.of(Channel.EMAIL),
        address,
        said(Channel.EMAIL, address, "unsubscribe", activity),
        now);
  }

  /** The carrier refused a text because the person opted out with it. */
  public void byCarrier(Tx tx, Lead lead, String number, String code, Instant now) {
    JsonLine how = said(Channel.TEXT, number, "", null).text("carrier_error", code);
    OptOut optOut = new OptOut(lead.id(), Set.of(number), Optional.empty(), false);
    suppress(tx, optOut, "opted out with the carrier", how, now);
  }

  /** The lead's addresses that are not mailed because mail to them came back, and for no more. */
  public List<String> cameBack(Tx tx, Lead lead) {
    return Addresses.emails(lead).stream()
        .filter(address ->
            suppressions
                .forbidding(tx, address, Channel.EMAIL)
                .filter(why -> why.reason().equals(Suppression.CAME_BACK))
                .isPresent())
        .toList();
  }

  /** The rep knows better: the lead's addresses may be mailed again. Opt-outs stay. */
  public void mailAgain(Tx tx, Lead lead) {
    Addresses.emails(lead).forEach(address -> suppressions.liftCameBack(tx, address));
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead.id())));
  }

  /** The rep says that the lead opted out. */
  public void stopEverything(Tx tx, Lead lead, String why, Instant now) {
    stop(tx, lead, Optional.empty(), "", new JsonLine().text("by", "rep").text("words", why), now);
  }

  /** The rep answers the open question about a lead. Without one nothing happens. */
  public void answer(Tx tx, Lead lead, boolean optedOut, Instant now) {
    Optional<OptOutQuestion> open = questions.open(tx, lead.id());
    if (open.isEmpty()) {
      return;
    }
    OptOutQuestion question = open.get();
    JsonLine content =
        about(lead)
            .text("channel", question.channel())
            .text("address", question.address())
            .text("words", question.words())
            .text("answer", optedOut ? "opted out" : "no opt-out");
    if (optedOut) {
      stop(tx, lead, Optional.empty(), question.address(), content.text("by", "rep"), now);
      return;
    }
    questions.answer(tx, lead.id(), false, now);
    evidence.add(tx, new Evidence(EvidenceKind.ANSWER, lead.id(), content.build(), now), now);
    effects.forEach(effect -> effect.resume(tx, lead.id(), now));
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead.id())));
  }

  private void ask(
      Tx tx,
      Lead lead,
      String channel,
      String address,
      String body,
      @Nullable ActivityId activity,
      Instant now) {
    String shown = Texts.cut(body.strip().replaceAll("\\s+", " "), OptOutQuestion.LONGEST);
    questions.ask(
        tx, new OptOutQuestion(ids.next(), lead.id(), activity, channel, address, shown, now), now);
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead.id())));
  }

  private void stop(
      Tx tx, Lead lead, Optional<Channel> only, String from, JsonLine how, Instant now) {
    Set<String> addresses =
        only.equals(Optional.of(Channel.EMAIL)) ? Addresses.emails(lead) : Addresses.of(lead);
    if (!from.isEmpty()) {
      addresses.add(from);
    }
    OptOut optOut = new OptOut(lead.id(), addresses, only, true);
    touches.end(tx, optOut, now);
    questions.answer(tx, lead.id(), true, now);
    suppress(tx, optOut, "opted out", how, now);
  }

  private void suppress(Tx tx, OptOut optOut, String reason, JsonLine how, Instant now) {
    LeadId lead = optOut.lead();
    JsonNode content =
        how.id("lead_id", lead.value())
            .texts("suppressed", optOut.addresses())
            .text("ends", optOut.channel().map(Channel::code).orElse("all"))
            .build();
    String proof = content.toString();
    optOut
        .addresses()
        .forEach(address ->
            suppressions.add(
                tx, new Suppression(address, optOut.channel(), reason, now, proof), now));
    effects.forEach(effect -> effect.stop(tx, optOut, now));
    evidence.add(tx, new Evidence(EvidenceKind.OPT_OUT, lead, content, now), now);
    Activity entry =
        ActivityBuilder.builder(Activity.of(ids.activity(), lead, ActivityKind.SYSTEM, now))
            .event(SystemEvent.OPT_OUT.code())
            .build();
    timelines.append(tx, entry, now);
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
  }

  private void start(Tx tx, Lead lead, String address, JsonLine how, Instant now) {
    if (suppressions.lift(tx, address, Set.of(Channel.TEXT), now)) {
      JsonLine content = how.id("lead_id", lead.id().value());
      evidence.add(tx, new Evidence(EvidenceKind.START, lead.id(), content.build(), now), now);
      tx.afterCommit(new Change.LeadsChanged(Set.of(lead.id())));
    }
  }

  private static JsonLine about(Lead lead) {
    return new JsonLine().id("lead_id", lead.id().value());
  }

  private static JsonLine said(
      Channel channel, String address, String body, @Nullable ActivityId activity) {
    return new JsonLine()
        .text("channel", channel.code())
        .text("address", address)
        .text("words", body)
        .id("activity_id", activity == null ? null : activity.value());
  }
}
