package app.ringback.cadence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a cadence ended for a lead. */
public enum EndReason {
  RESPONDED("the lead answered"),
  BOOKED("the lead is booked"),
  WON("the lead is won"),
  LOST("the lead is lost"),
  DORMANT("the lead was put to rest"),
  OPTED_OUT("the lead opted out"),
  BOUNCED("no address of the lead works any more"),
  OWNER_CHANGED("the lead has another owner now"),
  LEAD_GONE("the lead is no longer in the book"),
  OTHER_CADENCE("the lead is on another cadence"),
  STOPPED("you stopped it"),
  REMOVED("the cadence was removed"),
  FINISHED("all steps were done"),
  NOTHING_DONE("no step was ever done");

  private final String words;

  EndReason(String words) {
    this.words = words;
  }

  /** In words for the rep, as a rule the outbox shows. */
  public String words() {
    return words;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EndReason> read(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
