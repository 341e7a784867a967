package app.ringback.intake.leadmail;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.adf.AdfText;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.mime.MailOpener;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.lead.LeadFlag;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the bytes of a mail to its leads, each with the mail as its original. */
public final class MailReading {

  /** Bytes of a mail that are looked at; what is attached may be larger. */
  public static final int LONGEST = 24 << 20;

  /** Bytes of a mail kept as an original; pictures make them larger, words never do. */
  private static final int MOST_KEPT = 8 << 20;

  private final MailOpener opener;
  private final MailSenders senders;
  private final MailRules rules;
  private @Nullable LeadMailReader reader;

  public MailReading(MailOpener opener, MailSenders senders, MailRules rules) {
    this.opener = opener;
    this.senders = senders;
    this.rules = rules;
  }

  /** The mail opened. */
  public OpenedMail open(byte[] bytes) {
    return opener.open(bytes);
  }

  /**
   * What the mail is.
   *
   * @param isCut whether these are only the first bytes of it
   */
  public MailFinding read(byte[] bytes, boolean isCut, ReadOptions options) {
    return switch (reader().read(opener.open(bytes), options)) {
      case MailFinding.NoLead none -> none;
      case MailFinding.Unclear(IncomingLead lead, boolean fromSource) ->
          new MailFinding.Unclear(withOriginal(lead, bytes, isCut), fromSource);
      case MailFinding.Leads(List<IncomingLead> leads) ->
          new MailFinding.Leads(
              leads.stream().map(lead -> withOriginal(lead, bytes, isCut)).toList());
    };
  }

  /** What the lead of an opened mail is by one rule; empty when the rule does not fit. */
  public Optional<IncomingLead> read(OpenedMail mail, MailRule rule, ReadOptions options) {
    return reader().read(mail, rule, options);
  }

  /** Loading the words and lists takes a moment that a start of the program has no use for. */
  private synchronized LeadMailReader reader() {
    LeadMailReader made = reader;
    if (made == null) {
      made = new LeadMailReader(Cleaners.shipped(), senders, rules);
      reader = made;
    }
    return made;
  }

  private static IncomingLead withOriginal(IncomingLead lead, byte[] bytes, boolean isCut) {
    boolean isTooLarge = lead.needsLook() && bytes.length > AdfText.LONGEST;
    int most = isTooLarge ? AdfText.KEPT : MOST_KEPT;
    byte[] kept = bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
    Set<LeadFlag> flags = EnumSet.noneOf(LeadFlag.class);
    flags.addAll(lead.flags());
    if (isCut || kept.length < bytes.length) {
      flags.add(LeadFlag.CUT);
    }
    return IncomingLeadBuilder.builder(lead)
        .flags(flags)
        .rawType(RawOriginal.MAIL)
        .raw(Base64.getEncoder().encodeToString(kept))
        .build();
  }
}
