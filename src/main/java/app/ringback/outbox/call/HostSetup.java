package app.ringback.outbox.call;

import app.ringback.core.Change;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.outbox.call.CallHosting.Deployed;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import app.ringback.store.Transactions;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what answers calls into the user's own account, and lets the rep's number be answered by it.
 * Nothing here happens without the user's word: whoever calls this has asked. Every method blocks
 * for the carrier.
 */
public final class HostSetup {

  private static final String NOTHING_CHANGED = "Nothing was changed in your account.";

  private final Transactions transactions;
  private final CallHostStore store;
  private final CallFiles files;
  private final InstantSource clock;

  public HostSetup(
      Transactions transactions, CallHostStore store, CallFiles files, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /** What is in the account, as far as this book knows. */
  public Optional<CallHost> standing(CallHosting hosting) {
    return transactions.read(tx -> store.find(tx, hosting.account()));
  }

  /**
   * Puts the files into the account: for pressing 1, for calls to the number, and the rep's own
   * message for voicemails.
   *
   * @param room a name nobody else uses
   * @param greeting the rep's message; null for none
   * @throws ProblemException when the carrier does not do it; what was there before stays
   */
  public CallHost deploy(
      CallHosting hosting, Phone rep, String room, @Nullable HostedFile greeting) {
    Optional<CallHost> before = standing(hosting);
    String meets = before.map(CallHost::room).filter(name -> !name.isEmpty()).orElse(room);
    Map<String, HostedFile> all = new LinkedHashMap<>();
    all.put(CallHost.JOIN, files.join(meets));
    all.put(CallHost.GOODBYE, files.goodbye());
    // Paths of one host: the address of another file needs no host name.
    all.put(CallHost.INBOUND, files.inbound(rep, CallHost.GOODBYE));
    if (greeting != null) {
      all.put(CallHost.GREETING, greeting);
    }
    return switch (hosting.deploy(all)) {
      case Deployed.Failed(var problem) -> throw new ProblemException(problem);
      case Deployed.At at -> {
        CallHost host =
            new CallHost(
                hosting.account(),
                at.service(),
                at.environment(),
                at.build(),
                at.host(),
                meets,
                greeting != null,
                before.map(CallHost::numberId).orElse(""),
                before.map(CallHost::voiceUrlBefore).orElse(""),
                before.map(CallHost::voiceUrl).orElse(""));
        keep(host);
        yield host;
      }
    };
  }

  /** What answers calls to the number now, to be shown before it is changed. */
  public NumberAnswer number(CallHosting hosting) {
    return hosting.number();
  }

  /**
   * Lets the files answer calls to the number.
   *
   * @param shown what the user was shown to answer them now: when that changed meanwhile nothing is
   *     overwritten
   */
  public CallHost answerCalls(CallHosting hosting, String shown) {
    CallHost host = standing(hosting).orElseThrow(HostSetup::notDeployed);
    if (!(hosting.number() instanceof NumberAnswer.Known number)) {
      throw new ProblemException(
          "Your number could not be found in the account.", NOTHING_CHANGED, "Check the settings.");
    }
    if (!number.voiceUrl().equals(shown)) {
      throw new ProblemException(
          "What answers calls to your number was changed meanwhile.",
          NOTHING_CHANGED,
          "Look at it again.");
    }
    if (!hosting.answerBy(number.id(), host.inboundAddress())) {
      throw notDone();
    }
    boolean ours = shown.equals(host.inboundAddress());
    CallHost answering =
        CallHostBuilder.builder(host)
            .numberId(number.id())
            .voiceUrlBefore(ours ? host.voiceUrlBefore() : shown)
            .voiceUrl(host.inboundAddress())
            .build();
    keep(answering);
    return answering;
  }

  /** Puts back what answered calls before. */
  public CallHost putBack(CallHosting hosting) {
    CallHost host = standing(hosting).orElseThrow(HostSetup::notDeployed);
    if (host.numberId().isEmpty() || !hosting.answerBy(host.numberId(), host.voiceUrlBefore())) {
      throw notDone();
    }
    CallHost before =
        CallHostBuilder.builder(host).numberId("").voiceUrl("").voiceUrlBefore("").build();
    keep(before);
    return before;
  }

  private void keep(CallHost host) {
    transactions.run(tx -> {
      store.put(tx, host, clock.instant());
      tx.afterCommit(new Change.SettingsChanged());
    });
  }

  private static ProblemException notDeployed() {
    return new ProblemException(
        "What answers calls is not in your account yet.", NOTHING_CHANGED, "Put it there first.");
  }

  private static ProblemException notDone() {
    return new ProblemException(
        "Twilio did not change what answers your number.", NOTHING_CHANGED, "Try again later.");
  }
}
