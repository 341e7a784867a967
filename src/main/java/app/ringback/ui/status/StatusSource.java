package app.ringback.ui.status;

/** Where the bars get their numbers from. Both may wait for disk: never on the FX thread. */
public interface StatusSource {

  Glance read();

  /** Looks after what tells nobody when it changes: the settings file, an idle carrier. */
  void lookAround();
}
