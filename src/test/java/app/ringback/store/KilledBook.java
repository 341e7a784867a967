package app.ringback.store;

import app.ringback.core.Changes;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.sample.SampleBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.TimelineStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** Stores large pieces of work, each in one transaction, until it is killed. */
public final class KilledBook {

  static final int STEP = 1500;
  static final SampleBook SAMPLE = new SampleBook(7, 100_000, 1_000_000, SampleBook.USUAL_END);

  private KilledBook() {}

  public static void main(String[] args) {
    InstantSource clock = InstantSource.system();
    LeadStore leads = new LeadStore("test");
    TimelineStore timelines = new TimelineStore("test");
    BookFiles files = new BookFiles(Path.of(args[0]));
    try (Book book = Book.open(files, new BookKey(new byte[32]), clock, new Changes())) {
      for (int from = Integer.parseInt(args[1]); ; from += STEP) {
        List<Lead> people = IntStream.range(from, from + STEP).mapToObj(SAMPLE::lead).toList();
        List<Activity> entries =
            IntStream.range(from, from + STEP)
                .boxed()
                .flatMap(place -> SAMPLE.timeline(place).stream())
                .toList();
        book.transactions()
            .run(tx -> {
              leads.insertAll(tx, people, null, clock.instant());
              timelines.appendAll(tx, entries, null, clock.instant());
            });
      }
    }
  }
}
