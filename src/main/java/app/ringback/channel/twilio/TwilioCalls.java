package app.ringback.channel.twilio;

import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.call.CallCarrier;
import app.ringback.outbox.call.CallLeg;
import app.ringback.outbox.call.CallResult;
import app.ringback.outbox.call.LeadRing;
import app.ringback.outbox.call.LegAnswer;
import app.ringback.outbox.call.OwnRecording;
import app.ringback.outbox.call.RepRing;
import app.ringback.outbox.call.RoomAnswer;
import app.ringback.outbox.call.VoicemailMessage;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls through Twilio's SDK: both legs meet in a conference, and no address of ours is needed. */
public final class TwilioCalls implements CallCarrier {

  private static final long PAGE_SIZE = 200;

  /** Lists are ordered by when a call began, so older ones are read a little further. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final TwilioSession session;
  private final SendAnswer answers;

  public TwilioCalls(TwilioAccount account) {
    this(account, TwilioConnections.ANSWER_WITHIN);
  }

  /**
   * @param answerWithin how long to wait for an answer once connected
   */
  public TwilioCalls(TwilioAccount account, Duration answerWithin) {
    session = new TwilioSession(account, answerWithin);
    TwilioErrors errors = new TwilioErrors();
    answers = new SendAnswer(errors, errors::sayOfCall);
  }

  /** Whether these are the calls of just this account. */
  public boolean isOf(TwilioAccount other) {
    return session.account().equals(other);
  }

  @Override
  public String sender() {
    return session.account().number();
  }

  @Override
  public CarrierAccount account() {
    return session.ask();
  }

  @Override
  public CallResult ringRep(RepRing ring) {
    return ask(http ->
        Call.creator(
                new PhoneNumber(ring.to()), new PhoneNumber(sender()), TwilioTwiml.repRings(ring))
            .setTimeout(seconds(ring.timeout()))
            .setTimeLimit(seconds(ring.limit()))
            .create(session.client(http))
            .getSid());
  }

  @Override
  public CallResult recordRep(String to, String doneAddress) {
    return ask(http ->
        Call.creator(
                new PhoneNumber(to),
                new PhoneNumber(sender()),
                TwilioTwiml.recordsMessage(doneAddress))
            .setTimeout(seconds(OwnRecording.RINGS))
            .setTimeLimit(seconds(OwnRecording.LONGEST))
            .create(session.client(http))
            .getSid());
  }

  @Override
  public CallResult ringLead(LeadRing ring) {
    return ask(http ->
        Participant.creator(ring.roomId(), new PhoneNumber(sender()), new PhoneNumber(ring.to()))
            .setLabel(ring.label())
            .setTimeout(seconds(ring.timeout()))
            .setTimeLimit(seconds(ring.limit()))
            .setBeep("false")
            .setStartConferenceOnEnter(true)
            .setEndConferenceOnExit(false)
            .setEarlyMedia(true)
            .create(session.client(http))
            .getCallSid());
  }

  @Override
  public LegAnswer leg(String id) {
    TwilioHttp http = session.http();
    try {
      Call call = Call.fetcher(id).fetch(session.client(http));
      return new LegAnswer.Found(List.of(CallReading.read(call)), http.carrierNow());
    } catch (RuntimeException e) {
      return http.status() == 404 && TwilioErrors.codeIn(http.body()).isPresent()
          ? new LegAnswer.Found(List.of(), http.carrierNow())
          : new LegAnswer.Unavailable(TwilioSession.notReady(http).happened());
    }
  }

  @Override
  public LegAnswer legs(String to, Instant since) {
    TwilioHttp http = session.http();
    Instant oldest = since.minus(MARGIN);
    try {
      // Not filtered by date: Twilio's filters look at when it began, which a waiting call has not.
      List<CallLeg> legs =
          session
              .list(
                  Call.reader()
                      .setTo(new PhoneNumber(to))
                      .setFrom(new PhoneNumber(sender()))
                      .setPageSize(PAGE_SIZE),
                  http,
                  Call::getSid,
                  page -> page.stream().allMatch(call -> isBefore(call, oldest)))
              .stream()
              .map(CallReading::read)
              .toList();
      return new LegAnswer.Found(legs, http.carrierNow());
    } catch (RuntimeException e) {
      return new LegAnswer.Unavailable(TwilioSession.notReady(http).happened());
    }
  }

  private static boolean isBefore(Call call, Instant oldest) {
    return call.getDateCreated() != null && call.getDateCreated().toInstant().isBefore(oldest);
  }

  @Override
  public RoomAnswer room(String name) {
    TwilioHttp http = session.http();
    try {
      Optional<Conference> open =
          session
              .list(
                  Conference.reader().setFriendlyName(name).setPageSize(PAGE_SIZE),
                  http,
                  Conference::getSid,
                  page -> true)
              .stream()
              .filter(each -> each.getStatus() != Conference.Status.COMPLETED)
              .findFirst();
      if (open.isEmpty()) {
        return new RoomAnswer.Closed();
      }
      String id = open.get().getSid();
      Set<String> legs =
          session
              .list(
                  Participant.reader(id).setPageSize(PAGE_SIZE),
                  http,
                  Participant::getCallSid,
                  page -> true)
              .stream()
              .map(Participant::getCallSid)
              .collect(Collectors.toSet());
      return new RoomAnswer.Open(id, legs);
    } catch (RuntimeException e) {
      return new RoomAnswer.Unavailable(TwilioSession.notReady(http).happened());
    }
  }

  @Override
  public CallResult join(String leg, String room) {
    return tell(leg, TwilioTwiml.repJoins(room));
  }

  @Override
  public CallResult end(String leg) {
    // A leg that still rings in a conference is ended by this word too, not by "canceled".
    return ask(http ->
        Call.updater(leg)
            .setStatus(Call.UpdateStatus.COMPLETED)
            .update(session.client(http))
            .getSid());
  }

  @Override
  public CallResult mute(String roomId, String leg, boolean muted) {
    return ask(http ->
        Participant.updater(roomId, leg).setMuted(muted).update(session.client(http)).getCallSid());
  }

  @Override
  public CallResult leaveMessage(String leg, VoicemailMessage message) {
    return tell(leg, TwilioTwiml.message(message));
  }

  @Override
  public CallResult announce(String leg, String sentence, String room) {
    return tell(leg, TwilioTwiml.announced(sentence, room));
  }

  @Override
  public CallResult record(String leg) {
    return ask(http -> {
      var _ =
          com.twilio.rest.api.v2010.account.call.Recording.creator(leg)
              .setRecordingChannels("dual")
              .create(session.client(http));
      return leg;
    });
  }

  private CallResult tell(String leg, Twiml twiml) {
    return ask(http -> Call.updater(leg).setTwiml(twiml).update(session.client(http)).getSid());
  }

  private CallResult ask(Function<TwilioHttp, String> question) {
    TwilioHttp http = session.http();
    try {
      String leg = question.apply(http);
      return leg == null || leg.isEmpty()
          ? new CallResult.NotDone(answers.of(http))
          : new CallResult.Done(leg);
    } catch (RuntimeException e) {
      // The SDK's exceptions lose the status of what is no JSON; ours is the raw answer.
      return new CallResult.NotDone(
          http.status() == 0 && http.failure().isEmpty()
              ? new CarrierResult.Unknown("It could not be handed to the carrier.")
              : answers.of(http));
    }
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }
}
