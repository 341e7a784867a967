package app.ringback.intake.leadmail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.mail.LeadMailRun;
import app.ringback.testing.mail.LeadMailScore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some hundred made-up mails of all layouts through a real IMAP server. The long run is {@code mvn
 * -Pbench verify -Dbench.only=leadmails}.
 */
class MadeMailsTest {

  @TempDir Path folder;

  @Test
  void noLeadIsLostAndNothingIsTakenForAnother() throws Exception {
    try (LeadMailRun run = new LeadMailRun(folder, 1)) {
      run.send(200);
      run.read();
      LeadMailScore score = run.score();
      assertThat(score.lost()).isEmpty();
      assertThat(score.wrong()).isEmpty();
      assertThat(score.lines()).hasSize(5);
      assertThat(score.precision()).as("%s", score.lines()).isEqualTo(1);
      assertThat(score.recall()).as("%s", score.lines()).isEqualTo(1);
    }
  }
}
