package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.PacedClock;
import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Moment;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the mailing process again and again over a line that breaks, most often just after the
 * final dot; more often with {@code -Dringback.kills=50}.
 */
class MailKillTest {

  private static final int KILLS = Integer.getInteger("ringback.kills", 4);
  private static final int MAILS = Math.max(24, 5 * KILLS);
  private static final int SPEED = 200;

  @TempDir Path folder;
  private final Random random = new Random(7);
  private final PacedClock clock =
      PacedClock.startingAt(SettableClock.mondayMorning().instant(), SPEED);

  @Test
  void noMailIsLostAndNoneLeavesTwiceHoweverOftenTheProcessIsKilled() throws Exception {
    List<Dispatch> queued = new ArrayList<>();
    try (MailFixture desk = new MailFixture(folder)) {
      desk.book.clock.set(clock.instant().minus(Duration.ofMinutes(1)));
      for (int i = 0; i < MAILS; i++) {
        queued.add(desk.mail(desk.lead("lead" + i + "@example.com"), "Mail " + i));
      }
    }
    try (TestMailServer server = new TestMailServer()) {
      server.makeSentFolder();
      for (int i = 0; i < 3 * MAILS; i++) {
        trouble(server);
      }
      for (int kill = 0; kill < KILLS; kill++) {
        Process child = child(server);
        int until = server.line.connections() + 1 + random.nextInt(2 * MAILS / KILLS);
        while (child.isAlive() && server.line.connections() < until) {
          child.waitFor(random.nextInt(3), TimeUnit.MILLISECONDS);
        }
        child.waitFor(random.nextInt(8), TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
      }
      assertThat(child(server).waitFor()).isZero();
      Set<String> came = answerSomeOfTheUnclear(queued, server);
      assertThat(child(server).waitFor()).isZero();
      check(queued, server.arrived(), came);
    }
  }

  private void trouble(TestMailServer server) {
    switch (random.nextInt(6)) {
      case 0, 1 -> server.line.next(LineFault.cutAfter(Moment.DOT));
      case 2 -> server.line.next(LineFault.cutBefore(Moment.DOT));
      case 3 -> server.line.next(LineFault.cutAfter(Moment.DATA));
      default -> server.line.nextGoesWell();
    }
  }

  /** Some are answered, some come back; of the others nobody ever hears. */
  private Set<String> answerSomeOfTheUnclear(List<Dispatch> queued, TestMailServer server)
      throws Exception {
    List<String> arrived = server.arrived();
    Set<String> heardOf = new HashSet<>();
    Instant now = clock.instant();
    for (Dispatch unclear : again(queued)) {
      String id = unclear.providerId();
      if (unclear.state() != DispatchState.UNKNOWN || !arrived.contains(id)) {
        continue;
      }
      String mailId = "<back-" + unclear.id().text() + "@example.com>";
      switch (random.nextInt(3)) {
        case 0 -> {
          server.put(
              "INBOX",
              Mails.of(unclear.to(), TestMailServer.ADDRESS, mailId, now)
                  .with("In-Reply-To", id)
                  .body("Thanks"),
              now);
          heardOf.add(id);
        }
        case 1 -> {
          server.put("INBOX", Mails.bounce(id, unclear.to(), "5.2.2", "failed", mailId, now), now);
          heardOf.add(id);
        }
        default -> {}
      }
    }
    return heardOf;
  }

  private void check(List<Dispatch> queued, List<String> arrived, Set<String> heardOf) {
    assertThat(arrived).as("doubled").doesNotHaveDuplicates();
    int unclear = 0;
    for (Dispatch dispatch : again(queued)) {
      String id = dispatch.providerId();
      switch (dispatch.state()) {
        case SENT -> assertThat(arrived).contains(id);
        case DELIVERED, FAILED -> assertThat(heardOf).contains(id);
        default -> {
          assertThat(dispatch.isTheUsers()).as("shown: " + dispatch).isTrue();
          assertThat(heardOf).doesNotContain(id);
          unclear++;
        }
      }
    }
    assertThat(unclear).isBetween(1, MAILS - 1);
    assertThat(arrived).hasSizeGreaterThan(MAILS / 3);
  }

  private List<Dispatch> again(List<Dispatch> queued) {
    try (MailFixture desk = new MailFixture(folder)) {
      return queued.stream().map(desk::again).toList();
    }
  }

  private Process child(TestMailServer server) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MailChild.class.getName(),
            folder.toString(),
            Integer.toString(server.line.port()),
            Integer.toString(server.imapPort()),
            clock.text())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }
}
