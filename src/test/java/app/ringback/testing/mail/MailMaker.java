package app.ringback.testing.mail;

import app.ringback.testing.mail.MadeMail.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes up lead mails of many layouts, one in twenty broken, and one mail in ten that is no lead.
 */
public final class MailMaker {

  /** Whoever sends leads; the settings of a test name them as sources. */
  public static final List<String> VENDORS =
      List.of("leads@autoportal.example.net", "new@homes.example.org", "noreply@roofing.example");

  private static final String REP = TestMailServer.ADDRESS;

  private static final List<String> FIRST =
      List.of("Ana", "José", "Zoë", "Marguerite", "Tomasz", "Mary Ann", "Li", "Bjørn", "Aisha");
  private static final List<String> LAST =
      List.of("Tran", "Peñaloza", "de la Cruz", "van Dyk", "O'Neil", "Smith-Lee", "Zieliński");
  private static final List<String> MESSAGES =
      List.of(
          "Is parking included & are cats welcome?",
          "Please call after five.",
          "The north side leaks.",
          "How much is a 6 kW system?",
          "Still available?");

  private final Random random;
  private final Instant at;
  private int made;

  public MailMaker(long seed, Instant at) {
    random = new Random(seed);
    this.at = at;
  }

  /** The next mail. */
  public MadeMail next() {
    int number = made++;
    if (number % 10 == 9) {
      return other(number);
    }
    MailBodies.Person person =
        new MailBodies.Person(
            any(FIRST),
            any(LAST),
            Integer.toString(2_000_000 + number),
            "person" + number + "@mail.example",
            any(MESSAGES));
    return number % 20 == 3 ? malformed(number, person) : lead(number, person);
  }

  private MadeMail lead(int number, MailBodies.Person person) {
    Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("first", person.first());
    fields.put("last", person.last());
    fields.put("phone", "+1206" + person.phone());
    fields.put("email", person.email());
    fields.put("notes", person.message());
    return new MadeMail(
        id(number),
        Kind.LEAD,
        layout.name().toLowerCase(Locale.ROOT),
        mail(number, layout, person),
        fields);
  }

  private enum Layout {
    COLONS,
    DASHES,
    TABLE,
    PARAGRAPHS,
    METADATA,
    ADF,
    ADF_ATTACHED,
    ADF_SHOWN,
    FORWARDED,
    FORWARDED_ATTACHED
  }

  private String mail(int number, Layout layout, MailBodies.Person person) {
    String vendor = "Vendor <" + any(VENDORS) + ">";
    return switch (layout) {
      case COLONS -> plain(number, vendor, "New lead", MailBodies.labels(person, ": "));
      case DASHES -> plain(number, vendor, "New lead", MailBodies.labels(person, " - "));
      case TABLE -> html(number, vendor, MailBodies.table(person));
      case PARAGRAPHS -> html(number, vendor, MailBodies.paragraphs(person));
      case METADATA -> html(number, vendor, MailBodies.metadata(person));
      case ADF ->
          plain(
              number,
              vendor,
              "Lead",
              "A lead:\n\n" + MailBodies.adf(person) + "\n\n-- \nVendor 800-555-0199");
      case ADF_ATTACHED ->
          attached(number, vendor, "application/xml; name=lead.xml", MailBodies.adf(person));
      case ADF_SHOWN ->
          html(
              number,
              vendor,
              "<pre>"
                  + MailBodies.adf(person).replace("&", "&amp;").replace("<", "&lt;")
                  + "</pre>");
      case FORWARDED ->
          plain(
              number,
              "Bob Helper <bob@helper.example>",
              "Fwd: New lead",
              "Yours.\n\nBob\n206-555-0177\n\n---------- Forwarded message ---------\nFrom: "
                  + vendor
                  + "\n"
                  + "Date: Mon, Mar 2, 2026 at 9:05 AM\n"
                  + "Subject: New lead\n"
                  + "To: bob@helper.example\n\n"
                  + MailBodies.labels(person, ": "));
      case FORWARDED_ATTACHED ->
          attached(
              number,
              "Bob Helper <bob@helper.example>",
              "message/rfc822",
              plain(number, vendor, "New lead", MailBodies.labels(person, ": ")));
    };
  }

