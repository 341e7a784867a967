package app.ringback.nextstep;

import app.ringback.core.Texts;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appointments as calendars exchange them (RFC 5545, RFC 5546). Times are written in UTC, so that
 * no description of a time zone has to go along.
 */
final class Calendars {

  private static final Logger log = LoggerFactory.getLogger(Calendars.class);

  private static final String PRODUCT = "-//Ringback//Appointments//EN";

  /** No answer is longer. */
  private static final int LONGEST = 100_000;

  /**
   * An appointment of the feed.
   *
   * @param who the lead's name
   */
  record Entry(NextStep step, String who) {}

  /**
   * What an invited person answered.
   *
   * @param sequence of the invitation that is answered; -1 when the answer does not say
   */
  record Answer(String uid, int sequence, Rsvp rsvp) {}

  private Calendars() {}

  /** An invitation to the appointment, or its new time; its step names who is invited. */
  static String request(NextStep step, Organizer organizer, String lead, Instant now) {
    return message(step, Method.request(), Status.confirmed(), organizer, lead, now);
  }

  /** Takes an invitation back. */
  static String cancel(NextStep step, Organizer organizer, String lead, Instant now) {
    return message(step, Method.cancel(), Status.cancelled(), organizer, lead, now);
  }

  private static String message(
      NextStep step, Method method, Status status, Organizer organizer, String lead, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(method);
    VEvent event = event(step, now);
    event.setSummary("Appointment with " + organizer.called());
    event.setStatus(status);
    event.setOrganizer(new biweekly.property.Organizer(organizer.name(), organizer.address()));
    Attendee invited = new Attendee(Texts.firstOf(lead, step.invited()), step.invited());
    invited.setParticipationLevel(ParticipationLevel.REQUIRED);
    invited.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
    invited.setRsvp(true);
    event.addAttendee(invited);
    calendar.addEvent(event);
    return Biweekly.write(calendar).go();
  }

  /** The rep's appointments for other calendars of the rep's to read. */
  static String feed(Collection<Entry> entries) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setName("Ringback");
    for (Entry entry : entries) {
      NextStep step = entry.step();
      // The same bytes for the same appointments: whoever reads the file sees what changed.
      VEvent event = event(step, Optional.ofNullable(step.setAt()).orElse(step.dueAt()));
      event.setSummary("Appointment with " + entry.who());
      event.setStatus(Status.confirmed());
      calendar.addEvent(event);
    }
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(NextStep step, Instant stamp) {
    VEvent event = new VEvent();
    event.setUid(Texts.firstOf(step.icalUid(), step.id().text() + "@ringback"));
    event.setSequence(step.icalSequence());
    event.setDateTimeStamp(Date.from(stamp));
    event.setDateStart(Date.from(step.dueAt()), true);
    event.setDateEnd(Date.from(step.endsAt()), true);
    if (!step.place().isBlank()) {
      event.setLocation(step.place());
    }
    return event;
  }

  /** What an answer to an invitation says; empty when the text is none, whatever it is. */
  static Optional<Answer> answer(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Biweekly.parse(text).first())
          .filter(calendar -> calendar.getMethod() != null && calendar.getMethod().isReply())
          .flatMap(calendar -> calendar.getEvents().stream().findFirst())
          .flatMap(Calendars::answer);
    } catch (RuntimeException e) {
      // Calendars of strangers may hold anything.
      log.info("An answer to an invitation could not be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<Answer> answer(VEvent event) {
    List<Attendee> who = event.getAttendees();
    Uid uid = event.getUid();
    if (uid == null || uid.getValue() == null || who.isEmpty()) {
      return Optional.empty();
    }
    ParticipationStatus status = who.getFirst().getParticipationStatus();
    Integer sequence = event.getSequence() == null ? null : event.getSequence().getValue();
    return Optional.ofNullable(status)
        .flatMap(said -> Rsvp.read(said.getValue()))
        .map(rsvp -> new Answer(uid.getValue(), sequence == null ? -1 : sequence, rsvp));
  }
}
