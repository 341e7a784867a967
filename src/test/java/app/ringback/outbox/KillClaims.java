package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every run in which a sender is killed again and again. */
final class KillClaims {

  private KillClaims() {}

  /** Nothing was lost, doubled or out of order, and in the end everything was taken once. */
  static void hold(KillReport report) {
    assertThat(report.cutOff()).as("kills in the middle of sending").isPositive();
    assertThat(report.faults()).as("kinds of trouble met").hasSizeGreaterThan(3);
    assertThat(report.shown().lost()).isZero();
    assertThat(report.shown().doubled()).isZero();
    assertThat(report.shown().unclaimed()).isZero();
    assertThat(report.shown().outOfOrder()).isZero();
    int queued = report.settled().queued();
    assertThat(report.settled()).isEqualTo(new KillReport.Counts(queued, queued, 0, 0, 0, 0, 0));
  }
}
