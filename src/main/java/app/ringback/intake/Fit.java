package app.ringback.intake;

import app.ringback.core.Json;
import app.ringback.core.Texts;
import app.ringback.lead.Address;
import app.ringback.lead.LeadFlag;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Cuts what a record holds to what the book can, so that no cell sinks its row; cuts are flagged.
 */
final class Fit {

  private static final int LINE = 1000;
  private static final int LONG = 1_048_576;
  private static final int WORD = 256;
  private static final int COST = 40;
  private static final int REGION = 64;

  /** Longest a custom value may be when all of them together are too long for their column. */
  private static final int CUSTOM_VALUE = 200;

  private boolean cut;

  private Fit() {}

  /** The record as the book can hold it; the same object when nothing was too long. */
  static IncomingLead fit(IncomingLead lead) {
    Fit fit = new Fit();
    Address address = lead.address();
    IncomingLead fitted =
        IncomingLeadBuilder.builder(lead)
            .source(fit.to(WORD, lead.source()))
            .vendorId(fit.to(LINE, lead.vendorId()))
            .firstName(fit.to(LINE, lead.firstName()))
            .lastName(fit.to(LINE, lead.lastName()))
            .company(fit.to(LINE, lead.company()))
            .address(
                new Address(
                    fit.to(LINE, address.street()),
                    fit.to(LINE, address.city()),
                    fit.to(LINE, address.region()),
                    fit.to(LINE, address.postalCode()),
                    fit.to(LINE, address.country())))
            .interest(fit.to(LONG, lead.interest()))
            .reason(fit.to(LONG, lead.reason()))
            .industry(fit.to(LONG, lead.industry()))
            .notes(fit.to(LONG, lead.notes()))
            .custom(fit.custom(lead.custom()))
            .owner(fit.to(WORD, lead.owner()))
            .region(fit.to(REGION, lead.region()))
            .cost(fit.to(COST, lead.cost()))
            .build();
    return fit.cut ? withFlag(fitted) : lead;
  }

  private static IncomingLead withFlag(IncomingLead lead) {
    Set<LeadFlag> flags = EnumSet.of(LeadFlag.CUT);
    flags.addAll(lead.flags());
    return IncomingLeadBuilder.builder(lead).flags(flags).build();
  }

  private String to(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    cut = true;
    return Texts.cut(text, length);
  }

  private Map<String, String> custom(Map<String, String> custom) {
    // Escaping makes a text at most six times as long.
    long longest = 0;
    for (Map.Entry<String, String> entry : custom.entrySet()) {
      longest += 6L * (entry.getKey().length() + entry.getValue().length()) + 6;
    }
    if (longest <= LONG || Json.write(custom).length() <= LONG) {
      return custom;
    }
    Map<String, String> shorter = new LinkedHashMap<>();
    int length = 2;
    for (Map.Entry<String, String> entry : custom.entrySet()) {
      String name = to(WORD, entry.getKey());
      String value = to(CUSTOM_VALUE, entry.getValue());
      length += Json.write(name).length() + Json.write(value).length() + 2;
      if (length > LONG) {
        cut = true;
        break;
      }
      shorter.put(name, value);
    }
    return shorter;
  }
}
