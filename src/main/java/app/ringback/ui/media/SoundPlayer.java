package app.ringback.ui.media;

/** Plays sound on this computer. */
public interface SoundPlayer {

  /**
   * Plays a WAV file and returns when it is over or was stopped.
   *
   * @throws app.ringback.core.ProblemException when this computer cannot play it
   */
  void play(byte[] wav);

  /** Ends what is being played; nothing happens when that is nothing. Never waits. */
  void stop();
}
