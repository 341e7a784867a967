package app.ringback.intake.field;

import app.ringback.core.Channel;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.clean.Absent;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.CostReader;
import app.ringback.intake.clean.OptOutReader;
import app.ringback.intake.clean.PersonName;
import app.ringback.intake.clean.VendorIds;
import app.ringback.lead.Address;
import app.ringback.lead.Consent;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the named values of one record and makes a lead of them: the one way from columns,
 * labels and form fields to an {@link IncomingLead}.
 */
public final class LeadDraft {

  /** A stated arrival older than this is kept, but flagged. */
  private static final Duration LONG_PAST = Duration.ofDays(2 * 365L + 1);

  /** Clocks of vendors run ahead a little; a moment this near is no future. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final Consent NO_CONSENT = new Consent("", "", "", "", "", null);
  private static final Set<String> US_STATES_LIKELY =
      Set.of("US", "CA", "PR", "GU", "VI", "AS", "MP", "");

  private static final String DUMMY = "<test lead: dummy data for";

  private final Cleaners cleaners;
  private final ReadOptions options;
  private final Map<LeadField, String> first = new EnumMap<>(LeadField.class);
  private final List<NamedValue> phones = new ArrayList<>();
  private final List<NamedValue> emails = new ArrayList<>();
  private final Map<String, String> custom = new LinkedHashMap<>();
  private final Set<LeadFlag> flags = EnumSet.noneOf(LeadFlag.class);
  private final Set<Channel> optOuts = EnumSet.noneOf(Channel.class);
  private final StringBuilder notes = new StringBuilder();
  private @Nullable Instant statedAt;
  private @Nullable Instant consentAt;
  private boolean test;

  public LeadDraft(Cleaners cleaners, ReadOptions options) {
    this.cleaners = cleaners;
    this.options = options;
  }

  /** Adds a value; blank ones and those that stand for nothing say nothing. */
  public void put(NamedValue value) {
    String text = value.text().strip();
    if (text.isEmpty()) {
      return;
    }
    if (text.startsWith(DUMMY)) {
      test = true;
    }
    switch (value.field()) {
      case IGNORE, PHONE_LABEL, EMAIL_LABEL -> {}
      case PHONE -> phones.add(value);
      case EMAIL -> emails.add(value);
      case CUSTOM -> custom(value, text);
      case NOTES -> note(text);
      case SOURCE -> {
        if (options.source().isEmpty()) {
          once(value, text);
        } else {
          custom(value, text);
        }
      }
      case VENDOR_ID -> vendorId(value, text);
      case COST ->
          CostReader.read(text)
              .ifPresentOrElse(cost -> once(value, cost), () -> custom(value, text));
      case ARRIVED_AT -> arrival(value, text);
      case CONSENT_AT ->
          cleaners
              .dates()
              .read(text, options.zone(), value.order())
              .ifPresentOrElse(at -> consentAt = at, () -> custom(value, text));
      case OPT_OUT_ALL, OPT_OUT_CALL, OPT_OUT_TEXT, OPT_OUT_EMAIL -> optOut(value, text);
      case TEST -> test |= text.matches("(?i)true|yes|y|1|t");
      default -> {
        if (!Absent.is(text)) {
          once(value, text);
        }
      }
    }
  }

  public void flag(LeadFlag flag) {
    flags.add(flag);
  }

  /** The lead, with its original. */
  public IncomingLead build(String rawType, String raw) {
    String country = country();
    Reachable reachable = new Reachable(cleaners, flags);
    List<LeadPhone> numbers = reachable.phones(phones, country);
    List<LeadEmail> addresses = reachable.emails(emails);
    PersonName name = name();
    FieldLimits limits = new FieldLimits();
    IncomingLeadBuilder lead =
        IncomingLeadBuilder.builder(IncomingLead.ofRaw(rawType, raw))
            .source(limits.line(text(LeadField.SOURCE), FieldLimits.SOURCE))
            .vendorId(text(LeadField.VENDOR_ID))
            .firstName(limits.line(name.first(), FieldLimits.LINE))
            .lastName(limits.line(name.last(), FieldLimits.LINE))
            .company(limits.line(text(LeadField.COMPANY), FieldLimits.LINE))
            .phones(numbers)
            .emails(addresses)
            .address(limits.address(address()))
            .interest(limits.text(text(LeadField.INTEREST)))
            .reason(limits.text(text(LeadField.REASON)))
            .industry(limits.text(text(LeadField.INDUSTRY)))
            .notes(limits.text(notes.toString()))
            .custom(limits.custom(custom))
            .owner(limits.line(text(LeadField.OWNER), FieldLimits.SOURCE))
            .region(region(country))
            .statedAt(statedAt)
            .cost(text(LeadField.COST))
            .consent(consent())
            .test(test)
            .optOuts(optOuts);
    if (limits.cutSomething()) {
      flags.add(LeadFlag.CUT);
    }
    if (!optOuts.isEmpty()) {
      flags.add(LeadFlag.OPTED_OUT_ELSEWHERE);
    }
    return lead.flags(flags).build();
  }

