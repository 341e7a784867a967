package app.ringback.core;

import java.util.Locale;
import java.util.Optional;

/** The ways to reach a lead. */
public enum Channel {
  CALL,
  TEXT,
  EMAIL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> read(String code) {
    for (Channel channel : values()) {
      if (channel.code().equals(code)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}
