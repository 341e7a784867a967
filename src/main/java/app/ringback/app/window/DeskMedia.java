package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.ActivityId;
import app.ringback.core.MediaId;
import app.ringback.ui.media.MediaDesk;
import app.ringback.ui.media.SoundPlayer;
import java.util.Optional;

/** What came with texts, in the open book. */
record DeskMedia(Desk desk, SoundPlayer player) implements MediaDesk {

  @Override
  public Optional<byte[]> content(MediaId id) {
    return desk.transactions().read(tx -> desk.media().content(tx, id));
  }

  @Override
  public void fetchNow(ActivityId text) {
    desk.transactions().run(tx -> desk.media().hurry(tx, text, desk.clock().instant()));
    desk.listening().fetchMediaOnce();
  }
}
