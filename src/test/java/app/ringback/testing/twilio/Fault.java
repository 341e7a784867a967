package app.ringback.testing.twilio;

import java.time.Duration;

/** What can go wrong with one POST of a text. */
public sealed interface Fault {

  /** The request is read, nothing is stored, the connection ends without an answer. */
  record DropBefore() implements Fault {}

  /** The text is stored, the connection ends without an answer. */
  record DropAfter() implements Fault {}

  /** The text is stored, but the answer is an error without a code. */
  record BrokenAfter(int status) implements Fault {}

  /** Nothing is stored, the answer is an error without a code. */
  record BrokenBefore(int status) implements Fault {}

  /** The text is stored, the answer never comes. */
  record SilentAfter() implements Fault {}

  /** The text is stored, the answer comes after this while. */
  record SlowAfter(Duration lag) implements Fault {}

  /** The text is stored, the answer begins and never ends. */
  record DripAfter() implements Fault {}

  /** Something else answers 200: a captive portal's page. Nothing is stored. */
  record CaptivePortal() implements Fault {}

  /** The text is stored, the answer is 201 with a body that has no id. */
  record NoSid() implements Fault {}

  /**
   * Any answer; nothing is stored.
   *
   * @param bytes one byte a character, below 256
   */
  record Raw(int status, String type, String bytes) implements Fault {
    @Override
    public String toString() {
      String start = bytes.length() > 20 ? bytes.substring(0, 20) + "…" : bytes;
      return "Raw[" + status + " " + type + " " + start + "]";
    }
  }

  /** 429; nothing is stored. */
  record Throttle(int retryAfterSeconds) implements Fault {}

  /** A refusal with a code; nothing is stored. */
  record Refuse(int status, int code) implements Fault {}

  /** A 3xx to another address of this server; nothing is stored. */
  record Redirect() implements Fault {}
}
