package app.ringback.compliance.registry;

import app.ringback.core.ProblemException;
import app.ringback.store.Transactions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Takes registry files in: each replaces what was known of its area codes, all of it or nothing.
 */
public final class RegistryImport {

  private static final int BATCH = 10_000;

  private final Transactions transactions;
  private final RegistryStore store;

  public RegistryImport(Transactions transactions, RegistryStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /**
   * Imports one file.
   *
   * @param dated the day the file was made
   * @return the area codes it is about
   * @throws ProblemException when it cannot be read or holds no number; nothing is changed then
   */
  public List<RegistryArea> take(Path file, LocalDate dated, Instant now) {
    LongStream.Builder found = LongStream.builder();
    RegistryLines.read(file, found);
    long[] numbers = found.build().sorted().distinct().toArray();
    if (numbers.length == 0) {
      throw new ProblemException(
          "There is no telephone number in this file.",
          "Nothing was changed.",
          "Choose the file as telemarketing.donotcall.gov gives it out.");
    }
    Map<Integer, Long> counts = new TreeMap<>();
    for (long number : numbers) {
      counts.merge((int) (number / 10_000_000L), 1L, Long::sum);
    }
    String name = String.valueOf(file.getFileName());
    List<RegistryArea> areas = new ArrayList<>();
    counts.forEach((area, count) -> areas.add(new RegistryArea(area, dated, name, count)));
    transactions.run(tx -> {
      areas.forEach(area -> store.replace(tx, area, now));
      for (int from = 0; from < numbers.length; from += BATCH) {
        store.add(tx, Arrays.copyOfRange(numbers, from, Math.min(from + BATCH, numbers.length)));
      }
    });
    return areas;
  }
}
