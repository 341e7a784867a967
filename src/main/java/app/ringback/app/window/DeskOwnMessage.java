package app.ringback.app.window;

import app.ringback.app.Calling;
import app.ringback.app.Desk;
import app.ringback.core.Phone;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.outbox.Pause;
import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.HostStep;
import app.ringback.outbox.call.OwnMessage;
import app.ringback.outbox.call.OwnRecording;
import app.ringback.outbox.call.OwnSound;
import app.ringback.ui.media.SoundPlayer;
import app.ringback.ui.settings.OwnMessageDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rep's own message in the open book.
 *
 * @param pause lets the time pass while the rep speaks
 */
record DeskOwnMessage(Desk desk, SoundPlayer player, Pause pause) implements OwnMessageDesk {

  private static final String AS_IT_WAS = "Your message is as it was.";

  /** More than any message has: what is larger is not even read. */
  private static final long MOST_BYTES = 20_000_000;

  @Override
  public Optional<OwnMessage> find() {
    return desk.calling().ownMessages().find();
  }

  @Override
  public Optional<byte[]> sound() {
    return desk.calling().ownMessages().sound();
  }

  @Override
  public OwnSound read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ProblemException(
            "This file is too large for a message.", AS_IT_WAS, "Choose one of less than 10 MB.");
      }
      return OwnSound.read(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ProblemException(
          new Problem("The file could not be read.", AS_IT_WAS, "Choose another one."), e);
    }
  }

  @Override
  public OwnSound record(Consumer<OwnRecording.Step> progress) {
    Calling calling = desk.calling();
    Phone rep = calling.calls().repPhone().orElseThrow(DeskOwnMessage::notReady);
    CallHost host = calling.host().orElseThrow(DeskOwnMessage::notReady);
    OwnRecording recording = calling.ownRecording(pause).orElseThrow(DeskOwnMessage::notReady);
    try {
      return OwnSound.read("", recording.record(rep, host.goodbyeAddress(), progress));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new Problem("Recording was stopped.", AS_IT_WAS, "Try again."), e);
    }
  }

  private static ProblemException notReady() {
    return new ProblemException(
        "Ringback cannot call you to record yet.",
        AS_IT_WAS,
        "Set up press 1 in the settings, Calls: recording needs one of its files.");
  }

  @Override
  public void keep(OwnSound sound, Consumer<HostStep> progress) {
    desk.calling().ownMessages().keep(sound);
    bringUpToDate(progress);
  }

  @Override
  public void remove() {
    desk.calling().ownMessages().remove();
    bringUpToDate(step -> {});
  }

  /** Where the user agreed to files in the account, the message is one of them. */
  private void bringUpToDate(Consumer<HostStep> progress) {
    if (desk.calling().host().isPresent()) {
      new DeskCallSetup(desk).deploy(progress);
    }
  }
}
