package app.ringback.app.window;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.store.StoreFailure;

/**
 * Why there is no desk.
 *
 * @param kind tells which ways on fit
 */
record StartTrouble(Problem problem, StoreFailure.Kind kind) {

  static StartTrouble of(ProblemException failure) {
    return new StartTrouble(
        failure.problem(),
        failure instanceof StoreFailure store ? store.kind() : StoreFailure.Kind.OTHER);
  }
}
