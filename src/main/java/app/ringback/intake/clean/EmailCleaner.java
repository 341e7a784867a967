package app.ringback.intake.clean;

import app.ringback.core.EmailAddress;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits and cleans values given as e-mail addresses; bad ones are kept as text. */
public final class EmailCleaner {

  private static final Pattern SPLIT = Pattern.compile("(?:\\s*[;,|\\n\\r]\\s*| ::: |\\s+/\\s+)+");
  private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>");
  private static final int LONGEST = 4000;

  private final Set<String> placeholders =
      new HashSet<>(WordFile.read(EmailCleaner.class, "placeholder-emails.txt"));

  /** The addresses in the text; placeholders are kept, but identify nobody. */
  public CleanEmails clean(String text, String label) {
    String value = text.strip();
    if (Absent.is(value)) {
      return CleanEmails.NONE;
    }
    Optional<EmailAddress> whole = EmailAddress.read(value);
    if (whole.isPresent()) {
      LeadFlag placeholder = isPlaceholder(whole.get()) ? LeadFlag.PLACEHOLDER : null;
      return new CleanEmails(
          List.of(email(whole.get(), label)), placeholder == null ? Set.of() : Set.of(placeholder));
    }
    return value.length() > LONGEST
        ? new CleanEmails(List.of(LeadEmail.bad(value, label)), Set.of(LeadFlag.BAD_EMAIL))
        : split(value, label);
  }

  /** Whether vendors write this address when they have none. */
  public boolean isPlaceholder(EmailAddress email) {
    String key = email.key();
    int at = key.lastIndexOf('@');
    return placeholders.contains(key)
        || placeholders.contains(key.substring(0, at + 1))
        || placeholders.contains(key.substring(at));
  }

  private CleanEmails split(String value, String label) {
    List<LeadEmail> emails = new ArrayList<>();
    Set<LeadFlag> flags = EnumSet.noneOf(LeadFlag.class);
    for (String part : SPLIT.split(value, -1)) {
      if (Absent.is(part)) {
        continue;
      }
      Optional<EmailAddress> address = EmailAddress.read(bare(part));
      if (address.isEmpty() && part.indexOf(' ') > 0 && part.contains("@")) {
        addWords(part, label, emails, flags);
      } else {
        add(part, address, label, emails, flags);
      }
    }
    return new CleanEmails(emails, flags);
  }

  /** Several addresses with nothing but blanks between them, or words around one. */
  private void addWords(String part, String label, List<LeadEmail> emails, Set<LeadFlag> flags) {
    int before = emails.size();
    for (String word : part.split("\\s+", -1)) {
      EmailAddress.read(bare(word))
          .ifPresent(address -> add(word, Optional.of(address), label, emails, flags));
    }
    if (emails.size() == before) {
      add(part, Optional.empty(), label, emails, flags);
    }
  }

  private void add(
      String text,
      Optional<EmailAddress> address,
      String label,
      List<LeadEmail> emails,
      Set<LeadFlag> flags) {
    if (address.isEmpty()) {
      flags.add(LeadFlag.BAD_EMAIL);
      emails.add(LeadEmail.bad(text, label));
      return;
    }
    if (isPlaceholder(address.get())) {
      flags.add(LeadFlag.PLACEHOLDER);
    }
    emails.add(email(address.get(), label));
  }

  private LeadEmail email(EmailAddress address, String label) {
    return isPlaceholder(address)
        ? new LeadEmail(address.text(), label, true, "")
        : LeadEmail.of(address, label);
  }

  private static String bare(String part) {
    Matcher inBrackets = IN_BRACKETS.matcher(part);
    String text = inBrackets.find() ? inBrackets.group(1) : part.strip();
    if (text.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
      text = text.substring(7);
    }
    return text.replaceAll("^[\"'(<\\[]+|[\"')>\\].]+$", "");
  }
}
