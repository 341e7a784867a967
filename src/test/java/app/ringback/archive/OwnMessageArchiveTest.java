package app.ringback.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.outbox.call.OwnMessageStore;
import app.ringback.outbox.call.OwnMessages;
import app.ringback.outbox.call.OwnSound;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rep's own message for voicemails goes to another computer with the rest of the book. */
class OwnMessageArchiveTest {

  private static final byte[] MP3 = {'I', 'D', '3', 4, 0, 0, 1};
  private static final byte[] OTHER = {'I', 'D', '3', 4, 0, 0, 2};

  @TempDir Path folder;

  private static OwnMessages messages(TestBook book) {
    return new OwnMessages(book.transactions(), new OwnMessageStore(book.ids, "test"), book.clock);
  }

  private Path archive() {
    Path zip = folder.resolve("first.zip");
    try (TestBook book = new TestBook(folder.resolve("a"))) {
      messages(book).keep(OwnSound.read("me.mp3", MP3));
      ArchiveFixture.archives(book).export(zip);
    }
    return zip;
  }

  @Test
  void itComesOutOfAnotherBookAsItWas() throws IOException {
    Path first = archive();
    Path second = folder.resolve("second.zip");
    try (TestBook book = new TestBook(folder.resolve("b"))) {
      assertThat(ArchiveFixture.archives(book).take(first).stored()).containsEntry("voicemail", 1L);
      assertThat(ArchiveFixture.archives(book).take(first).total()).isZero();
      assertThat(messages(book).sound()).hasValue(MP3);
      assertThat(messages(book).find())
          .hasValueSatisfying(kept -> {
            assertThat(kept.name()).isEqualTo("me.mp3");
            assertThat(kept.contentType()).isEqualTo("audio/mpeg");
          });
      ArchiveFixture.archives(book).export(second);
    }
    assertThat(ArchiveFixture.contents(second)).isEqualTo(ArchiveFixture.contents(first));
  }

  @Test
  void aBookThatHasAMessageKeepsIt() {
    Path first = archive();
    try (TestBook book = new TestBook(folder.resolve("b"))) {
      messages(book).keep(OwnSound.read("other.mp3", OTHER));
      ArchiveFixture.archives(book).take(first);
      assertThat(messages(book).sound()).hasValue(OTHER);
    }
  }

  @Test
  void itIsInNobodysCopy() throws IOException {
    Path one = folder.resolve("one.zip");
    try (TestBook book = new TestBook(folder)) {
      messages(book).keep(OwnSound.read("me.mp3", MP3));
      Lead ana = Lead.blank(book.ids.lead(), book.clock.instant());
      book.transactions().run(tx -> book.leads.insert(tx, ana, book.clock.instant()));
      LeadId lead = ana.id();
      ArchiveFixture.archives(book).exportOne(one, lead);
      assertThat(ArchiveFixture.contents(one).getOrDefault("voicemail.jsonl", "?")).isEmpty();
    }
  }

  @Test
  void whatIsNoSoundStoresNothing() throws IOException {
    for (String content : java.util.List.of("", "???", "PGh0bWw+")) {
      Path zip =
          ArchiveFixture.zip(
              folder.resolve("bad.zip"),
              Map.of(
                  "manifest.json",
                  "{'format':1,'made_by':'test','schema':1}\n",
                  "voicemail.jsonl",
                  "{'id':'0195a2f0-7c00-7000-8000-000000000001','content':'" + content + "'}\n"));
      try (TestBook book = new TestBook(folder.resolve("b"))) {
        assertThatThrownBy(() -> ArchiveFixture.archives(book).take(zip))
            .hasMessageContaining("voicemail.jsonl")
            .hasMessageContaining("content");
        assertThat(messages(book).find()).isEmpty();
      }
    }
  }
}
