package app.ringback.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Instants as ISO-8601 text: any zone on the way in, kept to the microsecond. */
public final class IsoInstants {

  /** Offsets are seen as {@code Z}, {@code +01:00}, {@code +0100} and {@code +01}. */
  private static final DateTimeFormatter ANY_OFFSET =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalStart()
          .appendLiteral('[')
          .parseCaseSensitive()
          .appendZoneRegionId()
          .appendLiteral(']')
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private IsoInstants() {}

  /** The instant; empty when the text is none, names no zone, or lies outside the years 1-9999. */
  public static Optional<Instant> read(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.strip(), ANY_OFFSET);
      OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
      return utc.getYear() >= 1 && utc.getYear() <= 9999
          ? Optional.of(utc.toInstant().truncatedTo(ChronoUnit.MICROS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
