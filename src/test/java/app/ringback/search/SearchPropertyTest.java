package app.ringback.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.sample.SampleBook;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPropertyTest {

  private static final int LEADS = 150;

  @TempDir Path folder;

  @Test
  void everyLeadIsFoundByEachOfItsWords() {
    try (SearchBook book = new SearchBook(folder)) {
      SampleBook sample = fill(book);
      for (int place = 0; place < LEADS; place++) {
        Lead lead = sample.lead(place);
        Set<String> words = words(lead);
        for (Activity activity : sample.timeline(place)) {
          addWords(words, activity.body());
        }
        for (String word : words) {
          assertThat(found(book, word)).as(word).contains(lead.id());
        }
      }
    }
  }

  @Test
  void noTextThrows() {
    try (SearchBook book = new SearchBook(folder)) {
      fill(book);
      SplittableRandom random = new SplittableRandom(42);
      String odd = "aé漢ن😀+-&|!(){}[]^\"~*?:\\/ @.,'0123456789\t\u0000\u200d\u0301\ud800";
      for (int i = 0; i < 2_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(30); n >= 0; n--) {
          text.append(odd.charAt(random.nextInt(odd.length())));
        }
        assertThat(book.search.search(text.toString(), 10).hits()).hasSizeLessThanOrEqualTo(10);
      }
    }
  }

  private static SampleBook fill(SearchBook book) {
    SampleBook sample = new SampleBook(7, LEADS, 4 * LEADS, SampleBook.USUAL_END);
    List<Lead> leads = sample.leads().toList();
    List<Activity> activities = sample.activities().toList();
    book.book
        .transactions()
        .run(tx -> {
          book.book.leads.insertAll(tx, leads, null, book.book.clock.instant());
          book.book.timelines.appendAll(tx, activities, null, book.book.clock.instant());
        });
    book.index.settle();
    return sample;
  }

  private static List<LeadId> found(SearchBook book, String word) {
    return book.search.search(word, SearchService.MOST).hits().stream()
        .map(SearchHit::lead)
        .toList();
  }

  private static Set<String> words(Lead lead) {
    Set<String> words = new LinkedHashSet<>();
    for (String text :
        List.of(
            lead.firstName(),
            lead.lastName(),
            lead.company(),
            lead.source(),
            lead.interest(),
            lead.reason(),
            lead.industry(),
            lead.notes())) {
      addWords(words, text);
    }
    lead.custom().values().forEach(text -> addWords(words, text));
    for (LeadPhone phone : lead.phones()) {
      words.add(phone.number());
      words.add(phone.number().substring(Math.max(0, phone.number().length() - 4)));
    }
    for (LeadEmail email : lead.emails()) {
      words.add(email.address());
      words.addAll(List.of(email.address().split("@", -1)));
    }
    words.remove("");
    return words;
  }

  /** Single letters of timelines are left out of the index on purpose. */
  private static void addWords(Set<String> words, String text) {
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
  }
}
