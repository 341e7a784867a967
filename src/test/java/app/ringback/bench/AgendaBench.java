package app.ringback.bench;

import static app.ringback.store.schema.Tables.TOUCH;

import app.ringback.agenda.Agenda;
import app.ringback.agenda.Holds;
import app.ringback.app.Desk;
import app.ringback.archive.ArchiveWriter;
import app.ringback.archive.SampleArchive;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SmartView;
import app.ringback.sample.SampleBook;
import app.ringback.store.BatchInsert;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How soon the agenda is recomputed when every lead is on a cadence of seven touches: with what the
 * guard said kept, as after one change, and with nothing kept; and how soon it is known when
 * something falls due next.
 */
final class AgendaBench {

  private static final int TOUCHES = 7;
  private static final int SHOWN = 100;
  private static final int ROUNDS = 200;
  private static final String BUDGET = "<= 10 ms";

  /** Days of the touches, as in the default cadence. */
  private static final int[] DAYS = {1, 1, 2, 4, 6, 8, 11};

  private static final String[] CHANNELS = {
    "call", "text", "email", "call", "text", "email", "call"
  };

  private AgendaBench() {}

  /** On a book of its own. */
  static void run(Path folder, int leads, Figures figures) throws Exception {
    Path book = folder.resolve("agenda");
    Path zip = folder.resolve("agenda.zip");
    try (ArchiveWriter archive = new ArchiveWriter(zip)) {
      SampleArchive.write(
          new SampleBook(7, leads, leads, SampleBook.USUAL_END), new PhoneReader(), archive);
    }
    try (Desk desk = Bench.open(book)) {
      desk.archives().take(zip);
      enroll(desk);
    }
    measure(book, figures);
  }

  /** Puts seven touches before every lead: a tenth of them began early enough to have some due. */
  private static void enroll(Desk desk) {
    Instant now = desk.clock().instant();
    Random random = new Random(7);
    List<LeadId> leads =
        new LeadViews(
                desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone())
            .ids(SmartView.ALL);
    for (int from = 0; from < leads.size(); from += 1_000) {
      List<Object[]> rows = new ArrayList<>();
      for (LeadId lead : leads.subList(from, Math.min(leads.size(), from + 1_000))) {
        Instant began =
            random.nextInt(10) == 0
                ? now.minus(Duration.ofHours(26))
                : now.plus(Duration.ofMinutes(random.nextInt(20_000)));
        for (int i = 0; i < TOUCHES; i++) {
          Instant due = began.plus(Duration.ofDays(DAYS[i])).plusSeconds(random.nextInt(7_200));
          rows.add(
              new Object[] {
                desk.ids().next(),
                lead.value(),
                "Default",
                i + 1,
                CHANNELS[i],
                due,
                "planned",
                !CHANNELS[i].equals("call"),
                now
              });
        }
      }
      desk.transactions()
          .step(tx ->
              BatchInsert.insert(
                  tx.dsl(),
                  TOUCH,
                  List.of(
                      TOUCH.ID,
                      TOUCH.LEAD_ID,
                      TOUCH.CADENCE,
                      TOUCH.STEP,
                      TOUCH.CHANNEL,
                      TOUCH.DUE_AT,
                      TOUCH.STATE,
                      TOUCH.AUTOMATIC,
                      TOUCH.UPDATED_AT),
                  rows));
    }
    desk.transactions().run(tx -> {});
  }

  private static void measure(Path book, Figures figures) {
    try (Desk desk = Bench.open(book)) {
      Instant now = desk.clock().instant();
      int planned = RawQueries.planned(desk);
      String size = String.format(Locale.ROOT, ", %,d planned touches", planned);
      Agenda agenda = desk.agendas().agenda();
      List<LeadId> first =
          desk.transactions().read(tx -> agenda.read(tx, now, SHOWN)).stream()
              .map(item -> item.lead())
              .toList();
      Random random = new Random(3);
      figures.addLatency(
          "agenda recomputed after a change (first " + SHOWN + size + ")",
          times(() -> {
            LeadId changed = first.get(random.nextInt(first.size()));
            desk.changes().publish(new Change.LeadsChanged(Set.of(changed)));
            desk.transactions().read(tx -> agenda.read(tx, now, SHOWN));
          }),
          times(() -> RawQueries.dueTouches(desk, now, SHOWN)),
          "the first " + SHOWN + " due touches and their leads, by SQL",
          BUDGET);
      figures.addLatency(
          "the same, the guard asked anew about all of it",
          times(() -> {
            Agenda fresh = new Agenda(new Holds(desk.compliance().guard(), desk.leads()));
            desk.transactions().read(tx -> fresh.read(tx, now, SHOWN));
          }),
          new long[0],
          "",
          "");
      figures.addLatency(
          "next wake-up of the agenda found",
          times(() -> desk.transactions().read(tx -> agenda.next(tx, now))),
          times(() -> RawQueries.nextTouch(desk, now)),
          "the next touch, by SQL",
          BUDGET);
      figures.addLatency(
          "next wake-up of everything that follows leads up found",
          times(() -> desk.followUp().next()),
          new long[0],
          "",
          BUDGET);
      figures.addLatency(
          "agenda of 10,000 items, as its screen holds",
          times(10, () -> desk.transactions().read(tx -> agenda.read(tx, now, 10_000))),
          new long[0],
          "",
          "");
    }
  }

  private static long[] times(Runnable work) {
    return times(ROUNDS, work);
  }

  private static long[] times(int rounds, Runnable work) {
    for (int i = 0; i < Math.min(50, rounds); i++) {
      work.run();
    }
    long[] times = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - start;
    }
    return times;
  }
}
