package app.ringback.search;

import static app.ringback.search.SearchBook.email;
import static app.ringback.search.SearchBook.phone;
import static app.ringback.store.schema.Tables.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.search.SearchHit.Why;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchServiceTest {

  @TempDir Path folder;
  private SearchBook book;

  @BeforeEach
  void openBook() {
    book = new SearchBook(folder);
  }

  @AfterEach
  void closeBook() {
    book.close();
  }

  @Test
  void aNameIsFoundFromItsFirstLetterOn() {
    LeadId jane = book.named("Jane", "Doe");
    book.named("Marco", "Bianchi");
    for (String text : List.of("j", "ja", "jan", "jane", "JANE", "jane d", "doe jane", "ja do")) {
      assertThat(book.find(text)).as(text).containsExactly(jane);
    }
    assertThat(book.find("jane marco")).isEmpty();
  }

  @Test
  void aTypoIsForgivenFromFourLettersOn() {
    LeadId lead = book.named("Marguerite", "Hall");
    for (String text :
        List.of("margeurite", "margarite", "haal", "hal", "hlal", "Xarguerite", "marguerrit")) {
      assertThat(book.find(text)).as(text).containsExactly(lead);
    }
    assertThat(book.find("hxl")).isEmpty();
    assertThat(book.find("hxxl")).isEmpty();
  }

  @Test
  void accentsAndCaseMakeNoDifference() {
    LeadId jose = book.named("José", "Núñez-Straße");
    LeadId oneil = book.named("Séan", "O’Neil");
    assertThat(book.find("jose nunez strasse")).containsExactly(jose);
    assertThat(book.find("JOSÉ")).containsExactly(jose);
    for (String text : List.of("o'neil", "oneil", "neil", "O’NEIL")) {
      assertThat(book.find(text)).as(text).containsExactly(oneil);
    }
  }

  @Test
  void namesOfOtherScriptsAreFound() {
    LeadId wang = book.named("小明", "王");
    LeadId kim = book.named("김민수", "");
    LeadId ahmad = book.named("أحمد", "القاهرة");
    assertThat(book.find("小明")).containsExactly(wang);
    assertThat(book.find("王")).containsExactly(wang);
    assertThat(book.find("민수")).containsExactly(kim);
    assertThat(book.find("احمد")).containsExactly(ahmad);
    assertThat(book.find("القاهره")).containsExactly(ahmad);
  }

  @Test
  void aNumberIsFoundHoweverItIsTyped() {
    LeadId lead = book.add(with -> with.phones(List.of(phone("+12065550160"))));
    book.add(with -> with.phones(List.of(phone("+442079460958"))));
    for (String text :
        List.of(
            "2",
            "20",
            "206",
            "2065",
            "(206) 555-0160",
            "206.555.0160",
            "+1 206 555 0160",
            "1-206-555",
            "0160",
            "160",
            "5550160",
            "555-01",
            "001 206 555 0160",
            "+1")) {
      assertThat(book.find(text)).as(text).contains(lead);
    }
    assertThat(book.find("206 555 0161")).isEmpty();
    assertThat(book.result("0160").hits().getFirst().why()).isEqualTo(Why.PHONE);
    assertThat(book.find("020 7946 0958")).hasSize(1);
  }

  @Test
  void anAddressIsFoundByItsParts() {
    LeadId lead = book.add(with -> with.emails(List.of(email("Jane.Doe@Example.com"))));
    for (String text :
        List.of(
            "jane.doe@example.com",
            "jane.doe",
            "jane.doe@",
            "jane.doe@exa",
            "example.com",
            "@example",
            "doe",
            "Example",
            "<jane.doe@example.com>")) {
      assertThat(book.find(text)).as(text).containsExactly(lead);
    }
  }

  @Test
  void everyOtherFieldIsSearched() {
    LeadId lead =
        book.add(with ->
            with.custom(Map.of("Roof", "Slate tiles"))
                .source("Home show")
                .interest("Solar, 6 kW")
                .notes("call after lunch"));
    for (String text : List.of("slate", "home show", "6 kw", "lunch", "til")) {
      assertThat(book.find(text)).as(text).containsExactly(lead);
    }
  }

  @Test
  void whatWasWrittenIsFound() {
    LeadId lead = book.named("Jane", "Doe");
    book.entry(lead, "Your quotation", "We met at the lighthouse, order 4711");
    for (String text : List.of("lighthouse", "quotation", "4711", "light", "jane lighthouse")) {
      assertThat(book.find(text)).as(text).containsExactly(lead);
    }
    assertThat(book.result("lighthouse").hits().getFirst().why()).isEqualTo(Why.TIMELINE);
  }

  @Test
  void theBestHitComesFirst() {
    LeadId inTimeline = book.named("Ana", "Ruiz");
    book.entry(inTimeline, "", "Mercer called");
    LeadId inNotes = book.add(lead -> lead.notes("knows Mercer"));
    LeadId company = book.add(lead -> lead.company("Mercer Roofing"));
    LeadId start = book.named("Bo", "Mercerson");
    LeadId exact = book.named("Cy", "Mercer");
    assertThat(book.find("mercer")).containsExactly(exact, start, company, inNotes, inTimeline);
    LeadId younger = book.named("Di", "Mercer");
    assertThat(book.find("mercer")).startsWith(younger, exact);
  }

  @Test
  void changesAreVisibleAtOnce() {
    LeadId lead = book.named("Jane", "Doe");
    assertThat(book.find("jane")).containsExactly(lead);
    book.change(lead, with -> with.firstName("Rosalind"));
    assertThat(book.find("jane")).isEmpty();
    assertThat(book.find("rosalind")).containsExactly(lead);
    book.erase(lead);
    assertThat(book.find("rosalind")).isEmpty();
  }

  @Test
  void aMergedLeadIsNotFound() {
    LeadId kept = book.named("Jane", "Doe");
    LeadId absorbed = book.named("Jane", "Doe");
    book.book
        .transactions()
        .run(tx ->
            tx.dsl()
                .update(LEAD)
                .set(LEAD.MERGED_INTO, kept.value())
                .where(LEAD.ID.eq(absorbed.value()))
                .execute());
    book.change(kept, with -> with.notes("merged"));
    book.change(absorbed, with -> with);
    assertThat(book.find("jane")).containsExactly(kept);
  }

  @Test
  void noTextIsTooOdd() {
    book.named("Jane", "Doe");
    for (String text :
        List.of(
            "",
            " ",
            "*",
            "?",
            "a*b?c",
            "\"",
            "name:jane AND (",
            "~2",
            "[a TO b]",
            "\\",
            "😀",
            "jane 😀",
            "@",
            "@@@",
            ".",
            "+",
            "--",
            "()",
            "\u0000",
            "\ud800",
            "é\u0301",
            "x".repeat(10_000),
            "word ".repeat(2_000),
            "1".repeat(10_000),
            "漢".repeat(10_000),
            "a@".repeat(5_000),
            "'",
            "''''",
            "o'",
            "٢٠٦")) {
      assertThat(book.search.search(text, 10).hits()).as("%.20s", text).hasSizeLessThan(2);
    }
    assertThat(book.find("jane 😀")).hasSize(1);
  }
}
