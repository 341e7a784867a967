package app.ringback.search;

import java.time.Instant;

/**
 * How far the book had come when something was read from it.
 *
 * @param leads rows, merged ones included
 * @param leadsAt when a lead was last changed; the epoch without leads
 */
record Watermark(long leads, Instant leadsAt, long activities, Instant activitiesAt) {

  /** Whether a book that is here cannot have come from there just by going on. */
  boolean isBefore(Watermark there) {
    return leadsAt.isBefore(there.leadsAt())
        || activitiesAt.isBefore(there.activitiesAt())
        || (activities < there.activities() && leads >= there.leads());
  }
}
