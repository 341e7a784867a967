package app.ringback.timeline.media;

import java.util.Locale;

/** How far the content of a medium has come. */
public enum MediaState {
  /** It is not here yet and will be asked for. */
  WANTED,
  /** It is in the book. */
  KEPT,
  /** It will never be here. */
  REFUSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a code; anything unknown counts as refused, so that nothing is fetched for it. */
  static MediaState read(String code) {
    for (MediaState state : values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    return REFUSED;
  }
}
