package app.ringback.sample;

import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Address;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.lead.VendorId;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Invents people: mixed names, incomplete data, numbers and addresses nobody owns. */
final class SamplePeople {

  private static final Duration OLDEST = Duration.ofDays(180);

  private final SampleWords words;
  private final long seed;
  private final Instant until;

  SamplePeople(SampleWords words, long seed, Instant until) {
    this.words = words;
    this.seed = seed;
    this.until = until;
  }

  Lead lead(long place, RandomGenerator random) {
    double age = random.nextDouble();
    Instant arrived =
        until.minusMillis((long) (OLDEST.toMillis() * age * age) + random.nextInt(60_000));
    SampleWords.Place home = home(place);
    List<String> source = words.anyLine("source", random);
    LeadBuilder lead =
        LeadBuilder.builder(Lead.blank(new LeadId(SampleBook.id(arrived, random)), arrived))
            .source(source.getFirst())
            .cost(source.getLast().equals("0") ? "" : source.getLast())
            .vendorIds(List.of(new VendorId(source.getFirst(), "S-" + Long.toString(place, 36))))
            .receivedAt(arrived.plusSeconds(random.nextInt(90)))
            .slaDueAt(arrived.plus(Duration.ofMinutes(5)))
            .stage(stage(age, random))
            .owner("Sam Rivera");
    name(lead, place, random);
    reach(lead, place, home, random);
    about(lead, random);
    if (random.nextInt(3) > 0) {
      lead.region(home.state())
          .timeZone(home.timeZone())
          .address(
              new Address(
                  (1 + random.nextInt(9800)) + " Juniper Street",
                  home.city(),
                  home.state(),
                  home.postalCode(),
                  "US"));
    }
    return lead.build();
  }

  private SampleWords.Place home(long place) {
    List<SampleWords.Place> places = words.places();
    return places.get((int) Math.floorMod(place + seed, (long) places.size()));
  }

  private void name(LeadBuilder lead, long place, RandomGenerator random) {
    if (place % 251 == 7) {
      String name = words.anyLine("odd", random).getFirst();
      int blank = name.lastIndexOf(' ');
      lead.firstName(name.substring(0, blank)).lastName(name.substring(blank + 1));
      return;
    }
    lead.firstName(words.any("first", random));
    if (random.nextInt(12) > 0) {
      lead.lastName(words.any("last", random));
    }
    if (random.nextInt(6) == 0) {
      lead.company(words.any("company", random)).industry(words.any("industry", random));
    }
  }

  private void reach(LeadBuilder lead, long place, SampleWords.Place home, RandomGenerator random) {
    int kind = random.nextInt(40);
    String number = "+1" + home.areaCode() + line(place / words.places().size());
    if (kind == 0) {
      lead.phones(List.of(LeadPhone.bad("call me at work", "")))
          .flags(List.of(LeadFlag.BAD_PHONE.code()));
    } else if (kind > 2) {
      lead.phones(List.of(LeadPhone.of(new Phone(number), random.nextBoolean() ? "mobile" : "")));
    }
    if (kind != 3 && kind != 4) {
      String local = ascii(lead.firstName() + "." + lead.lastName());
      String domain = random.nextInt(3) == 0 ? "@example.org" : "@example.com";
      EmailAddress.read(local + "." + Long.toString(place, 36) + domain)
          .ifPresent(email -> lead.emails(List.of(LeadEmail.of(email, ""))));
    }
  }

  /** 555-01xx, kept free for fiction, while it lasts; then the rest of exchange 555. */
  private static String line(long which) {
    return which < 100
        ? "555" + String.format(Locale.ROOT, "%04d", 100 + which)
        : "555" + String.format(Locale.ROOT, "%04d", Math.floorMod(100 + which, 10_000L));
  }

  private void about(LeadBuilder lead, RandomGenerator random) {
    lead.interest(random.nextInt(10) == 0 ? "" : words.any("interest", random));
    if (random.nextInt(3) > 0) {
      lead.reason(words.any("reason", random));
    }
    if (random.nextInt(4) == 0) {
      lead.notes(words.any("note", random));
    }
    Map<String, String> custom = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<String> field = words.anyLine("custom", random);
      custom.put(field.getFirst(), field.get(1 + random.nextInt(field.size() - 1)));
    }
    lead.custom(custom);
    if (random.nextInt(4) == 0) {
      String wording = "I agree to be contacted about " + lead.interest() + " by call and text.";
      lead.consent(
          List.of(
              new Consent(
                  "text",
                  wording,
                  "https://example.org/form",
                  "",
                  "203.0.113.7",
                  lead.arrivedAt())));
    }
  }

  private static Stage stage(double age, RandomGenerator random) {
    int roll = random.nextInt(100);
    if (age < 0.15) {
      return roll < 60 ? Stage.NEW : Stage.WORKING;
    }
    Stage[] later = {
      Stage.WORKING,
      Stage.WORKING,
      Stage.WORKING,
      Stage.ENGAGED,
      Stage.ENGAGED,
      Stage.BOOKED,
      Stage.WON,
      Stage.LOST,
      Stage.DORMANT,
      Stage.DORMANT
    };
    return later[roll / 10];
  }

  private static String ascii(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z.]", "");
    return plain.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "").isEmpty()
        ? "lead"
        : plain.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "");
  }
}
