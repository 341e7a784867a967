package app.ringback.outbox.call;

import app.ringback.lead.Lead;

/** Whether a recorded call has to begin with an announcement. */
@FunctionalInterface
public interface RecordingLaw {

  /** When nothing is known, everybody is told. */
  RecordingLaw ALWAYS = (lead, number, repNumber) -> true;

  boolean mustAnnounce(Lead lead, String number, String repNumber);
}
