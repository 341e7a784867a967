package app.ringback.archive;

import static app.ringback.store.schema.Tables.SOURCE_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadFinder;
import app.ringback.sample.SampleBook;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureStoreTest {

  @TempDir Path folder;

  @Test
  void anErasedPersonIsInNoExportAndStaysSuppressed() throws IOException {
    SampleBook sample = new SampleBook(2, 20, 200, SampleBook.USUAL_END);
    Lead lead = sample.lead(3);
    String phone = lead.phones().getFirst().number();
    Path zip = ArchiveFixture.sample(folder.resolve("seed.zip"), sample);
    try (TestBook book = new TestBook(folder)) {
      SuppressionStore suppressions = new SuppressionStore(book.ids, "test");
      ArchiveFixture.archives(book).take(zip);
      book.transactions()
          .run(tx ->
              suppressions.add(
                  tx,
                  new Suppression(phone, Optional.empty(), "STOP", book.clock.instant(), "stop"),
                  book.clock.instant()));
      book.transactions()
          .run(tx ->
              tx.dsl()
                  .insertInto(SOURCE_STATE)
                  .set(SOURCE_STATE.NAME, "Vendor")
                  .set(SOURCE_STATE.LAST_LEAD_ID, lead.id().value())
                  .execute());
      new ErasureStore(
              book.transactions(),
              book.leads,
              suppressions,
              Guards.evidence(book),
              book.clock,
              () -> {})
          .erase(lead.id());
      List<UUID> last =
          book.transactions()
              .read(tx -> tx.dsl().selectFrom(SOURCE_STATE).fetch(SOURCE_STATE.LAST_LEAD_ID));
      assertThat(last).containsOnlyNulls();
      Path out = folder.resolve("out.zip");
      ArchiveFixture.archives(book).export(out);
      Map<String, String> contents = ArchiveFixture.contents(out);
      assertThat(contents.values()).noneMatch(text -> text.contains(lead.id().text()));
      assertThat(contents.values()).noneMatch(text -> text.contains(phone));
      assertThat(contents.get("suppressions.jsonl")).contains("\"hash\":");
      Optional<Suppression> still =
          book.transactions().read(tx -> suppressions.forbidding(tx, phone, Channel.TEXT));
      assertThat(still).isPresent();
    }
  }

  @Test
  void aTableGuardsFormulasAndItsNumbersAreReadAgain() throws IOException {
    Path zip =
        ArchiveFixture.zip(
            folder.resolve("one.zip"),
            Map.of(
                "leads.jsonl",
                "{'id':'0195a2f0-7c00-7000-8000-000000000001','first_name':'=1+1',"
                    + "'phones':[{'number':'+12065550100'}],'custom':{'@x':'-3'},"
                    + "'arrived_at':'2026-03-02T18:00:00Z'}\n"));
    try (TestBook book = new TestBook(folder)) {
      ArchiveFixture.archives(book).take(zip);
      StringWriter out = new StringWriter();
      new LeadCsv(book.transactions(), book.leads).write(null, out);
      assertThat(out.toString()).contains("'=1+1", "'+12065550100", "'@x", "'-3");
      LeadFinder finder = new LeadFinder(book.leads, ArchiveFixture.PHONES, "US");
      Lead found = book.transactions().read(tx -> finder.find(tx, "'+12065550100"));
      assertThat(found.firstName()).isEqualTo("=1+1");
    }
  }
}
