package app.ringback.template;

import app.ringback.core.PhoneReader;
import app.ringback.lead.Lead;
import app.ringback.settings.RepSettings;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fills templates with everything the book and the settings know at the moment. */
public final class TemplateFilling {

  private final Supplier<RepSettings> rep;
  private final Supplier<PhoneReader> phones;
  private final Function<Lead, Set<ZoneId>> clocks;
  private final InstantSource clock;
  private final Locale locale;

  /**
   * @param rep who writes, as the settings have it now
   * @param clocks by which clocks a lead may live, the likeliest first
   * @param locale how days and times are written
   */
  public TemplateFilling(
      Supplier<RepSettings> rep,
      Supplier<PhoneReader> phones,
      Function<Lead, Set<ZoneId>> clocks,
      InstantSource clock,
      Locale locale) {
    this.rep = rep;
    this.phones = phones;
    this.clocks = clocks;
    this.clock = clock;
    this.locale = locale;
  }

  /** The template's words for this lead; see {@link Merged#complete()} before they are sent. */
  public Merged fill(Tx tx, Template template, Lead lead) {
    return Merging.merge(template, lead, facts(tx, lead));
  }

  /** What a message to this lead may say beside what is known of them. */
  public MergeFacts facts(Tx tx, Lead lead) {
    RepSettings now = rep.get();
    Instant instant = clock.instant();
    Optional<ZonedDateTime> appointment =
        AgreedQueries.appointment(tx, lead.id(), instant).map(at -> there(at, lead, now));
    Optional<ZonedDateTime> step =
        AgreedQueries.nextStep(tx, lead.id(), instant).map(at -> there(at, lead, now));
    return new MergeFacts(
        now.name(),
        now.company(),
        number(now),
        appointment.map(this::day).orElse(""),
        appointment.map(at -> time(at, lead, now)).orElse(""),
        step.map(this::day).orElse(""),
        step.map(at -> time(at, lead, now)).orElse(""));
  }

  private String number(RepSettings now) {
    PhoneReader reader = phones.get();
    String country = now.country(reader);
    return reader
        .read(now.callbackNumber(), country)
        .map(phone -> reader.display(phone.e164(), country))
        .orElse(now.callbackNumber());
  }

  /**
   * The instant by the lead's clock; by the rep's when it is not known which clock that is, since
   * that is what they agreed by.
   */
  private ZonedDateTime there(Instant at, Lead lead, RepSettings now) {
    Set<ZoneId> known = clocks.apply(lead);
    boolean agree =
        known.stream().map(zone -> zone.getRules().getOffset(at)).distinct().count() == 1;
    return at.atZone(agree ? known.iterator().next() : now.timeZone());
  }

  private String day(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(
            locale.getLanguage().equals("en") ? "EEEE, MMMM d" : "EEEE, d MMMM", locale)
        .format(at);
  }

  /** With the name of the zone, unless the lead certainly lives by the rep's clock. */
  private String time(ZonedDateTime at, Lead lead, RepSettings now) {
    String time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at);
    boolean same =
        clocks.apply(lead).stream()
            .map(zone -> zone.getRules().getOffset(at.toInstant()))
            .allMatch(now.timeZone().getRules().getOffset(at.toInstant())::equals);
    return same ? time : time + " " + DateTimeFormatter.ofPattern("zzz", locale).format(at);
  }
}
