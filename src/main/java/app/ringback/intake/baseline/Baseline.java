package app.ringback.intake.baseline;

import java.time.Instant;
import java.util.List;

/**
 * What the past says, as it was read.
 *
 * @param from the first instant that was looked at
 * @param to when it was read
 * @param accounts the accounts that were read
 * @param mails how many mails were looked at
 * @param texts how many texts, both ways
 * @param calls how many calls, both ways
 * @param complete whether all there was was read
 * @param troubles what could not be read, sentences for the rep
 */
public record Baseline(
    Instant from,
    Instant to,
    List<String> accounts,
    int mails,
    int texts,
    int calls,
    boolean complete,
    List<String> troubles,
    BaselineNumbers numbers) {

  public Baseline {
    accounts = List.copyOf(accounts);
    troubles = List.copyOf(troubles);
  }
}
