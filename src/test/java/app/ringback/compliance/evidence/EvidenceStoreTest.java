package app.ringback.compliance.evidence;

import static app.ringback.store.schema.Tables.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.JsonLine;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTest {

  @TempDir private Path folder;
  private TestBook book;
  private EvidenceStore store;
  private LeadId ana;

  @BeforeEach
  void write() {
    book = new TestBook(folder);
    store = Guards.evidence(book);
    ana = book.ids.lead();
    LeadId ben = book.ids.lead();
    add(ana, "agreed");
    add(ben, "agreed too");
    add(ana, "stop");
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void aChainAsWrittenIsIntactAndTellsOfOnePerson() {
    assertThat(verify()).isEqualTo(new ChainState(3, ""));
    assertThat(about(ana)).extracting(EvidenceRow::place).containsExactly(1L, 3L);
    assertThat(about(ana)).allMatch(EvidenceRow::isSound);
  }

  @Test
  void changedContentIsNoticed() {
    tamper(tx ->
        tx.dsl()
            .update(EVIDENCE)
            .set(EVIDENCE.CONTENT_JSON, "{\"words\":\"go on\"}")
            .where(EVIDENCE.PLACE.eq(3L))
            .execute());

    assertThat(verify().broken()).isEqualTo("link 3 was changed");
  }

  @Test
  void aChangedInstantIsNoticed() {
    tamper(tx ->
        tx.dsl()
            .update(EVIDENCE)
            .set(EVIDENCE.AT, book.clock.instant().minusSeconds(60))
            .where(EVIDENCE.PLACE.eq(2L))
            .execute());

    assertThat(verify().broken()).isEqualTo("link 2 was changed");
  }

  @Test
  void aRemovedLinkIsNoticedInTheMiddleAndAtTheEnd() {
    tamper(tx -> tx.dsl().deleteFrom(EVIDENCE).where(EVIDENCE.PLACE.eq(2L)).execute());
    assertThat(verify().broken()).isEqualTo("links are missing");

    tamper(tx -> tx.dsl().deleteFrom(EVIDENCE).where(EVIDENCE.PLACE.ge(2L)).execute());
    assertThat(verify().broken()).isEqualTo("the last links are missing");
  }

  @Test
  void aForgedLinkDoesNotFollow() {
    EvidenceRow third = about(ana).getLast();
    EvidenceRow open =
        new EvidenceRow(
            third.id(),
            third.chain(),
            3,
            third.at(),
            third.kind(),
            third.lead(),
            "{}",
            "salt",
            ChainHash.of("salt", "{}"),
            about(ana).getFirst().hash(),
            "");
    EvidenceRow forged =
        new EvidenceRow(
            open.id(),
            open.chain(),
            3,
            open.at(),
            open.kind(),
            open.lead(),
            open.content(),
            open.salt(),
            open.contentHash(),
            open.previousHash(),
            open.expectedHash());
    tamper(tx -> {
      tx.dsl().deleteFrom(EVIDENCE).where(EVIDENCE.PLACE.eq(3L)).execute();
      store.insert(tx, List.of(forged), book.clock.instant());
    });

    assertThat(verify().broken()).isEqualTo("link 3 does not follow the one before");
  }

  @Test
  void anErasureTakesTheWordsAndLeavesTheChainWhole() {
    book.transactions().run(tx -> store.forget(tx, Set.of(ana.value()), book.clock.instant()));

    assertThat(about(ana)).isEmpty();
    assertThat(verify()).isEqualTo(new ChainState(3, ""));
    add(ana, "again");
    assertThat(verify()).isEqualTo(new ChainState(4, ""));
  }

  private void add(LeadId lead, String words) {
    book.transactions()
        .run(tx ->
            store.add(
                tx,
                new Evidence(
                    EvidenceKind.CONSENT,
                    lead,
                    new JsonLine().text("words", words).build(),
                    book.clock.instant()),
                book.clock.instant()));
  }

  private void tamper(Consumer<Tx> change) {
    book.transactions().run(change);
  }

  private ChainState verify() {
    return book.transactions().read(store::verify);
  }

  private List<EvidenceRow> about(LeadId lead) {
    return book.transactions().read(tx -> store.about(tx, Set.of(lead.value())));
  }
}
