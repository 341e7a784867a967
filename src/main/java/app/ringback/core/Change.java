package app.ringback.core;

import java.util.Set;
import java.util.UUID;

/**
 * A fact published after the transaction that made it true was committed. A change can be lost in a
 * crash, so whoever reacts also re-checks from the store.
 */
public sealed interface Change {

  /** Leads were created, changed or removed. An empty set means: any of them, read again. */
  record LeadsChanged(Set<LeadId> leads) implements Change {}

  /** Entries were added to, or changed on, the timelines of these leads. Empty means any. */
  record TimelineChanged(Set<LeadId> leads) implements Change {}

  /** Something in the outbox moved on. */
  record DispatchChanged(DispatchId dispatch, LeadId lead) implements Change {}

  /** Alerts came, went or were answered; {@code raised} were raised just now, and may be none. */
  record AlertsChanged(Set<UUID> raised) implements Change {}

  /** The settings or a secret that belongs to them were changed, in the window or in the file. */
  record SettingsChanged() implements Change {}

  /** The clock of practice was moved ahead: everything is due anew. */
  record ClockMoved() implements Change {}

  /** The computer woke, or its clock or time zone changed, or the rep is done with that. */
  record Woke() implements Change {}

  /** Something was noted of a source: a request to the webhook, a look at a feed, an error. */
  record SourcesChanged() implements Change {}

  /** A backup was made. */
  record BackupMade(java.nio.file.Path file) implements Change {}
}
