package app.ringback.archive;

import static app.ringback.store.schema.Tables.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.evidence.ChainState;
import app.ringback.compliance.evidence.Evidence;
import app.ringback.compliance.evidence.EvidenceKind;
import app.ringback.compliance.evidence.EvidenceRow;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.JsonLine;
import app.ringback.lead.Lead;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence moves to another book link by link and can be verified there. */
class EvidenceArchiveTest {

  @TempDir private Path folder;

  @Test
  void evidenceTravelsAndIsVerifiedInTheOtherBook() throws Exception {
    Path zip = folder.resolve("book.zip");
    Lead lead = exported(zip);
    try (TestBook other = new TestBook(Files.createDirectory(folder.resolve("other")))) {
      ArchiveFixture.archives(other).take(zip);
      ArchiveFixture.archives(other).take(zip);

      EvidenceStore evidence = Guards.evidence(other);
      ChainState taken = other.transactions().read(evidence::verify);
      List<EvidenceRow> links =
          other.transactions().read(tx -> evidence.about(tx, Set.of(lead.id().value())));
      assertThat(taken).isEqualTo(new ChainState(2, ""));
      assertThat(links).hasSize(2).allMatch(EvidenceRow::isSound);

      other
          .transactions()
          .run(tx -> tx.dsl().update(EVIDENCE).set(EVIDENCE.KIND, "start").execute());
      ChainState changed = other.transactions().read(evidence::verify);
      assertThat(changed.isIntact()).isFalse();
    }
  }

  /** Written by another device than the one that takes it in. */
  private Lead exported(Path zip) throws Exception {
    try (TestBook book = new TestBook(Files.createDirectory(folder.resolve("first")))) {
      Lead lead = Lead.blank(book.ids.lead(), book.clock.instant());
      EvidenceStore evidence = new EvidenceStore(book.ids, new SecureRandom(), "first");
      book.transactions()
          .run(tx -> {
            book.leads.insert(tx, lead, book.clock.instant());
            for (String words : new String[] {"agreed", "stop"}) {
              evidence.add(
                  tx,
                  new Evidence(
                      EvidenceKind.CONSENT,
                      lead.id(),
                      new JsonLine().text("words", words).build(),
                      book.clock.instant()),
                  book.clock.instant());
            }
          });
      ArchiveFixture.archives(book).export(zip);
      return lead;
    }
  }
}
