package app.ringback.search;

import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.store.BookKey;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A real book with its search. */
final class SearchBook implements AutoCloseable {

  final TestBook book;
  final Path saved;
  SearchIndex index;
  SearchService search;

  SearchBook(Path folder) {
    book = new TestBook(folder);
    saved = folder.resolve("search");
    index = start(TestBook.KEY);
    search = new SearchService(index, book.transactions());
  }

  /** Closes the search, if it is open, and opens it with this key. */
  void restart(BookKey key) {
    index.close();
    startOnly(key);
  }

  void startOnly(BookKey key) {
    index = start(key);
    search = new SearchService(index, book.transactions());
  }

  private SearchIndex start(BookKey key) {
    SearchIndex started =
        new SearchIndex(book.transactions(), book.changes, saved, key, new SecureRandom());
    started.open();
    started.settle();
    return started;
  }

  LeadId add(UnaryOperator<LeadBuilder> with) {
    book.clock.advance(Duration.ofMillis(1));
    Lead lead =
        with.apply(LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))).build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead.id();
  }

  LeadId named(String first, String last) {
    return add(lead -> lead.firstName(first).lastName(last));
  }

  void change(LeadId id, UnaryOperator<LeadBuilder> with) {
    book.clock.advance(Duration.ofMillis(1));
    book.transactions()
        .run(tx -> {
          Lead lead = book.leads.find(tx, id).orElseThrow();
          book.leads.update(
              tx, with.apply(LeadBuilder.builder(lead)).build(), book.clock.instant());
        });
  }

  void erase(LeadId id) {
    book.transactions()
        .run(tx -> {
          book.timelines.delete(tx, List.of(id));
          book.leads.delete(tx, List.of(id));
        });
  }

  void entry(LeadId lead, String subject, String body) {
    book.clock.advance(Duration.ofMillis(1));
    Activity activity =
        ActivityBuilder.builder(
                Activity.of(book.ids.activity(), lead, ActivityKind.EMAIL, book.clock.instant()))
            .subject(subject)
            .body(body)
            .build();
    book.transactions().run(tx -> book.timelines.append(tx, activity, book.clock.instant()));
  }

  static LeadPhone phone(String e164) {
    return LeadPhone.of(new Phone(e164), "");
  }

  static LeadEmail email(String address) {
    return LeadEmail.of(EmailAddress.read(address).orElseThrow(), "");
  }

  /** The leads found, best first, once everything announced is indexed. */
  List<LeadId> find(String text) {
    return result(text).hits().stream().map(SearchHit::lead).toList();
  }

  SearchResult result(String text) {
    index.settle();
    return search.search(text, SearchService.MOST);
  }

  @Override
  public void close() {
    index.close();
    book.close();
  }
}
