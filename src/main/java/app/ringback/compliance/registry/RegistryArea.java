package app.ringback.compliance.registry;

import java.time.LocalDate;

/**
 * What was imported for one area code.
 *
 * @param dated the day the file was made
 * @param file the file's name
 */
public record RegistryArea(int area, LocalDate dated, String file, long numbers) {

  /** Whether the file is too old to rely on. */
  public boolean isStale(LocalDate today, int staleDays) {
    return dated.plusDays(staleDays).isBefore(today);
  }
}
