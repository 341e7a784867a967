package app.ringback.ui.media;

import app.ringback.core.ActivityId;
import app.ringback.core.MediaId;
import java.util.Optional;

/** Where the contents of what came with texts are. Call it off the FX thread. */
public interface MediaDesk {

  /** The content; empty when it is not here. */
  Optional<byte[]> content(MediaId id);

  /** Asks the carrier once more, now, for what is missing of a text; may take a minute. */
  void fetchNow(ActivityId text);

  /** What sound is played on. */
  SoundPlayer player();
}
