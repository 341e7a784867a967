package app.ringback.archive;

import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.DRAFT;
import static app.ringback.store.schema.Tables.KEPT_ROW;
import static app.ringback.store.schema.Tables.LEAD_CHANGE;
import static app.ringback.store.schema.Tables.RAW;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.LeadId;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftKind;
import app.ringback.draft.DraftStore;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.sample.SampleBook;
import app.ringback.store.BookFiles;
import app.ringback.store.PlainBytes;
import app.ringback.store.Tx;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an erased person is left in the book's file, decrypted byte by byte. */
class ErasedBytesTest {

  private static final String NAME = "Zyxwvutsrq";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set when the book is filled
  private LeadId person;

  @Test
  void noByteOfAnErasedPersonIsLeftInTheFile() throws IOException {
    fill();
    assertThat(bytes().contains(NAME)).isTrue();

    try (TestBook book = new TestBook(folder)) {
      erase(book);
    }

    assertThat(around()).isEmpty();
    assertThat(folder.resolve("ringback.rewrite")).doesNotExist();
    assertThat(folder.resolve("ringback-rewriting.mv.db")).doesNotExist();
    try (TestBook book = new TestBook(folder)) {
      assertThat(book.transactions().read(book.leads::count)).isEqualTo(20);
    }
  }

  @Test
  void aRewriteThatWasCutOffIsDoneAtTheNextStart() throws IOException {
    fill();
    byte[] before;
    try (TestBook book = new TestBook(folder)) {
      erase(book);
      // As if the process died now: the file as it is, and what asks for the rewrite.
      before = Files.readAllBytes(file());
    }
    Files.write(file(), before);
    Files.writeString(folder.resolve("ringback.rewrite"), "asked\n");
    Files.write(folder.resolve("ringback-rewriting.mv.db"), new byte[5_000]);
    assertThat(bytes().contains(NAME)).isTrue();

    try (TestBook book = new TestBook(folder)) {
      assertThat(around()).isEmpty();
      assertThat(book.transactions().read(book.leads::count)).isEqualTo(20);
    }
    assertThat(folder.resolve("ringback.rewrite")).doesNotExist();
  }

  @Test
  void aDraftStillBeingTypedIsNotKeptForAnErasedPerson() throws IOException {
    fill();
    try (TestBook book = new TestBook(folder)) {
      erase(book);
      book.transactions().run(this::draft);
      int drafts = book.transactions().read(tx -> tx.dsl().fetchCount(DRAFT));
      assertThat(drafts).isZero();
    }
  }

  private Path file() {
    return new BookFiles(folder).book();
  }

  private String bytes() throws IOException {
    return PlainBytes.of(file(), TestBook.KEY);
  }

  /** What stands around the name in the file; empty when it is nowhere. */
  private String around() throws IOException {
    String bytes = bytes();
    int at = bytes.indexOf(NAME);
    return at < 0 ? "" : bytes.substring(Math.max(0, at - 100), at + 60);
  }

  private void erase(TestBook book) {
    new ErasureStore(
            book.transactions(),
            book.leads,
            new SuppressionStore(book.ids, "test"),
            Guards.evidence(book),
            book.clock,
            book.book()::rewriteWhenClosed)
        .erase(person);
  }

  private void draft(Tx tx) {
    new DraftStore().save(tx, new Draft(person, DraftKind.TEXT, "", "Hi " + NAME), Instant.EPOCH);
  }

  /** A book of twenty leads and one more, of whom everything is kept that can be. */
  private void fill() throws IOException {
    Path zip =
        ArchiveFixture.sample(
            folder.resolve("seed.zip"), new SampleBook(2, 20, 200, SampleBook.USUAL_END));
    try (TestBook book = new TestBook(folder)) {
      ArchiveFixture.archives(book).take(zip);
      person = book.ids.lead();
      Instant now = book.clock.instant();
      Lead lead =
          LeadBuilder.builder(Lead.blank(person, now))
              .firstName(NAME)
              .notes("Notes on " + NAME)
              .build();
      book.transactions()
          .run(tx -> {
            book.leads.insert(tx, lead, now);
            draft(tx);
            hangOn(tx, now);
          });
      // Changed once, so that an old page knows the name too.
      book.transactions()
          .run(tx ->
              book.leads.update(
                  tx, LeadBuilder.builder(lead).company(NAME + " & Sons").build(), now));
    }
  }

  private void hangOn(Tx tx, Instant now) {
    UUID lead = person.value();
    for (String body : new String[] {NAME, (NAME + " ").repeat(20_000)}) {
      tx.dsl()
          .insertInto(RAW)
          .set(RAW.ID, UUID.randomUUID())
          .set(RAW.LEAD_ID, lead)
          .set(RAW.AT, now)
          .set(RAW.BODY, body)
          .set(RAW.DIGEST, "digest")
          .set(RAW.UPDATED_AT, now)
          .execute();
    }
    tx.dsl()
        .insertInto(DISPATCH)
        .set(DISPATCH.ID, UUID.randomUUID())
        .set(DISPATCH.LEAD_ID, lead)
        .set(DISPATCH.CHANNEL, "text")
        .set(DISPATCH.TO_ADDRESS, NAME)
        .set(DISPATCH.BODY, "Hello " + NAME)
        .set(DISPATCH.STATE, "canceled")
        .set(DISPATCH.DUE_AT, now)
        .set(DISPATCH.CREATED_AT, now)
        .set(DISPATCH.UPDATED_AT, now)
        .execute();
    tx.dsl()
        .insertInto(LEAD_CHANGE)
        .set(LEAD_CHANGE.ID, UUID.randomUUID())
        .set(LEAD_CHANGE.CAUSE_ID, UUID.randomUUID())
        .set(LEAD_CHANGE.LEAD_ID, lead)
        .set(LEAD_CHANGE.AT, now)
        .set(LEAD_CHANGE.BEFORE_JSON, "{}")
        .set(LEAD_CHANGE.AFTER_JSON, "{\"first_name\":\"" + NAME + "\"}")
        .execute();
    tx.dsl()
        .insertInto(KEPT_ROW)
        .set(KEPT_ROW.ID, UUID.randomUUID())
        .set(KEPT_ROW.KIND, "evidence")
        .set(KEPT_ROW.LEAD_ID, lead)
        .set(KEPT_ROW.CONTENT_JSON, "{\"text\":\"" + NAME + "\"}")
        .set(KEPT_ROW.UPDATED_AT, now)
        .execute();
  }
}
