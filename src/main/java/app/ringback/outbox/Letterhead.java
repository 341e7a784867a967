package app.ringback.outbox;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands below every e-mail: who writes, their postal address and how to end it. Commercial
 * e-mail without the last two is against the law (CAN-SPAM, 15 U.S.C. 7704(a)(5)).
 *
 * @param name who writes, may be empty
 * @param company may be empty
 * @param phone the number to call back, may be empty
 * @param signature takes the place of name, company and phone when it is not empty
 * @param postalAddress empty when none is set: nothing may be mailed then
 */
public record Letterhead(
    String name, String company, String phone, String signature, String postalAddress) {

  /** Of a rep who is not known: nothing may be mailed. */
  public static final Letterhead NONE = new Letterhead("", "", "", "", "");

  /** Rule of mail that is refused without a postal address. */
  public static final String NO_POSTAL_ADDRESS =
      "commercial e-mail needs your postal address (CAN-SPAM): set postal_address under [rep] in"
          + " the settings";

  public static final String HOW_TO_END = "To get no more e-mail from me, reply \"unsubscribe\".";

  /** What mail programs take for the beginning of a signature (RFC 3676, 4.3). */
  private static final String SIGNATURE = "\n\n-- \n";

  public boolean mayMail() {
    return !postalAddress.isBlank();
  }

  /** The mail as it leaves: what was written, and the letterhead once. */
  public String addTo(String body) {
    return written(body).stripTrailing() + SIGNATURE + below();
  }

  /** What the rep wrote of a mail that may carry a letterhead already, this one or an older one. */
  public static String written(String body) {
    int begin = body.lastIndexOf(SIGNATURE);
    return begin >= 0 && body.endsWith(HOW_TO_END) ? body.substring(0, begin) : body;
  }

  /** What stands below the line that ends the mail. */
  public String below() {
    Stream<String> rep = signature.isBlank() ? Stream.of(name, company, phone) : ownLines();
    String lines =
        Stream.concat(rep, Stream.of(postalAddress).filter(address -> !signature.contains(address)))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return lines + "\n\n" + HOW_TO_END;
  }

  /** The signature; a line that is the mark of one would be a second mark. */
  private Stream<String> ownLines() {
    return Stream.of(
        signature
            .lines()
            .map(String::stripTrailing)
            .filter(line -> !line.equals("--"))
            .collect(Collectors.joining("\n")));
  }
}
