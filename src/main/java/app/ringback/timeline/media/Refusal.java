package app.ringback.timeline.media;

import java.util.Locale;

/** Why the content of a medium is not kept. */
public enum Refusal {
  NONE,
  TOO_LARGE,
  /** Neither a picture, a sound, a film, a text nor a document. */
  KIND,
  /** The carrier no longer has it. */
  GONE;

  public String code() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }

  static Refusal read(String code) {
    for (Refusal reason : values()) {
      if (reason.code().equals(code)) {
        return reason;
      }
    }
    return NONE;
  }
}
