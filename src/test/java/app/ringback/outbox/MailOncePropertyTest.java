package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Kind;
import app.ringback.testing.mail.LineFault.Moment;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the line breaks and however often the program starts again: no mail leaves twice, and
 * what is told of each is true. Seeds are fixed, so a failure repeats.
 */
class MailOncePropertyTest {

  private static final int MAILS = 25;
  private static final List<Moment> MOMENTS = List.of(Moment.values());
  private static final int[] CODES = {421, 450, 451, 454, 550, 552, 554};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingLeavesTwiceAndNothingIsLost(long seed) throws Exception {
    Random random = new Random(seed);
    try (MailFixture desk = new MailFixture(book(seed))) {
      List<Dispatch> queued = new ArrayList<>();
      OutboxWorker worker = desk.worker;
      for (int i = 0; i < MAILS; i++) {
        queued.add(desk.mail(desk.lead("lead" + random.nextInt(6) + "@example.com"), "Mail " + i));
        if (random.nextInt(3) > 0) {
          desk.server.line.next(fault(random));
        } else {
          desk.server.line.nextGoesWell();
        }
        if (random.nextInt(4) == 0) {
          worker = desk.worker();
          worker.start();
        }
        worker.runDue();
        desk.book.clock.advance(Duration.ofMinutes(random.nextInt(30)));
      }
      for (int hour = 0; hour < 30; hour++) {
        desk.book.clock.advance(Duration.ofHours(1));
        worker.runDue();
      }
      List<String> delivered = new ArrayList<>();
      for (MimeMessage message : desk.server.delivered()) {
        delivered.add(message.getMessageID());
      }
      assertThat(delivered).doesNotHaveDuplicates().isNotEmpty();
      for (Dispatch mail : queued) {
        Dispatch now = desk.again(mail);
        switch (now.state()) {
          case SENT -> assertThat(delivered).contains(now.providerId());
          case FAILED -> assertThat(delivered).doesNotContain(now.providerId());
          default -> assertThat(now.isTheUsers()).as(now.toString()).isTrue();
        }
      }
    }
  }

  private Path book(long seed) throws IOException {
    return Files.createDirectory(folder.resolve("book-" + seed));
  }

  private static LineFault fault(Random random) {
    Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
    return switch (random.nextInt(3)) {
      case 0 -> LineFault.cutBefore(moment);
      case 1 -> new LineFault(moment, Kind.CUT_AFTER, "");
      default ->
          moment == Moment.EHLO || moment == Moment.AUTH
              ? LineFault.answer(moment, 454)
              : LineFault.answer(moment, CODES[random.nextInt(CODES.length)]);
    };
  }
}
