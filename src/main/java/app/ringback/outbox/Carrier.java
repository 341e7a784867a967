package app.ringback.outbox;

/** Whoever carries something for the rep. */
public interface Carrier {

  /** What it is sent from. */
  String sender();

  /** Asks whether the account can be used. */
  CarrierAccount account();
}
