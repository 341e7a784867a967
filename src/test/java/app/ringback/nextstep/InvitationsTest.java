package app.ringback.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Attachment;
import app.ringback.core.LeadId;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.settings.WorkingHours;
import app.ringback.store.Tx;
import app.ringback.testing.Guards;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {

  private static final String ANA = "ana@example.com";

  @TempDir Path folder;
  private StepFixture fixture;
  private Instant now;
  private Instant friday;

  @BeforeEach
  void openBook() {
    fixture = new StepFixture(folder);
    now = fixture.book.clock.instant();
    // Friday, 6 March 2026, 14:00 in Los Angeles.
    friday = Instant.parse("2026-03-06T22:00:00Z");
  }

  @AfterEach
  void closeBook() {
    fixture.close();
  }

  @Test
  void anAppointmentInvitesWithACalendarThatMailProgramsUnderstand() {
    LeadId ana = ana();
    StepChange set = set(ana);
    NextStep step = set.step();
    Dispatch mail = Objects.requireNonNull(set.message());
    assertThat(mail.to()).isEqualTo(ANA);
    assertThat(mail.state()).isEqualTo(DispatchState.QUEUED);
    assertThat(mail.subject()).isEqualTo("Our appointment: Fri, Mar 6, 5:00 PM");
    // By the clock of whoever must come in time.
    assertThat(mail.body()).contains("Friday, March 6 at 5:00 PM (EST)").contains("Where: Zoom");
    assertThat(step.invited()).isEqualTo(ANA);
    ICalendar calendar = calendar(mail);
    assertThat(calendar.getMethod().isRequest()).isTrue();
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getUid().getValue()).isEqualTo(step.icalUid());
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(friday));
    assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(friday.plusSeconds(45 * 60)));
    assertThat(event.getOrganizer().getEmail()).isEqualTo("sam@roofs.example");
    assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo(ANA);
    assertThat(event.getLocation().getValue()).isEqualTo("Zoom");
    assertThat(event.getDescription()).isNull();
  }

  @Test
  void movingAndCancelingTellOfTheSameAppointment() {
    NextStep step = set(ana()).step();
    StepChange moved = write(tx -> fixture.steps.reschedule(tx, step.id(), later(), now));
    Dispatch update = Objects.requireNonNull(moved.message());
    VEvent event = calendar(update).getEvents().getFirst();
    assertThat(update.subject()).startsWith("Our appointment has moved to ");
    assertThat(event.getUid().getValue()).isEqualTo(step.icalUid());
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(later()));

    StepChange canceled =
        write(tx -> fixture.steps.close(tx, moved.step().id(), Outcome.CANCELED, now));
    ICalendar last = calendar(Objects.requireNonNull(canceled.message()));
    assertThat(last.getMethod().isCancel()).isTrue();
    assertThat(last.getEvents().getFirst().getUid().getValue()).isEqualTo(step.icalUid());
    assertThat(last.getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
    assertThat(last.getEvents().getFirst().getStatus().isCancelled()).isTrue();
  }

  @Test
  void whatIsTakenBackInTimeTellsNobody() {
    LeadId ana = ana();
    StepChange set = set(ana);
    fixture.book.transactions().run(tx -> fixture.steps.undo(tx, set));
    assertThat(fixture.open(ana)).isEmpty();
    assertThat(fixture.outbox.ofLead(ana))
        .singleElement()
        .satisfies(mail -> assertThat(mail.state()).isEqualTo(DispatchState.CANCELED));
    assertThat(fixture.stage(ana)).isEqualTo(Stage.WORKING);
  }

  @Test
  void whatIsTakenBackTooLateIsCanceledWithAWordToTheLead() {
    LeadId ana = ana();
    StepChange set = set(ana);
    leaves(set);
    fixture.book.transactions().run(tx -> fixture.steps.undo(tx, set));
    assertThat(fixture.open(ana)).isEmpty();
    assertThat(fixture.stage(ana)).isEqualTo(Stage.WORKING);
    Dispatch word = fixture.outbox.ofLead(ana).getLast();
    assertThat(calendar(word).getMethod().isCancel()).isTrue();
    assertThat(calendar(word).getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void aMoveThatIsTakenBackTooLateMovesBack() {
    LeadId ana = ana();
    NextStep step = set(ana).step();
    StepChange moved = write(tx -> fixture.steps.reschedule(tx, step.id(), later(), now));
    leaves(moved);
    fixture.book.transactions().run(tx -> fixture.steps.undo(tx, moved));
    assertThat(fixture.open(ana))
        .singleElement()
        .satisfies(open -> {
          assertThat(open.dueAt()).isEqualTo(friday);
          assertThat(open.icalSequence()).isEqualTo(2);
          assertThat(open.icalUid()).isEqualTo(step.icalUid());
        });
  }

  @Test
  void nobodyIsInvitedWithoutAnAddressOrAgainstTheirWill() {
    LeadId bare = fixture.lead(Stage.WORKING);
    StepChange set = set(bare);
    assertThat(set.message()).isNull();
    assertThat(set.step().invited()).isEmpty();
    assertThat(confirmation(set.step()))
        .isEqualTo(
            "Hi, Sam Rivera here: we are set for Friday, March 6 at 2:00 PM (PST), Zoom. If"
                + " anything changes, just answer here.");

    LeadId ana = ana();
    fixture
        .book
        .transactions()
        .run(tx ->
            Guards.optOuts(fixture.book, Guards.suppressions(fixture.book))
                .unsubscribed(
                    tx,
                    fixture.book.leads.find(tx, ana).orElseThrow(),
                    ANA,
                    fixture.book.ids.activity(),
                    now));
    StepChange refused = set(ana);
    assertThat(Objects.requireNonNull(refused.message()).state()).isEqualTo(DispatchState.REFUSED);
    assertThat(refused.step().invited()).isEmpty();
  }

  @Test
  void anAnswerIsPutDownUnlessItIsToAnEarlierTime() {
    LeadId ana = ana();
    NextStep step = set(ana).step();
    assertThat(answer(ana, reply(step.icalUid(), 0, "ACCEPTED"))).isEqualTo(Rsvp.ACCEPTED);
    assertThat(fixture.open(ana).getFirst().rsvp()).isEqualTo(Rsvp.ACCEPTED);
    assertThat(fixture.open(ana).getFirst().rsvpAt()).isEqualTo(now);

    write(tx -> fixture.steps.reschedule(tx, step.id(), later(), now));
    assertThat(fixture.open(ana).getFirst().rsvp()).isNull();
    assertThat(answer(ana, reply(step.icalUid(), 0, "DECLINED"))).isEqualTo(Rsvp.DECLINED);
    assertThat(fixture.open(ana).getFirst().rsvp()).isNull();
    assertThat(answer(ana, reply(step.icalUid(), 1, "TENTATIVE"))).isEqualTo(Rsvp.TENTATIVE);
    assertThat(fixture.open(ana).getFirst().rsvp()).isEqualTo(Rsvp.TENTATIVE);
  }

  @Test
  void whatIsNoAnswerOfThisLeadsChangesNothing() {
    LeadId ana = ana();
    NextStep step = set(ana).step();
    LeadId other = fixture.lead(Stage.WORKING);
    assertThat(answer(other, reply(step.icalUid(), 0, "ACCEPTED"))).isNull();
    assertThat(answer(ana, reply("stranger@example.com", 0, "ACCEPTED"))).isNull();
    assertThat(answer(ana, reply(step.icalUid(), 0, "NEEDS-ACTION"))).isNull();
    assertThat(answer(ana, reply(step.icalUid(), 0, "ACCEPTED").replace("REPLY", "REQUEST")))
        .isNull();
    for (String odd :
        List.of("", "BEGIN:VCALENDAR", "\u0000\uFFFF", "BEGIN:VEVENT\r\nUID", ":;:;\r\n")) {
      assertThat(answer(ana, odd)).isNull();
    }
    assertThat(fixture.open(ana)).containsExactly(step);
  }

  @Test
  void clashesAreToldOfOtherAppointmentsAndOfWorkingHours() {
    NextStep step = set(ana()).step();
    WorkingHours hours = WorkingHours.parse("Mon-Fri 09:00-17:00");
    assertThat(clash(friday.minusSeconds(1800), friday, hours).isNone()).isTrue();
    assertThat(clash(friday.plusSeconds(45 * 60), friday.plusSeconds(3600), hours).isNone())
        .isTrue();
    assertThat(clash(friday.plusSeconds(60), friday.plusSeconds(60), hours).with())
        .containsExactly(new Clash.Other("Ana Ruiz", friday, step.endsAt()));
    assertThat(clash(friday.minusSeconds(600), friday.plusSeconds(60), hours).with()).hasSize(1);
    Instant evening = friday.plus(Duration.ofHours(4));
    assertThat(clash(evening, evening, hours).outsideHours()).isTrue();
    Instant five = friday.plus(Duration.ofHours(3));
    assertThat(clash(five.minusSeconds(600), five, hours).outsideHours()).isFalse();
    assertThat(clash(five.minusSeconds(600), five.plusSeconds(1), hours).outsideHours()).isTrue();
    Clash itself =
        read(tx ->
            new AppointmentQueries()
                .clash(tx, friday, step.endsAt(), step.id(), hours, Guards.REP));
    assertThat(itself.isNone()).isTrue();
  }

  @Test
  void theFeedHoldsWhatStandsAndIsTheSameWhileThatIs() {
    NextStep step = set(ana()).step();
    fixture.set(NewNextStep.of(ana(), NextStepKind.CALLBACK, friday));
    String feed = feed(now);
    assertThat(Biweekly.parse(feed).first().getEvents())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getUid().getValue()).isEqualTo(step.icalUid());
          assertThat(event.getSummary().getValue()).isEqualTo("Appointment with Ana Ruiz");
        });
    assertThat(feed(now.plusSeconds(60))).isEqualTo(feed);
    write(tx -> fixture.steps.close(tx, step.id(), Outcome.CANCELED, now));
    assertThat(Biweekly.parse(feed(now)).first().getEvents()).isEmpty();
  }

  private String feed(Instant at) {
    return read(tx -> new AppointmentQueries().feed(tx, at));
  }

  private LeadId ana() {
    return fixture.lead(lead ->
        lead.firstName("Ana")
            .lastName("Ruiz")
            .stage(Stage.WORKING)
            .timeZone("America/New_York")
            .emails(List.of(new LeadEmail(ANA, "", true, ANA))));
  }

  private Instant later() {
    return friday.plus(Duration.ofDays(3));
  }

  private StepChange set(LeadId lead) {
    return fixture.set(
        NewNextStepBuilder.builder(NewNextStep.of(lead, NextStepKind.APPOINTMENT, friday))
            .minutes(45)
            .place("Zoom")
            .note("She wants the big one")
            .invite(true)
            .build());
  }

  private String confirmation(NextStep step) {
    return fixture.invitations.confirmation(
        step, read(tx -> fixture.book.leads.find(tx, step.leadId())).orElseThrow());
  }

  /** The message leaves before anybody can take it back. */
  private void leaves(StepChange change) {
    Dispatch mail = Objects.requireNonNull(change.message());
    fixture
        .book
        .transactions()
        .run(tx ->
            tx.dsl().execute("update dispatch set state = 'sent' where id = ?", mail.id().value()));
  }

  private ICalendar calendar(Dispatch mail) {
    Attachment file =
        read(tx -> fixture.book.media.attachments(tx, Objects.requireNonNull(mail.activityId())))
            .getFirst();
    assertThat(file.contentType()).isEqualTo("text/calendar");
    return Biweekly.parse(new String(file.content(), StandardCharsets.UTF_8)).first();
  }

  private static String reply(String uid, int sequence, String status) {
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Some Calendar//EN",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        "UID:" + uid,
        "SEQUENCE:" + sequence,
        "DTSTAMP:20260302T180000Z",
        "DTSTART:20260306T220000Z",
        "ORGANIZER:mailto:sam@roofs.example",
        "ATTENDEE;PARTSTAT=" + status + ";CN=Ana:mailto:" + ANA,
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  private @org.jspecify.annotations.Nullable Rsvp answer(LeadId lead, String calendar) {
    return fixture
        .book
        .transactions()
        .write(tx -> new Rsvps(fixture.store).receive(tx, lead, calendar, now))
        .orElse(null);
  }

  private Clash clash(Instant from, Instant to, WorkingHours hours) {
    return read(tx -> new AppointmentQueries().clash(tx, from, to, null, hours, Guards.REP));
  }

  private <T> T read(Function<Tx, T> work) {
    return fixture.book.transactions().read(work);
  }

  private <T> T write(Function<Tx, T> work) {
    return fixture.book.transactions().write(work);
  }
}
