package app.ringback.app;

import static app.ringback.store.schema.Tables.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.core.MovableClock;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.EmailRequest;
import app.ringback.outbox.TextRequest;
import app.ringback.secret.SecretFile;
import app.ringback.testing.SettableClock;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice: simulated people answer, and time passes when the rep says so. */
class PracticeTest {

  private final SettableClock machine = SettableClock.mondayMorning();

  @TempDir Path folder;

  private Desk open(Path where) {
    Workspace workspace = new Workspace(where, true);
    workspace.prepare();
    SecureRandom random = new SecureRandom();
    return Desk.open(
        new DeskSetup(
            workspace,
            PracticeTime.clock(machine, workspace),
            random,
            ZoneId.of("America/Los_Angeles"),
            Map.of(),
            new Lazy<>(() -> new SecretFile(where.resolve("keys.json"), new char[0], random))));
  }

  private static List<Lead> leads(Desk desk, int count) {
    PracticeLeads.fill(desk);
    return desk.transactions()
        .read(tx ->
            desk.leads()
                .findAll(
                    tx,
                    tx
                        .dsl()
                        .select(LEAD.ID)
                        .from(LEAD)
                        .orderBy(LEAD.ID)
                        .limit(count)
                        .fetch(LEAD.ID)
                        .stream()
                        .map(LeadId::new)
                        .toList()));
  }

  /** What the window's threads do, until nothing is due. */
  private static void goesOn(Desk desk) {
    desk.sending().worker().runDue();
    desk.listening().pollTextsOnce();
    desk.listening().pollCallsOnce();
    desk.listening().mail().pollOnce();
    desk.sending().worker().runDue();
  }

  /** What came in of a kind since practice began, by its id at the carrier. */
  private static List<Activity> cameIn(Desk desk, List<Lead> leads, ActivityKind kind) {
    return leads.stream()
        .flatMap(
            lead -> desk.transactions().read(tx -> desk.timelines().of(tx, lead.id())).stream())
        .filter(entry -> entry.kind() == kind && entry.direction().equals("in"))
        .filter(entry -> entry.at().isAfter(Instant.parse("2026-03-02T18:00:00Z")))
        .toList();
  }

  private static List<String> heard(Desk desk, List<Lead> leads) {
    List<String> heard = new ArrayList<>();
    for (Lead lead : leads) {
      desk.transactions().read(tx -> desk.timelines().of(tx, lead.id())).stream()
          .filter(entry -> entry.kind() == ActivityKind.TEXT && entry.direction().equals("in"))
          .filter(entry -> entry.providerId().startsWith("PR"))
          .map(Activity::body)
          .forEach(body -> heard.add(lead.phones() + body));
    }
    return heard;
  }

  private List<String> aMorning(Path where, Map<DispatchState, Integer> ends) {
    try (Desk desk = open(where)) {
      List<Lead> leads = leads(desk, 60);
      PracticeTime time = desk.practiceTime().orElseThrow();
      List<Dispatch> texts = new ArrayList<>();
      for (Lead lead : leads) {
        texts.add(desk.sending().outbox().queueText(TextRequest.of(lead.id(), "Hi there")));
      }
      goesOn(desk);
      assertThat(heard(desk, leads)).isEmpty();
      for (int hour = 0; hour < 4; hour++) {
        time.hour();
        goesOn(desk);
      }
      for (Dispatch text : texts) {
        DispatchState end = desk.sending().outbox().find(text.id()).orElseThrow().state();
        ends.merge(end, 1, Integer::sum);
      }
      List<String> heard = heard(desk, leads);
      goesOn(desk);
      assertThat(heard(desk, leads)).as("asked again").hasSameSizeAs(heard);
      return heard;
    }
  }

  @Test
  void simulatedPeopleAnswerIgnoreOptOutAndAreOutOfReachTheSameEachTime() {
    Map<DispatchState, Integer> ends = new EnumMap<>(DispatchState.class);
    List<String> heard = aMorning(folder.resolve("one"), ends);
    assertThat(heard).hasSizeGreaterThan(5).anyMatch(words -> words.endsWith("STOP"));
    assertThat(ends.get(DispatchState.DELIVERED)).isGreaterThan(15);
    assertThat(ends.get(DispatchState.FAILED)).isPositive();
    Map<DispatchState, Integer> again = new EnumMap<>(DispatchState.class);
    assertThat(aMorning(folder.resolve("two"), again)).hasSameSizeAs(heard);
    assertThat(again).isEqualTo(ends);
  }

  @Test
  void whatTheyWriteDoesWhatRealWordsDo() {
    try (Desk desk = open(folder)) {
      List<Lead> leads = leads(desk, 60);
      for (Lead lead : leads) {
        desk.sending().outbox().queueText(TextRequest.of(lead.id(), "Hi there"));
      }
      goesOn(desk);
      desk.practiceTime().orElseThrow().hour();
      goesOn(desk);
      desk.practiceTime().orElseThrow().morning();
      goesOn(desk);
      Lead gone =
          leads.stream()
              .filter(lead -> heard(desk, List.of(lead)).stream().anyMatch(w -> w.endsWith("STOP")))
              .findFirst()
              .orElseThrow();
      Dispatch refused = desk.sending().outbox().queueText(TextRequest.of(gone.id(), "Still?"));
      assertThat(refused.state()).isEqualTo(DispatchState.REFUSED);
    }
  }

