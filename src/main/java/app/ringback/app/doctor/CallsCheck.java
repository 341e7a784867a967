package app.ringback.app.doctor;

import app.ringback.core.Phone;
import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.CallHosting;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Can calls be made: is the rep's phone known, can the number call, is press 1 set up? */
public final class CallsCheck implements Check {

  private final Supplier<Optional<Phone>> repPhone;
  private final Supplier<Optional<CallHosting>> hosting;
  private final Function<CallHosting, Optional<CallHost>> standing;

  public CallsCheck(
      Supplier<Optional<Phone>> repPhone,
      Supplier<Optional<CallHosting>> hosting,
      Function<CallHosting, Optional<CallHost>> standing) {
    this.repPhone = repPhone;
    this.hosting = hosting;
    this.standing = standing;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Finding look() {
    Optional<CallHosting> account = hosting.get();
    if (account.isEmpty()) {
      return Finding.warn(
          "Calls are not set up.",
          "Set account_sid and number under [twilio] in settings.toml, and the token.");
    }
    if (repPhone.get().isEmpty()) {
      return Finding.warn(
          "Ringback does not know which phone to ring for you.",
          "Set phone under [rep] in settings.toml.");
    }
    return switch (account.get().number()) {
      case NumberAnswer.Unavailable(var problem) -> Finding.fail(problem);
      case NumberAnswer.NotOurs _ ->
          Finding.fail(
              "The number in the settings is not one of your Twilio account.",
              "Set number under [twilio] to one you own.");
      case NumberAnswer.Known known when !known.voice() ->
          Finding.fail("Your number cannot make calls.", "Get a number with voice at Twilio.");
      case NumberAnswer.Known _ ->
          Finding.ok(
              standing.apply(account.get()).isPresent()
                  ? "Calls can be made, and pressing 1 on your phone is set up."
                  : "Calls can be made with the key on the screen; press 1 is not set up.");
    };
  }
}
