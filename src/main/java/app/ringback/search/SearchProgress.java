package app.ringback.search;

/**
 * How far the index is.
 *
 * @param done leads indexed so far, while building
 * @param total leads to index, while building
 */
public record SearchProgress(Phase phase, int done, int total) {

  /** What the index is doing. */
  public enum Phase {
    /** Not opened yet, or closed. */
    CLOSED,
    /** Reading what was saved and catching up with the book. */
    LOADING,
    /** Reading the book from the beginning; what is indexed already can be found. */
    BUILDING,
    /** Everything stored can be found. */
    READY,
    /** Building was canceled; it can be started again. */
    CANCELED,
    /** The index failed; the log says why. It can be built again. */
    FAILED
  }

  static final SearchProgress NONE = new SearchProgress(Phase.CLOSED, 0, 0);
}
