package app.ringback.lead;

import java.util.Locale;

/** What intake noticed about a lead; kept as text, since archives may bring others. */
public enum LeadFlag {
  /** Something given as an e-mail address is none. */
  BAD_EMAIL,
  /** Something given as a number is none. */
  BAD_PHONE,
  /** The arrival stated was unreadable, in the future or over two years old. */
  UNLIKELY_TIME,
  /** The number belongs to leads with different names. */
  SHARED_NUMBER,
  /** An address or number that vendors fill in when they have none. */
  PLACEHOLDER,
  /** The source says that this person opted out there. */
  OPTED_OUT_ELSEWHERE,
  /** Another lead shares a number, an address or an id. */
  MAY_BE_SAME,
  /** A cell over 1 MB was cut. */
  CUT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
