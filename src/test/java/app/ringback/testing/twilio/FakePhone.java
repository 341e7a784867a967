package app.ringback.testing.twilio;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the people behind a number do when it rings.
 *
 * @param answersAfter from when it begins to ring; null when nobody ever answers
 * @param instead {@code busy, failed} at once; empty to ring
 * @param hangsUpAfter from the answer; null to stay until the other side ends it
 * @param presses whether a key is pressed when asked to
 */
@RecordBuilder
public record FakePhone(
    @Nullable Duration answersAfter,
    String instead,
    @Nullable Duration hangsUpAfter,
    boolean presses) {

  /** Somebody who answers after five seconds and stays. */
  public static FakePhone person() {
    return new FakePhone(Duration.ofSeconds(5), "", null, false);
  }

  public static FakePhone nobody() {
    return new FakePhone(null, "", null, false);
  }

  public static FakePhone busy() {
    return new FakePhone(null, "busy", null, false);
  }

  public static FakePhone unreachable() {
    return new FakePhone(null, "failed", null, false);
  }

  public FakePhone answersAfter(Duration wait) {
    return FakePhoneBuilder.builder(this).answersAfter(wait).build();
  }

  public FakePhone hangsUpAfter(Duration talk) {
    return FakePhoneBuilder.builder(this).hangsUpAfter(talk).build();
  }

  public FakePhone pressesOne() {
    return FakePhoneBuilder.builder(this).presses(true).build();
  }
}
