package app.ringback.app;

import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.secret.SecretFile;
import app.ringback.testing.SettableClock;
import app.ringback.testing.TestPulse;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A whole desk with an account at a stand-in for Twilio; nothing runs but what a test asks for. */
final class TwilioDesk implements AutoCloseable {

  final SettableClock clock = SettableClock.mondayMorning();
  final TestPulse computer = new TestPulse(clock);
  final FakeTwilio twilio = FakeTwilio.start(clock);
  final Desk desk;

  /**
   * @param more lines of the section {@code [twilio]}
   */
  TwilioDesk(Path folder, String more) throws IOException {
    Workspace workspace = new Workspace(folder.resolve("book"), false);
    workspace.prepare();
    Files.writeString(
        workspace.settingsFile(),
        """
        [rep]
        name = "Sam Rivera"
        phone = "+12065550123"
        [twilio]
        api_base = "%s"
        account_sid = "%s"
        number = "%s"
        %s
        """
            .formatted(twilio.base(), FakeTwilio.SID, FakeTwilio.NUMBER, more));
    SecureRandom random = new SecureRandom();
    desk =
        Desk.open(
            new DeskSetup(
                    workspace,
                    clock,
                    random,
                    ZoneId.of("America/Los_Angeles"),
                    Map.of(),
                    new Lazy<>(() -> new SecretFile(folder.resolve("keys"), new char[0], random)))
                .with(computer.pulse()));
    desk.secrets().put(TwilioCarriers.TOKEN, FakeTwilio.TOKEN);
  }

  LeadId lead(String name, String number) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(desk.ids().lead(), clock.instant()))
            .firstName(name)
            .region("WA")
            .phones(List.of(LeadPhone.of(new Phone(number), "mobile")))
            .build();
    desk.transactions().run(tx -> desk.leads().insert(tx, lead, clock.instant()));
    return lead.id();
  }

  @Override
  public void close() {
    desk.close();
    twilio.close();
  }
}
