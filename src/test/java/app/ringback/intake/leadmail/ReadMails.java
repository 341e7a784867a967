package app.ringback.intake.leadmail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.mail.MimeOpening;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads mails for tests, as a rep in Los Angeles would on 4 March 2026. */
final class ReadMails {

  static final String VENDOR = "Home Leads <newlead@homeleads.example.net>";

  private final MailReading reading;

  ReadMails(MailSenders senders) {
    reading = new MailReading(new MimeOpening(), senders, MailRules.NONE);
  }

  ReadMails() {
    this(Senders.ONLY_REP);
  }

  /** Only the rep is known, and perhaps a source. */
  record Senders(String address, String source, boolean isRelay) implements MailSenders {

    static final Senders ONLY_REP = new Senders("", "", false);

    @Override
    public Optional<String> sourceOf(String from) {
      return from.equals(address) ? Optional.of(source) : Optional.empty();
    }

    @Override
    public boolean relays(String name) {
      return isRelay && name.equals(source);
    }

    @Override
    public List<String> ownEmails() {
      return List.of("sam@example.net");
    }

    @Override
    public List<String> ownNumbers() {
      return List.of("+12065550100");
    }
  }

  MailFinding find(String mail) {
    return reading.read(mail.getBytes(StandardCharsets.UTF_8), false, ReadFiles.options());
  }

  List<IncomingLead> leads(String mail) {
    return find(mail) instanceof MailFinding.Leads found ? found.leads() : List.of();
  }

  IncomingLead lead(String mail) {
    List<IncomingLead> leads = leads(mail);
    assertThat(leads).as(mail).hasSize(1);
    return leads.getFirst();
  }

  /** A mail of a vendor's. */
  static String mail(String subject, String head, String body) {
    return mail(VENDOR, subject, head, body);
  }

  static String mail(String from, String subject, String head, String body) {
    return "From: "
        + from
        + "\nTo: Sam Rivera <sam@example.net>\nSubject: "
        + subject
        + "\nDate: Mon, 02 Mar 2026 18:05:30 +0000\nMessage-ID: <m1@homeleads.example.net>\n"
        + "MIME-Version: 1.0\n"
        + head
        + "\n"
        + body;
  }

  static String plain(String subject, String body) {
    return mail(subject, "Content-Type: text/plain; charset=utf-8\n", body);
  }

  static String html(String body) {
    return mail("New lead", "Content-Type: text/html; charset=utf-8\n", body);
  }

  static String who(IncomingLead lead) {
    return lead.firstName() + "/" + lead.lastName();
  }

  static List<String> numbers(IncomingLead lead) {
    return lead.phones().stream().map(LeadPhone::number).toList();
  }

  static List<String> addresses(IncomingLead lead) {
    return lead.emails().stream().map(LeadEmail::address).toList();
  }
}
