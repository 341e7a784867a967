package app.ringback.intake.mail;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Ringback itself sent, as far as mail that comes in tells of it. */
public interface SentMails {

  /**
   * A mail of the outbox.
   *
   * @param lead who it is to, the surviving one of merged leads
   * @param to the address it is to
   * @param isLeaving whether it is being handed over right now: what became of it is known soon
   */
  record SentMail(DispatchId id, LeadId lead, String to, boolean isLeaving) {}

  /** The mail with the first of these Message-IDs that has one. */
  Optional<SentMail> byMessageIds(Tx tx, List<String> messageIds);

  /** The mail that an unsubscribe address or the subject of an unsubscribe mail names. */
  Optional<SentMail> byUnsubscribe(Tx tx, String text);

  /** It was found among sent mail: it left. */
  void left(Tx tx, DispatchId id, Instant now);

  /** Somebody answered it, or a server confirmed it: it arrived. */
  void arrived(Tx tx, DispatchId id, Instant now);

  /**
   * It came back.
   *
   * @param code the enhanced status code, may be empty
   * @param message why, in words for the rep
   */
  void cameBack(Tx tx, DispatchId id, String code, String message, Instant now);
}
