package app.ringback.nextstep;

import app.ringback.core.Texts;
import java.time.ZoneId;

/**
 * Who invites to appointments: the rep, as the settings have it.
 *
 * @param address the mailbox that answers come to; empty when none is set up
 * @param zone whose clock is meant where the lead's is not known
 */
public record Organizer(String name, String company, String address, ZoneId zone) {

  /** The name with the company, as far as they are known. */
  String called() {
    String who = Texts.firstOf(name, company, address);
    return company.isBlank() || company.equals(who) ? who : who + " (" + company + ")";
  }
}
