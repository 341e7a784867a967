package app.ringback.intake.leadmail;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.adf.AdfLeads;
import app.ringback.intake.adf.AdfText;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.field.NotTheirs;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.intake.mime.OpenedPart;
import app.ringback.intake.mime.OpenedPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/** The ADF a mail holds: in its words, attached, or shown as the text of a page. */
final class AdfInMail {

  /** More leads in one mail are no lead mail. */
  static final int MOST = 1_000;

  private final Cleaners cleaners;
  private final ReadOptions options;
  private final NotTheirs others;

  AdfInMail(Cleaners cleaners, ReadOptions options, NotTheirs others) {
    this.cleaners = cleaners;
    this.options = options;
    this.others = others;
  }

  /** Its leads; one that needs a look when there is ADF of which nothing is understood. */
  List<IncomingLead> leads(OpenedMail mail) {
    List<IncomingLead> leads = new ArrayList<>();
    List<IncomingLead> unclear = new ArrayList<>();
    for (OpenedPart part : mail.parts()) {
      List<IncomingLead> found = leads(part, mail);
      boolean anyRead = found.stream().anyMatch(lead -> !lead.needsLook());
      // The same document often stands in a mail twice, such as in its words and attached.
      found.stream()
          .filter(lead -> !leads.contains(lead))
          .forEach(anyRead ? leads::add : unclear::add);
    }
    return leads.isEmpty() ? unclear.stream().limit(1).toList() : leads;
  }

  private List<IncomingLead> leads(OpenedPart part, OpenedMail mail) {
    List<IncomingLead> leads = new ArrayList<>();
    String text = text(part);
    if (!text.isEmpty()) {
      AdfLeads found = new AdfLeads(text, cleaners, options, others, mail.sentAt());
      Optional<AdfLeads.Found> next = found.next();
      while (next.isPresent() && leads.size() < MOST) {
        leads.add(next.get().lead());
        next = found.next();
      }
    }
    return leads;
  }

  /** The part's text when there is ADF in it, else {@code ""}. */
  private static String text(OpenedPart part) {
    if (AdfText.isIn(part.text())) {
      return part.text();
    }
    String lower = part.kind() == Kind.PLAIN ? "" : part.text().toLowerCase(Locale.ROOT);
    if (!lower.contains("&lt;adf") && !lower.contains("&lt;?adf") && !lower.contains("&lt;prosp")) {
      return "";
    }
    String shown = Jsoup.parse(part.text()).body().wholeText();
    return AdfText.isIn(shown) ? shown : "";
  }
}
