package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is set for one source: section {@code [sources."its name"]}.
 *
 * @param owner whose its leads are; empty for the rep's own
 * @param ownerByRegion who owns leads of some states, before {@code owner}
 * @param ownerByInterest who owns leads with some interests, before {@code ownerByRegion}
 * @param slaMinutes its own promise, else that of {@code [sla]}
 * @param instaCall whether a new lead rings the rep's phone at once
 * @param autoText whether a new lead is sent the first text by itself
 * @param autoTextLists whether that holds for long lists that come at once, too
 * @param cadence the name of the cadence its leads start on; may be empty
 * @param leadCost what one lead costs, decimal text; may be empty
 * @param consent whether its leads come with written consent to automatic texts and calls
 * @param consentText the words its leads agreed to; may be empty
 * @param consentUrl the page on which they agreed; may be empty
 * @param returnDays how many days the vendor takes a bad lead back; 0 when it does not
 * @param paused whether nothing is taken from it for now
 * @param mailFrom addresses its lead mails come from, lower case; {@code @host} is every one there
 * @param relay whether it makes up an address for each lead, which mail to them goes by
 * @param feed an https address to poll; may be empty
 * @param folder a folder of this computer to watch; may be empty
 */
@RecordBuilder
public record SourceSettings(
    String owner,
    OwnerRules ownerByRegion,
    OwnerRules ownerByInterest,
    OptionalInt slaMinutes,
    boolean instaCall,
    boolean autoText,
    boolean autoTextLists,
    String cadence,
    String leadCost,
    boolean consent,
    String consentText,
    String consentUrl,
    int returnDays,
    boolean paused,
    List<String> mailFrom,
    boolean relay,
    String feed,
    Duration feedPoll,
    String folder) {

  /** A source nothing is set for. */
  public static final SourceSettings DEFAULTS =
      new SourceSettings(
          "",
          OwnerRules.NONE,
          OwnerRules.NONE,
          OptionalInt.empty(),
          false,
          false,
          false,
          "",
          "",
          false,
          "",
          "",
          0,
          false,
          List.of(),
          false,
          "",
          Duration.ofMinutes(10),
          "");

  public SourceSettings {
    mailFrom = List.copyOf(mailFrom);
  }

  /**
   * Whose a lead is that names nobody: by its interest, by its state, else the source's owner;
   * empty for the rep's own.
   *
   * @param region the US state as a short code, may be empty
   */
  public String ownerOf(String interest, String region) {
    return ownerByInterest
        .ownerOfWords(interest)
        .or(() -> ownerByRegion.ownerOfCode(region))
        .orElse(owner);
  }

  /** Whether mail from this address, in lower case, is this source's. */
  public boolean isMailedFrom(String address) {
    return !address.isEmpty()
        && (mailFrom.contains(address)
            || mailFrom.contains(address.substring(Math.max(0, address.lastIndexOf('@')))));
  }
}
