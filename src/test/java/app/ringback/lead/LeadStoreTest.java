package app.ringback.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadStoreTest {

  @TempDir Path folder;

  @Test
  void aLeadComesBackAsItWasStored() {
    try (TestBook book = new TestBook(folder)) {
      Lead lead = marguerite(book);
      book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
      assertThat(found(book, lead.id())).contains(lead);
      List<LeadId> sameNumber =
          book.transactions().read(tx -> book.leads.withPhone(tx, "+12065550160"));
      assertThat(sameNumber).containsExactly(lead.id());
    }
  }

  @Test
  void aLeadSurvivesClosingAndOpeningTheBook() {
    Lead lead;
    try (TestBook book = new TestBook(folder)) {
      lead = marguerite(book);
      book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    }
    try (TestBook book = new TestBook(folder)) {
      assertThat(found(book, lead.id())).contains(lead);
    }
  }

  @Test
  void aReplyWaitsUntilItIsAnswered() {
    try (TestBook book = new TestBook(folder)) {
      Lead lead = marguerite(book);
      book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
      book.clock.advance(Duration.ofMinutes(1));
      Activity reply =
          ActivityBuilder.builder(
                  Activity.of(
                      book.ids.activity(), lead.id(), ActivityKind.TEXT, book.clock.instant()))
              .direction("in")
              .body("Yes please")
              .build();
      book.transactions().run(tx -> book.timelines.append(tx, reply, book.clock.instant()));
      assertThat(waitingSince(book, lead)).isEqualTo(book.clock.instant());
      book.clock.advance(Duration.ofMinutes(1));
      Activity answer =
          ActivityBuilder.builder(reply)
              .id(book.ids.activity())
              .direction("out")
              .status("sent")
              .at(book.clock.instant())
              .build();
      book.transactions().run(tx -> book.timelines.append(tx, answer, book.clock.instant()));
      assertThat(waitingSince(book, lead)).isNull();
    }
  }

  private static Optional<Lead> found(TestBook book, LeadId id) {
    return book.transactions().read(tx -> book.leads.find(tx, id));
  }

  private static @Nullable Instant waitingSince(TestBook book, Lead lead) {
    return book.transactions()
        .read(tx ->
            tx.dsl()
                .fetchValue(
                    app.ringback.store.schema.Tables.LEAD.WAITING_SINCE,
                    app.ringback.store.schema.Tables.LEAD.ID.eq(lead.id().value())));
  }

  private static Lead marguerite(TestBook book) {
    return LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
        .firstName("Marguerite")
        .lastName("Tran")
        .source("Home show")
        .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
        .emails(List.of(LeadEmail.bad("marguerite@@example.com", "")))
        .custom(Map.of("Preferred day", "Tuesday"))
        .vendorIds(List.of(new VendorId("Home show", "17")))
        .build();
  }
}
