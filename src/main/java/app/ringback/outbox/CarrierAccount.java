package app.ringback.outbox;

import app.ringback.core.Problem;

/** Whether the account with a carrier can be used. */
public sealed interface CarrierAccount {

  /** It can. */
  record Ready(String name) implements CarrierAccount {}

  /** It cannot, or could not be asked. */
  record NotReady(Problem problem) implements CarrierAccount {}
}
