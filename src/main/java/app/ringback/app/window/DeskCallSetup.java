package app.ringback.app.window;

import app.ringback.app.Calling;
import app.ringback.app.Desk;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.CallHosting;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import app.ringback.outbox.call.HostStep;
import app.ringback.ui.settings.CallSetup;
import java.util.Optional;
import java.util.function.Consumer;

/** What answers calls in the account of the open desk. */
record DeskCallSetup(Desk desk) implements CallSetup {

  @Override
  public Standing look() {
    Calling calling = desk.calling();
    Optional<CallHost> host = calling.host();
    Optional<Phone> rep = calling.calls().repPhone();
    boolean current =
        host.isPresent() && rep.isPresent() && calling.hostSetup().isCurrent(host.get(), rep.get());
    return new Standing(
        calling.hosting().isPresent(),
        rep.map(this::shown).orElse(""),
        desk.phones()
            .read(desk.settings().get().twilio().number(), desk.homeCountry())
            .map(this::shown)
            .orElse(desk.settings().get().twilio().number()),
        host.orElse(null),
        current,
        calling.ownMessages().find().isPresent());
  }

  private String shown(Phone phone) {
    return desk.phones().display(phone.e164(), desk.homeCountry());
  }

  @Override
  public NumberAnswer number() {
    return desk.calling().hostSetup().number(account());
  }

  @Override
  public void deploy(Consumer<HostStep> progress) {
    Phone rep =
        desk.calling()
            .calls()
            .repPhone()
            .orElseThrow(() ->
                new ProblemException(
                    "Ringback does not know which phone to ring for you.",
                    "Nothing was changed.",
                    "Enter your phone in the settings."));
    // Nobody else meets there: the name cannot be guessed.
    String room = "ringback-" + desk.ids().media().text();
    var _ = desk.calling().hostSetup().deploy(account(), rep, room, progress);
  }

  @Override
  public void answerCalls(String shown) {
    var _ = desk.calling().hostSetup().answerCalls(account(), shown);
  }

  @Override
  public void putBack() {
    var _ = desk.calling().hostSetup().putBack(account());
  }

  @Override
  public void remove() {
    desk.calling().hostSetup().remove(account());
  }

  private CallHosting account() {
    return desk.calling()
        .hosting()
        .orElseThrow(() ->
            new ProblemException(
                "Calls are not set up.",
                "Nothing was changed.",
                "Enter your Twilio account, number and token."));
  }
}