  private MadeMail malformed(int number, MailBodies.Person person) {
    String vendor = "Vendor <" + any(VENDORS) + ">";
    String text =
        switch (random.nextInt(6)) {
          case 0 ->
              plain(
                  number,
                  vendor,
                  "New lead",
                  MailBodies.labels(person, ": ").replaceAll("[\\d@]", "?"));
          case 1 -> cut(plain(number, vendor, "Lead", "A lead:\n" + MailBodies.adf(person)));
          case 2 -> cut(html(number, vendor, MailBodies.table(person)));
          case 3 ->
              head(number, vendor, "Lead")
                  .with("Content-Type", "multipart/mixed; boundary=lost")
                  .body("no boundary here\n\n" + MailBodies.labels(person, ": "));
          case 4 ->
              head(number, vendor, "Lead")
                  .with("Content-Type", "text/plain; charset=x-nobody-knows")
                  .with("Content-Transfer-Encoding", "base64")
                  .body("%%%" + base64(MailBodies.labels(person, ": ")).substring(7));
          default ->
              plain(
                  number,
                  vendor,
                  "Lead",
                  "<adf>" + "<prospect><x>".repeat(70) + person.name() + person.message());
        };
    return new MadeMail(id(number), Kind.MALFORMED, "malformed", text, Map.of());
  }

  /** The second half of a mail got lost. */
  private static String cut(String mail) {
    int body = mail.indexOf("\r\n\r\n");
    return mail.substring(0, body + 4 + (mail.length() - body - 4) / 2);
  }

  private MadeMail other(int number) {
    String text =
        switch (random.nextInt(6)) {
          case 0 ->
              head(number, "News <news@shop.example>", "20 % off")
                  .with("List-Id", "<news.shop.example>")
                  .with("Precedence", "bulk")
                  .body("Name: You\nPhone: (800) 555-0199\nMessage: buy\n");
          case 1 ->
              head(number, "Ann <ann@friend.example>", "Automatic reply: Hi")
                  .with("Auto-Submitted", "auto-replied")
                  .body("I am away.\nPhone: 206-555-0177\n");
          case 2 -> Mails.bounce("<x@y>", "z@gone.example", "5.1.1", "failed", id(number), at);
          case 3 ->
              plain(
                  number,
                  "Bob <bob@friend.example>",
                  "Lunch?",
                  "Friday at one?\n\nBob Miller\nPhone: 206-555-0177\nbob@friend.example\n");
          case 4 ->
              plain(
                  number,
                  "Shop <orders@shop.example>",
                  "Your order",
                  "Order: 12\nTotal: $20.00\nShip to: Sam Rivera\nEmail: " + REP + "\n");
          default ->
              html(number, "Shop <news@store.example>", "<h1>Sale</h1><p>Call (800) 555-0199</p>");
        };
    return new MadeMail(id(number), Kind.OTHER, "other", text, Map.of());
  }

  private Mails head(int number, String from, String subject) {
    return Mails.of(from, REP, id(number), at).subject(subject).with("MIME-Version", "1.0");
  }

  private String plain(int number, String from, String subject, String body) {
    return head(number, from, subject)
        .with("Content-Type", "text/plain; charset=utf-8")
        .with("Content-Transfer-Encoding", "base64")
        .body(base64(body));
  }

  private String html(int number, String from, String body) {
    return head(number, from, "New lead")
        .with("Content-Type", "text/html; charset=utf-8")
        .with("Content-Transfer-Encoding", "base64")
        .body(base64(body));
  }

  private String attached(int number, String from, String type, String body) {
    boolean isMail = type.startsWith("message/");
    String encoding = isMail ? "" : "Content-Transfer-Encoding: base64\n";
    return head(number, from, "Fwd: New lead")
        .with("Content-Type", "multipart/mixed; boundary=b1")
        .body(
            "--b1\nContent-Type: text/plain\n\nSee what is attached.\nBob, 206-555-0177\n"
                + "--b1\nContent-Type: "
                + type
                + "\n"
                + encoding
                + "\n"
                + (isMail ? body : base64(body))
                + "\n--b1--\n");
  }

  private static String base64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String id(int number) {
    return "<made-" + number + "@vendor.example>";
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
