package app.ringback.outbox.call;

import app.ringback.core.Phone;

/** Writes what the hosted files say, in the carrier's own language. */
public interface CallFiles {

  /** Brings the rep into the room. */
  HostedFile join(String room);

  /** Rings the rep, then takes a message. */
  HostedFile inbound(Phone rep, String goodbyeAddress);

  /** Hangs up. */
  HostedFile goodbye();
}
