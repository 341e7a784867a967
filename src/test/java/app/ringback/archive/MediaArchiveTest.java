package app.ringback.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.timeline.media.MediaStore;
import app.ringback.timeline.media.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of texts leave, arrive and are forgotten with the person they belong to. */
class MediaArchiveTest {

  private static final byte[] ROOF = "a roof".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void picturesComeOutOfAnotherBookAndWhatIsWantedIsFetchedThere() throws IOException {
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    ActivityId text;
    LeadId ana;
    try (TestBook book = new TestBook(folder.resolve("a"))) {
      ana = lead(book);
      text = pictures(book, ana);
      ArchiveFixture.archives(book).export(first);
    }
    try (TestBook book = new TestBook(folder.resolve("b"))) {
      ArchiveFixture.archives(book).take(first);
      ArchiveFixture.archives(book).take(first);
      ArchiveFixture.archives(book).export(second);
      MediaStore store = new MediaStore(book.ids, "test");
      List<Media> there =
          book.transactions().read(tx -> store.ofLead(tx, ana)).getOrDefault(text, List.of());
      assertThat(there)
          .extracting(Media::state)
          .containsExactly(MediaState.KEPT, MediaState.REFUSED, MediaState.WANTED);
      assertThat(there.getFirst().bytes()).isEqualTo(ROOF.length);
      assertThat(there.get(1).reason()).isEqualTo(Refusal.TOO_LARGE);
      byte[] content =
          book.transactions()
              .read(tx -> store.content(tx, there.getFirst().id()))
              .orElse(new byte[0]);
      assertThat(content).isEqualTo(ROOF);
      List<MediaStore.Due> due =
          book.transactions().read(tx -> store.due(tx, book.clock.instant(), 9));
      assertThat(due).extracting(MediaStore.Due::activity).containsExactly(text);
    }
    assertThat(ArchiveFixture.contents(second)).isEqualTo(ArchiveFixture.contents(first));
  }

  @Test
  void onePersonsCopyHasTheirPicturesOnly() throws IOException {
    Path one = folder.resolve("one.zip");
    try (TestBook book = new TestBook(folder)) {
      LeadId ana = lead(book);
      LeadId bo = lead(book);
      ActivityId hers = pictures(book, ana);
      ActivityId his = pictures(book, bo);
      ArchiveFixture.archives(book).exportOne(one, ana);
      assertThat(ArchiveFixture.contents(one).getOrDefault("media.jsonl", ""))
          .contains(hers.text())
          .doesNotContain(his.text());
    }
  }

  @Test
  void whoIsErasedTakesTheirPicturesWithThem() throws IOException {
    Path out = folder.resolve("out.zip");
    try (TestBook book = new TestBook(folder)) {
      LeadId ana = lead(book);
      ActivityId text = pictures(book, ana);
      new ErasureStore(
              book.transactions(),
              book.leads,
              new SuppressionStore(book.ids, "test"),
              Guards.evidence(book),
              book.clock,
              () -> {})
          .erase(ana);
      ArchiveFixture.archives(book).export(out);
      assertThat(ArchiveFixture.contents(out).getOrDefault("media.jsonl", ""))
          .doesNotContain(text.text())
          .isEmpty();
    }
  }

  @Test
  void picturesGoWithATimelineThatIsTakenBack() throws IOException {
    Path out = folder.resolve("out.zip");
    try (TestBook book = new TestBook(folder)) {
      LeadId ana = lead(book);
      pictures(book, ana);
      book.transactions().run(tx -> book.timelines.delete(tx, List.of(ana)));
      ArchiveFixture.archives(book).export(out);
      assertThat(ArchiveFixture.contents(out).getOrDefault("media.jsonl", "")).isEmpty();
    }
  }

  @Test
  void aContentThatIsNoneStoresNothing() throws IOException {
    for (String content : List.of("", ",'content':'???'")) {
      Path zip =
          ArchiveFixture.zip(
              folder.resolve("bad.zip"),
              Map.of(
                  "manifest.json",
                  "{'format':1,'made_by':'test','schema':1}\n",
                  "media.jsonl",
                  "{'id':'0195a2f0-7c00-7000-8000-000000000001',"
                      + "'activity_id':'0195a2f0-7c00-7000-8000-000000000002','state':'kept'"
                      + content
                      + "}\n"));
      try (TestBook book = new TestBook(folder.resolve("b"))) {
        assertThatThrownBy(() -> ArchiveFixture.archives(book).take(zip))
            .hasMessageContaining("media.jsonl")
            .hasMessageContaining("content");
      }
    }
  }

  private static LeadId lead(TestBook book) {
    Lead lead = Lead.blank(book.ids.lead(), book.clock.instant());
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead.id();
  }

  private static ActivityId pictures(TestBook book, LeadId lead) {
    MediaStore store = new MediaStore(book.ids, "test");
    Activity text =
        ActivityBuilder.builder(
                Activity.of(book.ids.activity(), lead, ActivityKind.TEXT, book.clock.instant()))
            .direction("in")
            .build();
    book.transactions()
        .run(tx -> {
          book.timelines.append(tx, text, book.clock.instant());
          store.expect(tx, text.id(), 3, book.clock.instant());
          List<Media> all = store.of(tx, text.id(), 0, book.clock.instant());
          store.keep(tx, all.getFirst().id(), "image/png", ROOF, book.clock.instant());
          store.refuse(tx, all.get(1).id(), "video/mp4", Refusal.TOO_LARGE, book.clock.instant());
        });
    return text.id();
  }
}