  private String text(LeadField field) {
    return first.getOrDefault(field, "");
  }

  /** The first value of a field is the field's, another one is kept as a custom field. */
  private void once(NamedValue value, String text) {
    String before = first.putIfAbsent(value.field(), text);
    if (before != null && !before.equals(text)) {
      custom(value, text);
    }
  }

  private void custom(NamedValue value, String text) {
    custom.merge(
        value.name(), VendorIds.withoutMetaPrefix(text), (before, now) -> before + "; " + now);
  }

  private void note(String text) {
    if (!notes.isEmpty()) {
      notes.append('\n');
    }
    notes.append(text);
  }

  private void vendorId(NamedValue value, String text) {
    String id = VendorIds.clean(text);
    if (!id.isEmpty()) {
      once(value, id);
    } else if (!Absent.is(text)) {
      custom(value, text);
    }
  }

  private void arrival(NamedValue value, String text) {
    if (Absent.is(text)) {
      return;
    }
    if (statedAt != null) {
      custom(value, text);
      return;
    }
    Instant now = options.clock().instant();
    Optional<Instant> at = cleaners.dates().read(text, options.zone(), value.order());
    if (at.isEmpty() || at.get().isAfter(now.plus(CLOCK_SKEW))) {
      flags.add(LeadFlag.UNLIKELY_TIME);
      custom(value, text);
      return;
    }
    statedAt = at.get();
    if (at.get().isBefore(now.minus(LONG_PAST))) {
      flags.add(LeadFlag.UNLIKELY_TIME);
    }
  }

  private void optOut(NamedValue value, String text) {
    if (value.field() == LeadField.OPT_OUT_ALL) {
      optOuts.addAll(OptOutReader.channels(text));
    } else if (OptOutReader.isYes(text)) {
      optOuts.add(
          switch (value.field()) {
            case OPT_OUT_CALL -> Channel.CALL;
            case OPT_OUT_TEXT -> Channel.TEXT;
            default -> Channel.EMAIL;
          });
    }
  }

  private PersonName name() {
    String firstName = cleaners.names().part(text(LeadField.FIRST_NAME));
    String lastName = cleaners.names().part(text(LeadField.LAST_NAME));
    PersonName parts = new PersonName(firstName, lastName);
    return parts.isEmpty() ? cleaners.names().full(text(LeadField.NAME)) : parts;
  }

  private Address address() {
    return new Address(
        Texts.firstOf(text(LeadField.STREET), text(LeadField.ADDRESS)),
        text(LeadField.CITY),
        text(LeadField.REGION),
        text(LeadField.POSTAL_CODE),
        text(LeadField.COUNTRY));
  }

  /** The row's own country for numbers that have none, else the rep's. */
  private String country() {
    return cleaners.countries().code(text(LeadField.COUNTRY)).orElse(options.country());
  }

  /** The US state; provinces elsewhere may share its letters (MI is Milan in Italy). */
  private String region(String country) {
    if (!US_STATES_LIKELY.contains(country)) {
      return "";
    }
    String stated = text(LeadField.REGION);
    return cleaners
        .regions()
        .code(stated)
        .or(() -> cleaners.regions().fromAddress(text(LeadField.ADDRESS)))
        .orElse("");
  }

  private List<Consent> consent() {
    Consent consent =
        new Consent(
            "",
            text(LeadField.CONSENT_TEXT),
            text(LeadField.CONSENT_URL),
            text(LeadField.CONSENT_CERTIFICATE),
            text(LeadField.CONSENT_IP),
            consentAt);
    return consent.equals(NO_CONSENT) ? List.of() : List.of(consent);
  }
}
