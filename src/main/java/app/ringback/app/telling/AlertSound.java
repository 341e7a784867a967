package app.ringback.app.telling;

/** What is heard when an alert is raised. */
@FunctionalInterface
public interface AlertSound {

  /**
   * Plays it to its end; silence where there is nothing to play it on.
   *
   * @param sound one of {@link app.ringback.settings.AlertSettings#SOUNDS}
   * @param urgent whether it is to be heard twice
   */
  void play(String sound, boolean urgent);
}
