package app.ringback.outbox.call;

import app.ringback.core.Change;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.outbox.call.CallHosting.Deployed;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import app.ringback.outbox.call.CallHosting.Removed;
import app.ringback.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
  private final OwnMessageStore messages;
  private final InstantSource clock;

  public HostSetup(
      Transactions transactions,
      CallHostStore store,
      CallFiles files,
      OwnMessageStore messages,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.files = files;
    this.messages = messages;
    this.clock = clock;
  }

  /** What is in the account, as far as this book knows. */
  public Optional<CallHost> standing(CallHosting hosting) {
    return transactions.read(tx -> store.find(tx, hosting.account()));
  }

  /** Whether what is there is what would be put there now: the rep's phone may be another one. */
  public boolean isCurrent(CallHost host, Phone rep) {
    return host.digest().equals(digest(all(rep, host.room(), message())));
  }

  private Optional<HostedFile> message() {
    return transactions.read(messages::file);
  }

  /**
   * Puts the files into the account: for pressing 1, for calls to the number, and the rep's own
   * message for voicemails when there is one.
   *
   * @param room a name nobody else uses
   * @param progress told each step as it begins
   * @throws ProblemException when the carrier does not do it; what was there before stays
   */
  public CallHost deploy(CallHosting hosting, Phone rep, String room, Consumer<HostStep> progress) {
    Optional<CallHost> before = standing(hosting);
    String meets = before.map(CallHost::room).filter(name -> !name.isEmpty()).orElse(room);
    Optional<HostedFile> greeting = message();
    Map<String, HostedFile> all = all(rep, meets, greeting);
    return switch (hosting.deploy(all, progress)) {
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
                greeting.isPresent(),
                before.map(CallHost::numberId).orElse(""),
                before.map(CallHost::voiceUrlBefore).orElse(""),
                before.map(CallHost::voiceUrl).orElse(""),
                digest(all));
        keep(host);
        yield host;
      }
    };
  }

  private Map<String, HostedFile> all(Phone rep, String room, Optional<HostedFile> greeting) {
    Map<String, HostedFile> all = new LinkedHashMap<>();
    all.put(CallHost.JOIN, files.join(room));
    all.put(CallHost.GOODBYE, files.goodbye());
    // Paths of one host: the address of another file needs no host name.
    all.put(CallHost.INBOUND, files.inbound(rep, CallHost.GOODBYE));
    greeting.ifPresent(message -> all.put(CallHost.GREETING, message));
    return all;
  }

  private static String digest(Map<String, HostedFile> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      files.forEach((path, file) -> {
        sha.update((path + "\n" + file.contentType() + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(file.content());
      });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has it", e);
    }
  }

  /**
   * Takes everything out of the account again; what answered calls before does so again, unless
   * somebody changed that meanwhile.
   *
   * @throws ProblemException when the carrier does not do it; trying again goes on where it ended
   */
  public void remove(CallHosting hosting) {
    Optional<CallHost> standing = standing(hosting);
    if (standing.isEmpty()) {
      return;
    }
    CallHost host = standing.get();
    if (host.answersCalls()) {
      switch (hosting.number()) {
        case NumberAnswer.Unavailable(var problem) -> throw new ProblemException(problem);
        case NumberAnswer.Known known when known.voiceUrl().equals(host.voiceUrl()) -> {
          var _ = putBack(hosting);
        }
        case NumberAnswer.Known _, NumberAnswer.NotOurs _ -> {}
      }
    }
    switch (hosting.remove(host.service())) {
      case Removed.Failed(var problem) -> throw new ProblemException(problem);
      case Removed.Gone _ ->
          transactions.run(tx -> {
            store.remove(tx, hosting.account());
            tx.afterCommit(new Change.SettingsChanged());
          });
    }
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
    if (!host.answersCalls() || !hosting.answerBy(host.numberId(), host.voiceUrlBefore())) {
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
