package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.archive.ArchiveWriter;
import app.ringback.archive.SampleArchive;
import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadIds;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SmartView;
import app.ringback.sample.SampleBook;
import app.ringback.search.SearchHit;
import app.ringback.search.SearchResult;
import app.ringback.search.SearchService;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What the store and the search answer at full size, without a window. */
final class StoreBench {

  /** The id of the lead with 1,000 activities that the window opens. */
  static final LeadId LONG = LeadId.parse("00000000-0000-7000-8000-0000000010ad");

  private StoreBench() {}

  static void load(Path folder, int leads, int activities, String raw, Figures figures)
      throws Exception {
    Path zip = folder.resolveSibling("big.zip");
    SampleBook sample = new SampleBook(7, leads, activities, SampleBook.USUAL_END);
    try (ArchiveWriter archive = new ArchiveWriter(zip)) {
      SampleArchive.write(sample, new PhoneReader(), archive);
    }
    try (Desk desk = Bench.open(folder)) {
      long start = System.nanoTime();
      desk.archives().take(zip);
      double seconds = (System.nanoTime() - start) / 1e9;
      figures.add(
          String.format(
              Locale.ROOT, "archive import, %,d leads, %,d activities", leads, activities),
          String.format(
              Locale.ROOT, "%.1f s, %,.0f rows/s", seconds, (leads + activities) / seconds),
          raw,
          "");
      addLongLead(desk);
      start = System.nanoTime();
      desk.searchIndex().open();
      desk.searchIndex().settle();
      double built = (System.nanoTime() - start) / 1e9;
      figures.add(
          "search index built",
          String.format(Locale.ROOT, "%.1f s", built),
          String.format(Locale.ROOT, "%.1f s: reading every entry by SQL", RawQueries.all(desk)),
          "");
    }
  }

  private static void addLongLead(Desk desk) {
    Instant now = desk.clock().instant();
    Lead lead =
        app.ringback.lead.LeadBuilder.builder(Lead.blank(LONG, now))
            .firstName("Longina")
            .lastName("Thousandfold")
            .source("Bench")
            .build();
    List<Activity> entries = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      entries.add(
          ActivityBuilder.builder(
                  Activity.of(
                      new ActivityId(desk.ids().next()),
                      LONG,
                      i % 3 == 0 ? ActivityKind.NOTE : ActivityKind.TEXT,
                      now.minusSeconds(3600L * (1000 - i))))
              .direction(i % 3 == 0 ? "" : i % 2 == 0 ? "out" : "in")
              .status(i % 3 != 0 && i % 2 == 0 ? "delivered" : "")
              .body("Entry " + i + ": thanks, let us talk about the roof on Tuesday at two.")
              .build());
    }
    desk.transactions()
        .run(tx -> {
          desk.leads().insert(tx, lead, now);
          desk.timelines().appendAll(tx, entries, null, now);
          desk.timelines().refresh(tx, List.of(LONG));
        });
  }

  static void measure(Path folder, Figures figures) {
    try (Desk desk = Bench.open(folder)) {
      LeadViews views =
          new LeadViews(
              desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone());
      long start = System.nanoTime();
      SearchService search = desk.search();
      desk.searchIndex().open();
      desk.searchIndex().settle();
      figures.add(
          "search index loaded from its encrypted snapshot",
          String.format(Locale.ROOT, "%.0f ms", (System.nanoTime() - start) / 1e6),
          "see the index built",
          "");
      searches(desk, search, views, figures);
      figures.addLatency(
          "smart-view counts",
          times(30, views::counts),
          times(30, () -> RawQueries.count(desk)),
          "select count(*) from lead",
          "<= 50 ms");
      figures.addLatency(
          "first page of All",
          times(30, () -> views.firstPage(SmartView.ALL, 100)),
          times(30, () -> RawQueries.firstPage(desk, 100)),
          "100 leads by SQL, unsorted",
          "");
      figures.addLatency(
          "ids of All",
          times(10, () -> views.ids(SmartView.ALL)),
          times(10, () -> RawQueries.ids(desk)),
          "all ids by SQL, unsorted",
          "");
      figures.addLatency(
          "ids of No next step",
          times(10, () -> views.ids(SmartView.NO_STEP)),
          times(10, () -> RawQueries.ids(desk)),
          "all ids by SQL, unsorted",
          "");
      LeadIds all = views.ids(SmartView.ALL);
      Random random = new Random(7);
      figures.addLatency(
          "100 rows at a random place of All",
          times(
              200,
              () -> {
                int from = random.nextInt(Math.max(1, all.size() - 100));
                views.rows(all.subList(from, Math.min(all.size(), from + 100)));
              }),
          times(
              200,
              () -> {
                int from = random.nextInt(Math.max(1, all.size() - 100));
                RawQueries.leads(desk, all.subList(from, Math.min(all.size(), from + 100)));
              }),
          "the same rows by SQL",
          "");
      figures.addLatency(
          "timeline of 1,000 activities from the store",
          times(100, () -> desk.transactions().read(tx -> desk.timelines().of(tx, LONG))),
          times(100, () -> RawQueries.timeline(desk, LONG)),
          "the same rows by SQL",
          "<= 50 ms to the frame");
    }
  }

  private static void searches(Desk desk, SearchService search, LeadViews views, Figures figures) {
    LeadIds ids = views.ids(SmartView.ALL);
    Random random = new Random(11);
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      LeadId id = ids.get(random.nextInt(ids.size()));
      Lead lead = desk.transactions().read(tx -> desk.leads().find(tx, id)).orElseThrow();
      String text = lead.displayName();
      for (int length = 1; length <= text.length(); length++) {
        typed.add(text.substring(0, length));
      }
    }
    long[] times = new long[typed.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        SearchResult found = search.search(typed.get(i), 50);
        views.rows(found.hits().stream().map(SearchHit::lead).toList());
        times[i] = System.nanoTime() - start;
      }
    }
    long[] raw = new long[40];
    for (int i = 0; i < raw.length; i++) {
      long start = System.nanoTime();
      RawQueries.like(desk, typed.get(i * (typed.size() / raw.length)));
      raw[i] = System.nanoTime() - start;
    }
    figures.addLatency(
        "keystroke in search to its rows",
        times,
        raw,
        "first 50 leads whose name is like it, by SQL",
        "<= 16 ms p95");
  }

  private static long[] times(int count, Runnable work) {
    long[] times = new long[count];
    for (int i = 0; i < 3; i++) {
      work.run();
    }
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - start;
    }
    return times;
  }
}
