package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.EmailAddress;
import app.ringback.core.IsoInstants;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.SourceKind;
import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringback lead add}: takes a lead in by hand, like any other source. */
@Command(
    name = "add",
    description = "Add a lead. Somebody who is known already is found and filled in.")
final class LeadAddCommand implements Callable<Integer> {

  private static final String BY_HAND = "By hand";

  @Option(names = "--name", description = "The whole name; the last word is the last name.")
  String name = "";

  @Option(names = "--first-name")
  String firstName = "";

  @Option(names = "--last-name")
  String lastName = "";

  @Option(names = "--company")
  String company = "";

  @Option(names = "--phone", description = "May be given several times.")
  List<String> phones = List.of();

  @Option(names = "--email", description = "May be given several times.")
  List<String> emails = List.of();

  @Option(names = "--street")
  String street = "";

  @Option(names = "--city")
  String city = "";

  @Option(names = "--state", description = "US state, also decides legal hours.")
  String state = "";

  @Option(names = "--postal-code")
  String postalCode = "";

  @Option(names = "--country")
  String country = "";

  @Option(names = "--interest")
  String interest = "";

  @Option(names = "--reason")
  String reason = "";

  @Option(names = "--industry")
  String industry = "";

  @Option(names = "--notes")
  String notes = "";

  @Option(names = "--owner")
  String owner = "";

  @Option(names = "--source", description = "Where the lead came from (default: By hand).")
  String source = BY_HAND;

  @Option(names = "--vendor-id", description = "The source's own id.")
  String vendorId = "";

  @Option(names = "--cost", description = "What the lead cost, like 22.00.")
  String cost = "";

  @Option(names = "--arrived-at", paramLabel = "INSTANT", description = "When the lead asked.")
  String arrivedAt = "";

  @Option(names = "--custom", paramLabel = "NAME=TEXT", description = "A custom field.")
  Map<String, String> custom = new LinkedHashMap<>();

  @Option(names = "--test", description = "A test lead: counts nowhere.")
  boolean test;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  LeadAddCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Desk desk = context.desk();
    IncomingLead incoming = incoming(desk.phones(), desk.homeCountry());
    Lead stored =
        desk.transactions()
            .write(tx -> {
              LeadId id =
                  desk.intake()
                      .take(tx, incoming, SourceKind.HAND, source, BY_HAND, desk.clock().instant())
                      .lead();
              return desk.leads().find(tx, Objects.requireNonNull(id)).orElseThrow();
            });
    if (json) {
      context.json(new LeadDocuments(desk).of(List.of(stored)));
    } else {
      context.print(stored.id().text() + "  " + stored.displayName());
    }
    return ExitCode.DONE;
  }

  private IncomingLead incoming(PhoneReader reader, String homeCountry) {
    Set<LeadFlag> flags = EnumSet.noneOf(LeadFlag.class);
    List<LeadPhone> numbers = new ArrayList<>();
    for (String text : phones) {
      Optional<Phone> phone = reader.read(text, homeCountry);
      numbers.add(phone.map(p -> LeadPhone.of(p, "")).orElse(LeadPhone.bad(text, "")));
      phone.ifPresentOrElse(p -> {}, () -> flags.add(LeadFlag.BAD_PHONE));
    }
    List<LeadEmail> addresses = new ArrayList<>();
    for (String text : emails) {
      Optional<EmailAddress> email = EmailAddress.read(text);
      addresses.add(email.map(e -> LeadEmail.of(e, "")).orElse(LeadEmail.bad(text, "")));
      email.ifPresentOrElse(e -> {}, () -> flags.add(LeadFlag.BAD_EMAIL));
    }
    String whole = Texts.clean(name);
    int blank = whole.lastIndexOf(' ');
    String first = Texts.firstOf(firstName, blank < 0 ? whole : whole.substring(0, blank));
    String last = Texts.firstOf(lastName, blank < 0 ? "" : whole.substring(blank + 1));
    if (Texts.firstOf(first, last, company).isEmpty() && numbers.isEmpty() && addresses.isEmpty()) {
      throw new UsageException("A lead needs a name, a --phone or an --email.");
    }
    if (!cost.matches("([0-9]{1,12}(\\.[0-9]{1,6})?)?")) {
      throw new UsageException("--cost needs a number like 22.00.");
    }
    return IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", ""))
        .source(source)
        .vendorId(vendorId)
        .firstName(first)
        .lastName(last)
        .company(company)
        .phones(numbers)
        .emails(addresses)
        .address(new Address(street, city, state, postalCode, country))
        .region(state)
        .interest(interest)
        .reason(reason)
        .industry(industry)
        .notes(notes)
        .owner(owner)
        .cost(cost)
        .custom(custom)
        .test(test)
        .flags(flags)
        .statedAt(
            arrivedAt.isEmpty()
                ? null
                : IsoInstants.read(arrivedAt)
                    .orElseThrow(() ->
                        new UsageException(
                            "--arrived-at needs an instant like 2026-03-02T18:00:00Z.")))
        .raw(original(context.desk().clock().instant()))
        .build();
  }

  /** What was typed is the original; its moment makes it another one than the same typed later. */
  private String original(Instant now) {
    StringBuilder text = new StringBuilder("Added by hand at " + now + "\n");
    line(text, "Name", name);
    line(text, "First name", firstName);
    line(text, "Last name", lastName);
    line(text, "Company", company);
    phones.forEach(phone -> line(text, "Phone", phone));
    emails.forEach(email -> line(text, "Email", email));
    line(text, "Interest", interest);
    line(text, "Reason", reason);
    line(text, "Notes", notes);
    custom.forEach((key, value) -> line(text, key, value));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isBlank()) {
      text.append(label).append(": ").append(value.strip()).append('\n');
    }
  }
}