  @Test
  void whoWasTextedMayCallAndIsMissed() {
    try (Desk desk = open(folder)) {
      List<Lead> leads = leads(desk, 120);
      leads.forEach(lead -> desk.sending().outbox().queueText(TextRequest.of(lead.id(), "Hi")));
      goesOn(desk);
      assertThat(cameIn(desk, leads, ActivityKind.CALL)).isEmpty();
      for (int hour = 0; hour < 4; hour++) {
        desk.practiceTime().orElseThrow().hour();
        goesOn(desk);
      }
      List<Activity> calls = cameIn(desk, leads, ActivityKind.CALL);
      assertThat(calls).isNotEmpty().extracting(Activity::answeredBy).containsOnly("none");
      goesOn(desk);
      assertThat(cameIn(desk, leads, ActivityKind.CALL)).as("asked again").hasSameSizeAs(calls);
    }
  }

  @Test
  void mailIsAnsweredComesBackUnsubscribesAndIsRefusedTheSameEachTime() {
    List<String> first = aDayOfMail(folder.resolve("one"));
    assertThat(first)
        .anyMatch(line -> line.startsWith("Re: Your roof"))
        .anyMatch(line -> line.startsWith("Out of office"))
        .anyMatch(line -> line.startsWith("Undelivered"))
        .anyMatch(line -> line.startsWith("unsubscribe-"));
    assertThat(aDayOfMail(folder.resolve("two")))
        .extracting(line -> line.substring(0, 11))
        .containsExactlyInAnyOrderElementsOf(
            first.stream().map(line -> line.substring(0, 11)).toList());
  }

  private List<String> aDayOfMail(Path where) {
    try (Desk desk = open(where)) {
      List<Lead> leads =
          leads(desk, 200).stream().filter(lead -> !lead.emails().isEmpty()).toList();
      List<Dispatch> mails = new ArrayList<>();
      for (Lead lead : leads) {
        mails.add(
            desk.sending().outbox().queueEmail(EmailRequest.of(lead.id(), "Your roof", "Hi")));
      }
      goesOn(desk);
      assertThat(states(desk, mails)).contains(DispatchState.SENT, DispatchState.FAILED);
      long refused = failed(desk, mails);
      for (int hour = 0; hour < 6; hour++) {
        desk.practiceTime().orElseThrow().hour();
        goesOn(desk);
      }
      assertThat(failed(desk, mails)).as("some come back later").isGreaterThan(refused);
      List<Activity> heard = cameIn(desk, leads, ActivityKind.EMAIL);
      goesOn(desk);
      assertThat(cameIn(desk, leads, ActivityKind.EMAIL)).as("once").hasSameSizeAs(heard);
      Activity gone =
          heard.stream()
              .filter(e -> e.subject().startsWith("unsubscribe-"))
              .findAny()
              .orElseThrow();
      assertThat(
              desk.sending()
                  .outbox()
                  .queueEmail(EmailRequest.of(gone.leadId(), "Still?", "Hi"))
                  .state())
          .isEqualTo(DispatchState.REFUSED);
      return heard.stream().map(Activity::subject).toList();
    }
  }

  private static List<DispatchState> states(Desk desk, List<Dispatch> items) {
    return items.stream()
        .map(item -> desk.sending().outbox().find(item.id()).orElseThrow().state())
        .toList();
  }

  private static long failed(Desk desk, List<Dispatch> items) {
    return states(desk, items).stream().filter(state -> state == DispatchState.FAILED).count();
  }

  @Test
  void settingsThatNameARealCarrierReachNobody() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("settings.toml"),
        """
        [twilio]
        account_sid = "AC00000000000000000000000000000000"
        number = "+15005550006"
        """);
    try (Desk desk = open(folder)) {
      desk.secrets().put(TwilioCarriers.TOKEN, "real");
      assertThat(desk.sending().carriers().texts().orElseThrow().sender())
          .as("nothing of the real account is used")
          .isNotEqualTo("+15005550006");
      Dispatch text =
          desk.sending().outbox().queueText(TextRequest.of(leads(desk, 1).getFirst().id(), "Hi"));
      goesOn(desk);
      assertThat(desk.sending().outbox().find(text.id()).orElseThrow().providerId())
          .startsWith("PT");
    }
  }

  @Test
  void theTimeOfPracticeIsKeptAndNeverRunsBack() {
    Instant moved;
    try (Desk desk = open(folder)) {
      PracticeTime time = desk.practiceTime().orElseThrow();
      assertThat(time.hour()).isEqualTo(Instant.parse("2026-03-02T19:00:00Z"));
      moved = time.morning();
      assertThat(moved).as("08:30 in Los Angeles").isEqualTo("2026-03-03T16:30:00Z");
    }
    machine.advance(Duration.ofMinutes(1));
    try (Desk desk = open(folder)) {
      assertThat(desk.clock().instant()).isEqualTo(moved.plus(Duration.ofMinutes(1)));
    }
    MovableClock clock = new MovableClock(machine, Duration.ofHours(2));
    clock.moveTo(machine.instant());
    assertThat(clock.ahead()).isEqualTo(Duration.ofHours(2));
  }
}
