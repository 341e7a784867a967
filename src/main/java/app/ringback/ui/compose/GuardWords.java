package app.ringback.ui.compose;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.hours.LegalHours;
import app.ringback.core.Channel;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the guard says, as the rep reads it beside the send button. */
final class GuardWords {

  private final UiTexts texts;
  private final Times times;
  private final String never;
  private final String now;

  /**
   * @param channel a call is made, a text is sent, and of an e-mail one unsubscribes
   */
  GuardWords(UiTexts texts, Times times, Channel channel) {
    this.texts = texts;
    this.times = times;
    never =
        switch (channel) {
          case EMAIL -> "guard.email.";
          case CALL -> "guard.call.";
          case TEXT -> "guard.";
        };
    now = channel == Channel.CALL ? never : "guard.";
  }

  /**
   * The words for a text that would leave at {@code later}, or now when that is null.
   *
   * @param there the lead's clock, as far as one is known
   */
  GuardAnswer of(Advice advice, @Nullable Instant later, @Nullable ZoneId there) {
    String warning = advice.warning().isEmpty() ? "" : texts.get(now + "warning", advice.warning());
    return switch (advice.decision()) {
      case Decision.Allow() ->
          new GuardAnswer(
              later == null
                  ? allowed(advice)
                  : texts.get("guard.later", times.inBoth(later, there)),
              true,
              false,
              warning);
      case Decision.Until(var instant, var rule) ->
          new GuardAnswer(
              texts.get(now + "until", times.inBoth(instant, there), rule), false, false, warning);
      case Decision.Never(var rule) ->
          new GuardAnswer(
              rule.equals(Guard.OPTED_OUT)
                  ? texts.get(never + "opted_out")
                  : texts.get(never + "never", rule),
              false,
              true,
              "");
    };
  }

  private String allowed(Advice advice) {
    if (advice.theyWrote()) {
      return texts.get(now + "they_wrote");
    }
    return advice.until().map(this::until).orElseGet(() -> texts.get(now + "now"));
  }

  /** In the rep's time and, where it differs, in that of the place whose hours end first. */
  private String until(LegalHours.Closing closing) {
    Instant end = closing.instant();
    ZoneId there = closing.by().zone();
    String place = closing.by().place();
    boolean same = there.getRules().getOffset(end).equals(times.zone().getRules().getOffset(end));
    return same
        ? texts.get(now + "now.until", times.thisWeek(end), place)
        : texts.get(now + "now.until.there", times.thisWeek(end), times.time(end, there), place);
  }
}
