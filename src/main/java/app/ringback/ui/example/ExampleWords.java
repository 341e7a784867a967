package app.ringback.ui.example;

import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.Mark;
import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadChangeStore.Changed;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules do, in words. */
public final class ExampleWords {

  private static final int LONGEST = 90;

  private final UiTexts texts;

  public ExampleWords(UiTexts texts) {
    this.texts = texts;
  }

  /** The fields a rule finds, in the order in which they are marked. */
  public String fields(MailRule rule) {
    return rule.marks().stream()
        .map(Mark::field)
        .distinct()
        .map(field -> texts.get("import.field." + field.code()))
        .collect(Collectors.joining(", "));
  }

  /** A line a field that comes out. */
  List<String> lines(IncomingLead read) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", join(" ", read.firstName(), read.lastName()));
    values.put("phone", phones(read.phones()));
    values.put("email", emails(read.emails()));
    values.put("company", read.company());
    values.put("interest", read.interest());
    values.put("reason", read.reason());
    values.put("notes", read.notes());
    values.put("address", address(read.address()));
    values.put("region", read.region());
    values.put("vendor_id", read.vendorId());
    values.values().removeIf(String::isEmpty);
    List<String> lines = new ArrayList<>();
    values.forEach((field, value) -> lines.add(line(field, value)));
    return lines;
  }

  private String line(String field, String value) {
    return texts.get("example.value", texts.get("import.field." + field), one(value));
  }

  /** A line a difference. */
  List<String> differences(Changed change) {
    Map<String, String> before = values(change.before());
    Map<String, String> after = values(change.after());
    List<String> lines = new ArrayList<>();
    after.forEach((field, value) -> {
      String was = before.getOrDefault(field, "");
      if (!was.equals(value)) {
        lines.add(
            texts.get(
                "example.difference",
                texts.get("import.field." + field),
                Texts.firstOf(one(was), texts.get("example.empty")),
                Texts.firstOf(one(value), texts.get("example.empty"))));
      }
    });
    if (change.before().needsLook() && !change.after().needsLook()) {
      lines.add(texts.get("example.understood"));
    }
    return lines;
  }

  String name(Lead lead) {
    return Texts.firstOf(lead.displayName(), texts.get("lead.unnamed"));
  }

  private static Map<String, String> values(Lead lead) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", lead.fullName());
    values.put("phone", phones(lead.phones()));
    values.put("email", emails(lead.emails()));
    values.put("company", lead.company());
    values.put("interest", lead.interest());
    values.put("reason", lead.reason());
    values.put("notes", lead.notes());
    values.put("address", address(lead.address()));
    values.put("region", lead.region());
    return values;
  }

  private static String phones(List<LeadPhone> phones) {
    return phones.stream().map(LeadPhone::number).collect(Collectors.joining(", "));
  }

  private static String emails(List<LeadEmail> emails) {
    return emails.stream().map(LeadEmail::address).collect(Collectors.joining(", "));
  }

  private static String address(Address address) {
    return join(", ", address.street(), address.city(), address.region(), address.postalCode());
  }

  private static String join(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
  }

  /** On one line, and not longer than a few of them. */
  private static String one(String value) {
    String line = value.strip().replaceAll("\\s*\\n\\s*", " / ");
    String cut = Texts.cut(line, LONGEST);
    return cut.equals(line) ? line : cut + "…";
  }
}
