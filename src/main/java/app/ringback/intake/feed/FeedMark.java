package app.ringback.intake.feed;

import java.time.Instant;

/**
 * How far a feed was read.
 *
 * @param etag what its server called the state that was read; may be empty
 * @param lastModified when that state was made, as the server writes it; may be empty
 * @param nextAt when it is asked again
 */
record FeedMark(String address, String etag, String lastModified, Instant nextAt) {

  static FeedMark fresh(String address) {
    return new FeedMark(address, "", "", Instant.MIN);
  }

  FeedMark next(Instant at) {
    return new FeedMark(address, etag, lastModified, at);
  }
}
