package app.ringback.ui.settings;

import app.ringback.outbox.call.HostStep;
import app.ringback.outbox.call.OwnMessage;
import app.ringback.outbox.call.OwnRecording;
import app.ringback.outbox.call.OwnSound;
import app.ringback.ui.media.SoundPlayer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rep's own message for voicemails, as the settings show and change it. Every method may wait,
 * and throws a problem when it cannot be done.
 */
public interface OwnMessageDesk {

  Optional<OwnMessage> find();

  /** Its sound; empty when there is no message. */
  Optional<byte[]> sound();

  /** Looks at a file; nothing is kept yet. */
  OwnSound read(Path file);

  /** Rings the rep's phone and records what is said; nothing is kept yet. */
  OwnSound record(Consumer<OwnRecording.Step> progress);

  /**
   * Keeps the message, and puts it where voicemails get it from when the user has agreed to files
   * there.
   */
  void keep(OwnSound sound, Consumer<HostStep> progress);

  void remove();

  SoundPlayer player();
}
