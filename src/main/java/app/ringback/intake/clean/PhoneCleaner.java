package app.ringback.intake.clean;

import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits and cleans values such as {@code 206-555-0161 (cell) / 206-555-0162 x12} before
 * libphonenumber sees them: it would read the first as 15 wrong digits.
 */
public final class PhoneCleaner {

  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?: ::: |[;|\\n\\r]|\\s[/&]\\s|\\s(?:or|and|oder|ou|und)\\s"
              + "|(?<=\\d{4})\\s*[,/]\\s*(?=[+(]?\\d{3}))\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EXTENSION =
      Pattern.compile(
          "[\\s,;]*(?:ext(?:ension|n)?\\.?|x|#|durchwahl)\\s*[:.]?\\s*(\\d{1,7})\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DECIMAL = Pattern.compile("\\+?\\d{7,}\\.0+");

  /** "2026-02-26 11:20" would be read as a number of Washington, DC. */
  private static final Pattern TIME = Pattern.compile("\\d:\\d|^\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}'*.:]*\\p{L}[\\p{L}'*.:]*");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]\\d]*[)\\]]");

  /** Longest text looked into; a longer one is no number and is kept as text. */
  private static final int LONGEST = 1000;

  private final PhoneReader reader;

  public PhoneCleaner(PhoneReader reader) {
    this.reader = reader;
  }

  /**
   * The numbers in the text, bad ones kept as text.
   *
   * @param label what the source calls the number, may be empty
   * @param country ISO 3166 code for numbers without a country code
   */
  public CleanPhones clean(String text, String label, String country) {
    String value = VendorIds.withoutMetaPrefix(withoutGuard(text.strip()));
    if (Absent.is(value)) {
      return CleanPhones.NONE;
    }
    if (isPlain(value)) {
      return one(value, label, country);
    }
    if (value.length() > LONGEST) {
      return bad(value, label, LeadFlag.BAD_PHONE);
    }
    List<LeadPhone> phones = new ArrayList<>();
    Set<LeadFlag> flags = EnumSet.noneOf(LeadFlag.class);
    for (String part : SPLIT.split(value, -1)) {
      if (!Absent.is(part)) {
        CleanPhones found = one(part, label, country);
        phones.addAll(found.phones());
        flags.addAll(found.flags());
      }
    }
    return new CleanPhones(phones, flags);
  }

  /** Whether the text is one valid number, nothing beside it but a word or two. */
  public boolean isPhone(String text, String country) {
    String value = text.strip();
    return value.length() <= 60
        && !TIME.matcher(value).find()
        && value.chars().filter(Character::isLetter).count() <= 12
        && clean(value, "", country).phones().stream().anyMatch(LeadPhone::valid);
  }

  private CleanPhones one(String part, String label, String country) {
    String text = part;
    if (VendorIds.isScientific(text)) {
      return bad(part, label, LeadFlag.BAD_PHONE);
    }
    if (DECIMAL.matcher(text).matches()) {
      text = text.substring(0, text.indexOf('.'));
    }
    if (Fillers.isFiller(text)) {
      return filler(text, label, country);
    }
    String extension = "";
    String word = "";
    if (!isPlain(text)) {
      Matcher found = EXTENSION.matcher(text);
      if (found.find() && found.start() >= 7) {
        extension = " ext " + found.group(1);
        text = text.substring(0, found.start());
      }
      word = PhoneLabels.of(text);
      text = WORDS.matcher(BRACKETS.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }
    Optional<Phone> phone = reader.read(international(text), country);
    if (phone.isEmpty() && !text.equals(part)) {
      // Letters may be the number: 1-800-FLOWERS.
      phone = reader.read(part, country);
    }
    String said = (word.isEmpty() ? label : word) + extension;
    return phone
        .map(number -> new CleanPhones(List.of(LeadPhone.of(number, said.strip())), Set.of()))
        .orElseGet(() -> bad(part, label, LeadFlag.BAD_PHONE));
  }

  private CleanPhones filler(String text, String label, String country) {
    return reader
        .read(text, country)
        .map(phone -> new LeadPhone(phone.e164(), label, true, true, false))
        .map(phone -> new CleanPhones(List.of(phone), Set.of(LeadFlag.PLACEHOLDER)))
        .orElseGet(() -> bad(text, label, LeadFlag.PLACEHOLDER));
  }

  private static CleanPhones bad(String text, String label, LeadFlag flag) {
    return new CleanPhones(List.of(LeadPhone.bad(text, label)), Set.of(flag));
  }

  /** {@code 00} is how most of the world dials out; libphonenumber knows only the country's way. */
  private static String international(String text) {
    return text.startsWith("00") && text.length() >= 11 ? "+" + text.substring(2) : text;
  }

  /** Takes off what spreadsheets and guarded exports put before a number. */
  private static String withoutGuard(String text) {
    if (text.startsWith("'")) {
      return text.substring(1);
    }
    if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 3) {
      return text.substring(2, text.length() - 1);
    }
    return text.startsWith("tel:") ? text.substring(4) : text;
  }

  private static boolean isPlain(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && (c != '+' || i > 0)) {
        return false;
      }
    }
    return digits <= 15 && !text.endsWith(".0");
  }
}
