package app.ringback.app;

import app.ringback.lead.Lead;
import app.ringback.sample.SampleBook;
import java.time.Instant;
import java.util.stream.Collectors;

/** Fills an empty practice workspace with invented people, the same ones each time. */
public final class PracticeLeads {

  private static final long SEED = 7;
  private static final long LEADS = 240;
  private static final long ACTIVITIES = 1500;

  private PracticeLeads() {}

  /**
   * Fills the book when it holds nobody.
   *
   * @return whether there was nobody
   */
  public static boolean fill(Desk desk) {
    long there = desk.transactions().read(desk.leads()::count);
    if (there > 0) {
      return false;
    }
    Instant now = desk.clock().instant();
    SampleBook sample = new SampleBook(SEED, LEADS, ACTIVITIES, now);
    desk.transactions()
        .run(tx -> {
          desk.leads().insertAll(tx, sample.leads().toList(), null, now);
          desk.timelines().appendAll(tx, sample.activities().toList(), null, now);
          desk.timelines().refresh(tx, sample.leads().map(Lead::id).collect(Collectors.toSet()));
        });
    return true;
  }
}
