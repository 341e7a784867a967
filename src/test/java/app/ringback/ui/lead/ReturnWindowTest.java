package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadFlag;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lead with a bad number says how long its vendor takes it back. */
class ReturnWindowTest extends PanesWindow {

  @Test
  void theVendorsTermIsSaidUntilItIsOver() throws Exception {
    Instant until = clock.instant().plus(Duration.ofDays(3));
    returnable = Optional.of(until);
    Lead bad = store(LeadBuilder.builder(jane()).flags(List.of(LeadFlag.BAD_PHONE.code())).build());
    open(bad);
    String bare = texts.get("concern.bad_phone");
    Times times = new Times(texts, clock, () -> ZoneId.of("America/Los_Angeles"));
    String more = texts.get("concern.returnable", "Zillow", times.soon(until));
    await(() -> sees(bare + " " + more));

    returnable = Optional.of(clock.instant());
    Lead late =
        store(
            LeadBuilder.builder(jane())
                .firstName("Late")
                .phones(List.of())
                .emails(List.of())
                .flags(List.of(LeadFlag.BAD_PHONE.code()))
                .build());
    open(late);
    await(() -> sees(bare));
    assertThat(sees(bare + " " + more)).isFalse();
  }
}
