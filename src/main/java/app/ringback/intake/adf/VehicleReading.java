package app.ringback.intake.adf;

import app.ringback.intake.field.LeadField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lead is interested in, and what they want to trade in for it. */
final class VehicleReading {

  private static final List<String> NAME = List.of("year", "make", "model", "trim");
  private static final Set<String> GIVEN_AWAY = Set.of("sell", "trade-in", "tradein", "trade");
  private static final int MOST = 20;

  private final ProspectReading.Put put;

  VehicleReading(ProspectReading.Put put) {
    this.put = put;
  }

  void read(List<AdfElement> all) {
    List<AdfElement> vehicles = all.stream().limit(MOST).toList();
    List<AdfElement> wanted = vehicles.stream().filter(one -> !isGivenAway(one)).toList();
    String interest = names(wanted.stream());
    put.put(
        LeadField.INTEREST, "Interest", interest.isEmpty() ? names(vehicles.stream()) : interest);
    if (!interest.isEmpty()) {
      put.put(
          LeadField.CUSTOM,
          "Trade-in",
          names(vehicles.stream().filter(VehicleReading::isGivenAway)));
    }
    for (AdfElement vehicle : vehicles) {
      put.put(LeadField.CUSTOM, "Condition", vehicle.attribute("status"));
      details("", vehicle);
    }
  }

  private static boolean isGivenAway(AdfElement vehicle) {
    return GIVEN_AWAY.contains(vehicle.attribute("interest"));
  }

  private static String names(Stream<AdfElement> vehicles) {
    return vehicles
        .map(vehicle ->
            NAME.stream()
                .map(vehicle::textOf)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")))
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private void details(String before, AdfElement element) {
    for (AdfElement child : element.children()) {
      String name = (before + " " + child.name()).strip();
      if (name.startsWith("comment")) {
        put.put(LeadField.NOTES, "Comments", child.text());
      } else if (!NAME.contains(name) && name.length() < 100) {
        put.put(
            LeadField.CUSTOM, ProspectReading.capital(name), child.isLeaf() ? child.text() : "");
        details(name, child);
      }
    }
  }
}
