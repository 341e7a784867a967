package app.ringback.intake.field;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file of leads is to be read.
 *
 * @param country ISO 3166 code for numbers and dates of rows that name none: the rep's
 * @param zone zone of times that state none: the rep's
 * @param clock tells which stated times are in the future or long past
 * @param source the source the user gave; when not empty, a source column stays a custom field
 * @param mapping fields the user chose, by column name as {@code TableColumn.name()} or as the
 *     header spells it; all others are recognised
 */
@RecordBuilder
public record ReadOptions(
    String country,
    ZoneId zone,
    InstantSource clock,
    String source,
    Map<String, LeadField> mapping) {

  public ReadOptions {
    mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
  }

  /** Everything recognised by the program itself. */
  public static ReadOptions of(String country, ZoneId zone, InstantSource clock) {
    return new ReadOptions(country, zone, clock, "", Map.of());
  }

  public ReadOptions withSource(String given) {
    return new ReadOptions(country, zone, clock, given.strip(), mapping);
  }

  public ReadOptions withMapping(Map<String, LeadField> chosen) {
    return new ReadOptions(country, zone, clock, source, chosen);
  }
}
