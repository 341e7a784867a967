package app.ringback.ui.sources;

import java.util.Locale;
import java.util.Optional;

/** The kinds of sources that can be added. */
enum AddKind {
  FEED,
  FOLDER,
  WEBHOOK,
  MAILBOX,
  HAND;

  /** The setting that holds its address; empty for kinds without one. */
  Optional<String> key() {
    return this == FEED || this == FOLDER
        ? Optional.of(name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  String textKey() {
    return "sources.kind." + name().toLowerCase(Locale.ROOT);
  }
}
