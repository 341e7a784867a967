package app.ringback.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.sample.SampleBook;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRoundTripTest {

  private static final String LEAD = "0195a2f0-7c00-7000-8000-000000000001";
  private static final String OTHER = "0195a2f0-7c00-7000-8000-000000000002";

  @TempDir Path folder;

  @Test
  void aBookComesOutOfAnotherBookByteForByte() throws IOException {
    Path seed =
        ArchiveFixture.sample(
            folder.resolve("seed.zip"), new SampleBook(5, 1500, 9000, SampleBook.USUAL_END));
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    try (TestBook book = new TestBook(folder.resolve("a"))) {
      ArchiveCounts counts = ArchiveFixture.archives(book).take(seed);
      assertThat(counts.stored()).containsEntry("leads", 1500L).containsEntry("activities", 9000L);
      ArchiveFixture.archives(book).export(first);
    }
    try (TestBook book = new TestBook(folder.resolve("b"))) {
      ArchiveFixture.archives(book).take(first);
      ArchiveFixture.archives(book).export(second);
    }
    Map<String, String> sorted = ArchiveFixture.contents(first);
    assertThat(ArchiveFixture.contents(second)).isEqualTo(sorted);
    assertThat(sorted.getOrDefault("leads.jsonl", "").lines().sorted())
        .containsExactlyElementsOf(
            ArchiveFixture.contents(seed)
                .getOrDefault("leads.jsonl", "")
                .lines()
                .sorted()
                .toList());
  }

  @Test
  void everyKindOfRowComesBack() throws IOException {
    Path everything = ArchiveFixture.zip(folder.resolve("all.zip"), everything());
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    try (TestBook book = new TestBook(folder.resolve("a"))) {
      ArchiveCounts counts = ArchiveFixture.archives(book).take(everything);
      assertThat(counts.total()).isEqualTo(18);
      ArchiveFixture.archives(book).export(first);
    }
    try (TestBook book = new TestBook(folder.resolve("b"))) {
      ArchiveFixture.archives(book).take(first);
      ArchiveFixture.archives(book).export(second);
    }
    assertThat(ArchiveFixture.contents(second)).isEqualTo(ArchiveFixture.contents(first));
    Map<String, String> out = ArchiveFixture.contents(first);
    assertThat(out.get("touches.jsonl")).contains("\"state\":\"planned\"", "\"mood\":\"good\"");
    assertThat(out.get("dispatches.jsonl"))
        .contains("\"state\":\"held\"", "moved from another machine: confirm");
    assertThat(out.get("leads.jsonl")).contains("\"merged_into\":\"" + LEAD + "\"");
    assertThat(out.get("raw.jsonl")).contains("\"body\":\"Name: Ada\\nTel: 1\"");
    assertThat(out.get("suppressions.jsonl"))
        .contains("\"address\":\"+12065550199\"", "\"hash\":\"ab12\"");
    assertThat(out.get("cadences.jsonl")).isEqualTo("{\"name\":\"Default\",\"steps\":[1,2]}\n");
  }

  @Test
  void oneLeadLeavesWithItsMergedSelfAndNobodyElse() throws IOException {
    Path everything = ArchiveFixture.zip(folder.resolve("all.zip"), everything());
    Path one = folder.resolve("one.zip");
    try (TestBook book = new TestBook(folder)) {
      ArchiveFixture.archives(book).take(everything);
      ArchiveFixture.archives(book).exportOne(one, LeadId.parse(LEAD));
    }
    Map<String, String> out = ArchiveFixture.contents(one);
    assertThat(out.get("leads.jsonl")).contains(LEAD, OTHER).doesNotContain("Stranger");
    assertThat(out.getOrDefault("activities.jsonl", "").lines()).hasSize(2);
    assertThat(out.get("suppressions.jsonl")).contains("+12065550199").doesNotContain("ab12");
    assertThat(out.get("cadences.jsonl")).isEmpty();
  }

  @Test
  void takingTheSameArchiveTwiceChangesNothing() throws IOException {
    Path everything = ArchiveFixture.zip(folder.resolve("all.zip"), everything());
    try (TestBook book = new TestBook(folder)) {
      ArchiveFixture.archives(book).take(everything);
      Path before = folder.resolve("before.zip");
      ArchiveFixture.archives(book).export(before);
      ArchiveCounts again = ArchiveFixture.archives(book).take(everything);
      assertThat(again.total()).isZero();
      assertThat(again.present()).containsEntry("leads", 3L).containsEntry("suppressions", 2L);
      Path after = folder.resolve("after.zip");
      ArchiveFixture.archives(book).export(after);
      assertThat(ArchiveFixture.contents(after)).isEqualTo(ArchiveFixture.contents(before));
    }
  }

  private static Map<String, String> everything() {
    String stranger = "0195a2f0-7c00-7000-8000-000000000003";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "activities.jsonl",
        entry(1, LEAD, "'kind':'text','direction':'in','body':'half \\ud83d pair'")
            + entry(2, OTHER, "'kind':'note','body':'\\u2028 and \\u0000 end no line'")
            + entry(3, stranger, "'kind':'stage','to':'won'"));
    files.put("manifest.json", "{'format':1,'made_by':'a test','schema':'1'}");
    files.put(
        "leads.jsonl",
        lead(OTHER, "'merged_into':'" + LEAD + "'")
            + lead(LEAD, "'first_name':'Ada','phones':[{'number':'+12065550199'}]")
            + lead(stranger, "'first_name':'Stranger'"));
    files.put(
        "touches.jsonl",
        "{'id':'"
            + id(11)
            + "','lead_id':'"
            + LEAD
            + "','cadence':'Default','step':1,'channel':'call','due_at':'2020-01-01T00:00:00Z','state':'planned','mood':'good'}\n");
    files.put(
        "next_steps.jsonl",
        "{'id':'"
            + id(12)
            + "','lead_id':'"
            + LEAD
            + "','kind':'appointment','outcome':'open',"
            + "'due_at':'2026-03-03T18:00:00+01:00','note':'Bring the plans',"
            + "'remind_at':'2026-03-03T16:45:00Z','minutes':45,'place':'Their roof',"
            + "'ical_uid':'abc@ringback','ical_sequence':2,'invited':'ana@example.com',"
            + "'rsvp':'accepted','rsvp_at':'2026-03-02T16:45:00Z','colour':'red'}\n");
    files.put(
        "suppressions.jsonl",
        """
        {'address':'+1 206 555 0199','channel':'all','reason':'STOP','at':'2026-01-01T00:00:00Z'}
        {'hash':'ab12','channel':'text','at':'2026-01-01T00:00:00Z'}
        """);
    files.put("enrollments.jsonl", "{'id':'" + id(13) + "','lead_id':'" + LEAD + "','x':1.10}\n");
    files.put("dispatches.jsonl", dispatch(14, "queued") + dispatch(15, "unknown"));
    files.put(
        "raw.jsonl",
        "{'lead_id':'"
            + LEAD
            + "','at':'2026-03-02T18:00:00Z','source':'Mail',"
            + "'content_type':'text/plain','body':'Name: Ada\\nTel: 1'}\n");
    files.put("evidence.jsonl", "{'lead_id':'" + LEAD + "','hash':'00','previous':''}\n");
    files.put("cadences.jsonl", "{'name':'Default','steps':[1,2]}\n");
    files.put("templates.jsonl", "{'name':'First text','body':'Hi {first_name}'}\n");
    files.put("sources.jsonl", "{'name':'Mail'}");
    return files;
  }

  private static String dispatch(int id, String state) {
    return "{'id':'"
        + id(id)
        + "','lead_id':'"
        + LEAD
        + "','channel':'text',"
        + "'to':'+12065550199','body':'Hello','state':'"
        + state
        + "',"
        + "'due_at':'2026-03-02T18:00:00Z','created_at':'2026-03-02T18:00:00Z'}\n";
  }

  private static String entry(int id, String lead, String fields) {
    return "{'id':'"
        + id(100 + id)
        + "','lead_id':'"
        + lead
        + "','at':'2026-03-02T18:00:00Z',"
        + fields
        + "}\n";
  }

  private static String lead(String id, String fields) {
    return "{'id':'" + id + "','arrived_at':'2026-03-02T18:00:00Z'," + fields + "}\n";
  }

  private static String id(int number) {
    return String.format("0195a2f0-7c00-7000-8000-%012d", number);
  }
}
