package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.LeadRow;
import app.ringback.lead.LeadView;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SmartView;
import app.ringback.lead.Stage;
import app.ringback.lead.ViewCounts;
import app.ringback.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;

/** A list of any length; counts what is read and whether the FX thread ever had to wait. */
final class StandInRows implements RowSource {

  final AtomicInteger rowsRead = new AtomicInteger();
  final AtomicInteger counted = new AtomicInteger();
  final AtomicInteger readOnFxThread = new AtomicInteger();
  volatile int size;
  private final Instant now = SettableClock.mondayMorning().instant();

  StandInRows(int size) {
    this.size = size;
  }

  static LeadId id(int place) {
    return new LeadId(new UUID(1, place));
  }

  @Override
  public ViewCounts counts() {
    note();
    counted.incrementAndGet();
    return new ViewCounts(Map.of(SmartView.NOW, size, SmartView.ALL, size, SmartView.NEW, 3));
  }

  @Override
  public LeadViews.Listing listing(LeadView view) {
    return new LeadViews.Listing(firstPage(view, size), counts());
  }

  @Override
  public List<LeadId> firstPage(LeadView view, int limit) {
    note();
    return IntStream.range(0, Math.min(size, limit)).mapToObj(StandInRows::id).toList();
  }

  @Override
  public List<LeadId> find(String text) {
    note();
    return IntStream.range(0, size)
        .filter(place -> name(place).toLowerCase(java.util.Locale.ROOT).contains(text))
        .limit(200)
        .mapToObj(StandInRows::id)
        .toList();
  }

  @Override
  public List<LeadRow> rows(List<LeadId> ids) {
    note();
    rowsRead.addAndGet(ids.size());
    return ids.stream().map(id -> row((int) id.value().getLeastSignificantBits())).toList();
  }

  private void note() {
    if (Platform.isFxApplicationThread()) {
      readOnFxThread.incrementAndGet();
    }
  }

  static String name(int place) {
    return switch (place) {
      case 0 -> "Jane Doe";
      case 1 -> "Marco Bianchi";
      case 2 -> "Maximiliane Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh";
      default -> "Lead number " + place;
    };
  }

  LeadRow row(int place) {
    boolean onTheClock = place % 7 < 2;
    Instant sla = now.plus(Duration.ofSeconds(place % 7 == 0 ? 192 : -700));
    LeadRow.Due due =
        place % 7 == 3
            ? new LeadRow.Due(true, "call", now.plus(Duration.ofHours(4)))
            : place % 7 == 4 ? new LeadRow.Due(false, "send", now.minus(Duration.ofDays(1))) : null;
    return new LeadRow(
        id(place),
        name(place),
        "",
        "Zillow",
        "Solar, 6 kW",
        "",
        place % 3 == 0 ? Stage.NEW : place % 3 == 1 ? Stage.WORKING : Stage.ENGAGED,
        "WA",
        "",
        due,
        now.minus(Duration.ofMinutes(5)),
        onTheClock ? sla : null,
        onTheClock ? null : now,
        now.minus(Duration.ofDays(place % 20)),
        place % 7 == 2 ? now.minus(Duration.ofMinutes(30)) : null,
        place % 3 == 0,
        82,
        List.of(),
        false,
        false,
        place % 2 == 0 ? "" : "Hi, yes I am still interested in the 6 kW system, can we talk?");
  }
}
