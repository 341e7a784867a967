package app.ringback.channel.twilio;

import app.ringback.core.Texts;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.call.ReceivedCall;
import app.ringback.outbox.call.CallLeg;
import app.ringback.outbox.call.LegState;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Calls that came in, by listing the account's calls to the rep's number. */
public final class TwilioCallInbox implements CallInbox {

  private static final long PAGE_SIZE = 200;

  /** Some minutes of polls. */
  private static final int MOST_LOOKS = 20;

  private final TwilioSession session;
  private final Map<String, Integer> messageLooks = new ConcurrentHashMap<>();

  public TwilioCallInbox(TwilioAccount account) {
    session = new TwilioSession(account, TwilioConnections.ANSWER_WITHIN);
  }

  /** Whether this reads the calls of just this account. */
  public boolean isOf(TwilioAccount other) {
    return session.account().equals(other);
  }

  @Override
  public String account() {
    return "twilio calls " + session.account().sid() + " " + session.account().number();
  }

  @Override
  public Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> settled) {
    TwilioHttp http = session.http();
    try {
      List<Call> inbound =
          session
              .list(
                  Call.reader()
                      .setTo(new PhoneNumber(session.account().number()))
                      // Twilio's filter works in whole days (GMT).
                      .setStartTimeAfter(since.atZone(ZoneOffset.UTC))
                      .setPageSize(PAGE_SIZE),
                  http,
                  Call::getSid,
                  page -> isSettled(page, settled))
              .stream()
              .filter(call -> "inbound".equals(call.getDirection()))
              .toList();
      Set<String> known = settled.apply(inbound.stream().map(Call::getSid).toList());
      List<ReceivedCall> calls = new ArrayList<>();
      for (Call call : inbound) {
        if (!known.contains(call.getSid())) {
          read(call).ifPresent(calls::add);
        }
      }
      return new Answer.Calls(calls);
    } catch (RuntimeException e) {
      return new Answer.Unavailable(TwilioSession.notReady(http).happened());
    }
  }

  private static boolean isSettled(
      List<Call> page, Function<Collection<String>, Set<String>> settled) {
    List<String> ids = page.stream().map(Call::getSid).toList();
    return !ids.isEmpty() && settled.apply(ids).containsAll(ids);
  }

  private Optional<ReceivedCall> read(Call call) {
    CallLeg leg = CallReading.read(call);
    Instant at = leg.createdAt();
    if (leg.id().isEmpty() || at == null) {
      return Optional.empty();
    }
    Optional<CallLeg> answered =
        leg.state() == LegState.ENDED || leg.state() == LegState.CONNECTED
            ? takenBy(leg.id())
            : Optional.empty();
    boolean nameless = number(leg.from()).isEmpty();
    if (nameless && (leg.state() != LegState.ENDED || answered.isPresent() || !hasMessage(leg))) {
      return Optional.empty();
    }
    Integer seconds = answered.map(CallLeg::seconds).orElse(null);
    return Optional.of(
        new ReceivedCall(
            leg.id(),
            number(leg.from()),
            leg.to(),
            at,
            Texts.clean(String.valueOf(call.getStatus())),
            leg.state().isOver(),
            answered.isPresent(),
            seconds == null ? 0 : seconds));
  }

  /** The leg to the rep, when the rep took it: without one the caller met a machine, or nobody. */
  private Optional<CallLeg> takenBy(String parent) {
    return session
        .list(
            Call.reader().setParentCallSid(parent).setPageSize(PAGE_SIZE),
            session.http(),
            Call::getSid,
            page -> true)
        .stream()
        .map(CallReading::read)
        .filter(leg -> leg.state() == LegState.ENDED || leg.state() == LegState.CONNECTED)
        .findFirst();
  }

  /** A message may come minutes after the call; who left none is not asked about for ever. */
  private boolean hasMessage(CallLeg leg) {
    int looks = messageLooks.merge(leg.id(), 1, Integer::sum);
    return looks <= MOST_LOOKS
        && !session
            .list(
                Recording.reader().setCallSid(leg.id()).setPageSize(PAGE_SIZE),
                session.http(),
                Recording::getSid,
                page -> true)
            .isEmpty();
  }

  /** Carriers name callers who withhold their number in several ways. */
  private static String number(String from) {
    return from.matches("\\+[1-9][0-9]{1,14}") && !from.equals("+266696687") ? from : "";
  }
}
