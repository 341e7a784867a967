package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.app.TwilioCarriers;
import app.ringback.app.Workspace;
import app.ringback.core.LeadId;
import app.ringback.core.MicroClock;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A desk with an account at a stand-in, on a Monday morning, whenever it is run. */
public final class RatedDesk implements AutoCloseable {

  public final FakeTwilio twilio;
  public final Desk desk;
  public final InstantSource clock;

  private RatedDesk(FakeTwilio twilio, Desk desk, InstantSource clock) {
    this.twilio = twilio;
    this.desk = desk;
    this.clock = clock;
  }

  public static RatedDesk open(Path folder) throws IOException {
    InstantSource now = MicroClock.system();
    // Nothing may leave at night: 10:00 in Los Angeles, 13:00 in New York.
    InstantSource monday =
        InstantSource.offset(
            now, Duration.between(now.instant(), Instant.parse("2026-03-02T18:00:00Z")));
    FakeTwilio twilio = FakeTwilio.start(monday);
    Workspace workspace = new Workspace(folder, true);
    workspace.prepare();
    Files.writeString(
        workspace.settingsFile(),
        """
        [twilio]
        api_base = "%s"
        account_sid = "%s"
        number = "%s"
        """
            .formatted(twilio.base(), FakeTwilio.SID, FakeTwilio.NUMBER));
    Desk desk = Bench.open(folder, monday);
    desk.secrets().put(TwilioCarriers.TOKEN, FakeTwilio.TOKEN);
    return new RatedDesk(twilio, desk, monday);
  }

  /** The number of the lead of this place, from 0. */
  public static String number(int place) {
    return "+1206555" + (1000 + place);
  }

  /** New leads, each with a number of its own. */
  public List<LeadId> leads(int count) {
    List<LeadId> ids = new ArrayList<>();
    desk.transactions()
        .run(tx -> {
          for (int place = 0; place < count; place++) {
            Lead lead =
                LeadBuilder.builder(Lead.blank(desk.ids().lead(), clock.instant()))
                    .firstName("Lead " + place)
                    .region("WA")
                    .phones(List.of(LeadPhone.of(new Phone(number(place)), "mobile")))
                    .build();
            desk.leads().insert(tx, lead, clock.instant());
            ids.add(lead.id());
          }
        });
    return ids;
  }

  @Override
  public void close() {
    desk.close();
    twilio.close();
  }
}
