package app.ringback.ui.intake;

/** Where an import in the window stands. */
public enum ImportStep {
  /** No file yet. */
  CHOOSE,
  /** The files are being looked at. */
  LOOK,
  /** The mapping is shown; nothing is stored yet. */
  MAP,
  /** Records are being stored. */
  RUN,
  /** The report is shown. */
  DONE
}
