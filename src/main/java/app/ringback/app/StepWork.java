package app.ringback.app;

import app.ringback.channel.practice.PracticeMail;
import app.ringback.core.DueWork;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import app.ringback.nextstep.AppointmentQueries;
import app.ringback.nextstep.Clash;
import app.ringback.nextstep.Invitations;
import app.ringback.nextstep.NextStepStore;
import app.ringback.nextstep.NextSteps;
import app.ringback.nextstep.OpenQuestion;
import app.ringback.nextstep.Organizer;
import app.ringback.nextstep.Rsvps;
import app.ringback.nextstep.WhenReader;
import app.ringback.settings.RepSettings;
import app.ringback.settings.Settings;
import app.ringback.store.Tx;
import app.ringback.timeline.MailEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agreed next steps of one desk, wired. */
public final class StepWork {

  private final Desk desk;
  private final Invitations invitations;
  private final NextSteps steps;
  private final OpenQuestion question;
  private final Rsvps rsvps;
  private final AppointmentQueries appointments = new AppointmentQueries();
  private final CalendarFile feed;

  StepWork(Desk desk) {
    this.desk = desk;
    NextStepStore store = new NextStepStore(desk.device());
    invitations = new Invitations(desk.sending().outbox(), this::organizer);
    steps =
        new NextSteps(
            store,
            desk.leads(),
            desk.timelines(),
            desk.leadWork().stages(),
            invitations,
            desk.ids(),
            desk.clock());
    question = new OpenQuestion(store);
    rsvps = new Rsvps(store);
    feed =
        new CalendarFile(
            desk.workspace().calendarFile(),
            () -> desk.settings().get().rep().calendarFeed(),
            now -> desk.transactions().read(tx -> appointments.feed(tx, now)),
            desk.changes());
  }

  private Organizer organizer() {
    Settings settings = desk.settings().get();
    RepSettings rep = settings.rep();
    String address =
        desk.workspace().practice() ? PracticeMail.ADDRESS : settings.mail().address().strip();
    return new Organizer(rep.name(), rep.company(), address, rep.timeZone());
  }

  public NextSteps steps() {
    return steps;
  }

  /** What tells leads of appointments. */
  public Invitations invitations() {
    return invitations;
  }

  /** After which touch the rep is still to be asked. */
  public OpenQuestion question() {
    return question;
  }

  /** Reads times in plain English by the customs of the rep's country. */
  public WhenReader whenReader() {
    return WhenReader.of(desk.homeCountry());
  }

  /**
   * What speaks against a time: other appointments, and the rep's working hours.
   *
   * @param except the step that is being moved
   */
  public Clash clash(Instant from, Instant to, @Nullable NextStepId except) {
    RepSettings rep = desk.settings().get().rep();
    return desk.transactions()
        .read(tx -> appointments.clash(tx, from, to, except, rep.workingHours(), rep.timeZone()));
  }

  /** The file that other calendars read, kept up to date while it is wanted. */
  DueWork feed() {
    return feed;
  }

  /** Takes what a lead answered to an invitation. */
  Optional<MailEvent> answered(Tx tx, LeadId lead, String calendar, Instant now) {
    return calendar.isEmpty()
        ? Optional.empty()
        : rsvps
            .receive(tx, lead, calendar, now)
            .map(rsvp ->
                switch (rsvp) {
                  case ACCEPTED -> MailEvent.RSVP_ACCEPTED;
                  case DECLINED -> MailEvent.RSVP_DECLINED;
                  case TENTATIVE -> MailEvent.RSVP_TENTATIVE;
                });
  }
}
