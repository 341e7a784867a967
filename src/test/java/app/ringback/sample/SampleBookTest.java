package app.ringback.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.PhoneReader;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBookTest {

  private static final SampleBook BOOK = new SampleBook(7, 3000, 30_000, SampleBook.USUAL_END);

  @TempDir Path folder;

  @Test
  void theSameSeedMakesTheSameBookAndAnotherMakesAnother() {
    SampleBook again = new SampleBook(7, 3000, 30_000, SampleBook.USUAL_END);
    assertThat(again.leads().toList()).isEqualTo(BOOK.leads().toList());
    assertThat(again.timeline(41)).isEqualTo(BOOK.timeline(41));
    SampleBook other = new SampleBook(8, 3000, 30_000, SampleBook.USUAL_END);
    assertThat(other.lead(41)).isNotEqualTo(BOOK.lead(41));
  }

  @Test
  void thereAreAsManyEntriesAsAskedForAndNoneAfterTheEnd() {
    List<Activity> all = BOOK.activities().toList();
    assertThat(all).hasSize(30_000);
    assertThat(all).noneMatch(entry -> entry.at().isAfter(SampleBook.USUAL_END));
    assertThat(BOOK.timeline(0)).hasSizeGreaterThanOrEqualTo(1000);
    Set<Object> ids = new HashSet<>(all.stream().map(Activity::id).toList());
    assertThat(ids).hasSize(30_000);
  }

  @Test
  void everyPersonCanBeToldFromTheOthers() {
    PhoneReader reader = new PhoneReader();
    Set<String> reach = new HashSet<>();
    BOOK.leads()
        .forEach(lead -> {
          for (LeadPhone phone : lead.phones()) {
            assertThat(reader.read(phone.number(), "US").isPresent()).isEqualTo(phone.valid());
            assertThat(phone.valid() && !reach.add(phone.number())).isFalse();
          }
          for (LeadEmail email : lead.emails()) {
            assertThat(email.address()).matches(".*@example\\.(com|org)");
            assertThat(reach.add(email.address())).isTrue();
          }
        });
  }

  @Test
  void theLastStageChangeLeadsToTheStageOfTheLead() {
    for (int place = 0; place < 500; place++) {
      Lead lead = BOOK.lead(place);
      List<Activity> changes =
          BOOK.timeline(place).stream().filter(e -> e.kind() == ActivityKind.STAGE).toList();
      if (!changes.isEmpty()) {
        assertThat(changes.getLast().to()).isEqualTo(lead.stage().code());
      }
    }
  }

  @Test
  void aListHasOneRowALead() throws Exception {
    Path file = folder.resolve("leads.csv");
    SampleCsv.write(BOOK.leads().limit(50), file);
    assertThat(Files.readAllLines(file)).hasSize(51);
  }
}
