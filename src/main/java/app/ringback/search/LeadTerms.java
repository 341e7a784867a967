package app.ringback.search;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** What the index holds of a lead: no text, only which words occur in which field. */
final class LeadTerms {

  static final String ID = "id";
  static final String ID_HIGH = "h";
  static final String ID_LOW = "l";
  static final String RECENCY = "r";
  static final String WHOLE_NAME = "n";

  /** Longest e-mail address that is searched as a whole (RFC 5321, 4.5.3.1.3). */
  static final int LONGEST_EMAIL = 254;

  /** Characters of timeline text a lead, newest entries first. */
  private static final int TIMELINE_CAP = 65_536;

  private static final int SHORTEST_TAIL = 3;
  private static final FieldType WORDS = wordsType();

  private final Map<IndexField, Set<String>> words = new EnumMap<>(IndexField.class);
  private final Set<String> phoneStarts = new LinkedHashSet<>();

  private LeadTerms() {
    for (IndexField field : IndexField.values()) {
      words.put(field, new LinkedHashSet<>());
    }
  }

  static Term idTerm(LeadId lead) {
    return new Term(ID, new BytesRef(lead.text()));
  }

  static Document document(LeadText lead) {
    LeadTerms terms = new LeadTerms();
    terms.read(lead);
    Document document = new Document();
    UUID id = lead.lead().value();
    document.add(new StringField(ID, new BytesRef(lead.lead().text()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID_HIGH, id.getMostSignificantBits()));
    document.add(new NumericDocValuesField(ID_LOW, id.getLeastSignificantBits()));
    document.add(new NumericDocValuesField(RECENCY, lead.lastActivityAt().toEpochMilli()));
    String whole = wholeName(lead.name());
    if (!whole.isEmpty()) {
      document.add(new StringField(WHOLE_NAME, whole, Field.Store.NO));
    }
    terms.addTo(document);
    return document;
  }

  /** A name as it is compared as a whole. */
  static String wholeName(String name) {
    StringBuilder whole = new StringBuilder();
    Words.query(name, word -> whole.append(whole.isEmpty() ? "" : " ").append(word));
    return Texts.cut(whole.toString(), LONGEST_EMAIL);
  }

  private void read(LeadText lead) {
    Words.index(lead.name(), of(IndexField.NAME)::add);
    Words.index(lead.company(), of(IndexField.COMPANY)::add);
    lead.phones().forEach(this::addPhone);
    lead.emails().forEach(this::addEmail);
    lead.fields().forEach(text -> Words.index(text, of(IndexField.FIELD)::add));
    int left = TIMELINE_CAP;
    for (String text : lead.timeline()) {
      String part = Texts.cut(text, left);
      Words.index(part, this::addTimelineWord);
      left -= part.length();
      if (left <= 0) {
        break;
      }
    }
  }

  /** Single letters stand in nearly every timeline and tell nothing. */
  private void addTimelineWord(String word) {
    if (word.length() > 1 || word.charAt(0) >= 128) {
      of(IndexField.TIMELINE).add(word);
    }
  }

  /** Every tail of the number, so that any run of its digits is the beginning of a word. */
  private void addPhone(String number) {
    if (number.codePoints().anyMatch(Character::isLetter)) {
      // What was given as a number and is none is found by its words.
      Words.index(number, of(IndexField.FIELD)::add);
    }
    String digits = digits(number);
    if (digits.isEmpty()) {
      return;
    }
    of(IndexField.PHONE).add(digits);
    addStarts(phoneStarts, digits, 1);
    if (digits.startsWith("1")) {
      addStarts(phoneStarts, digits.substring(1), 1);
    }
    for (int start = 0; start + SHORTEST_TAIL <= digits.length(); start++) {
      of(IndexField.PHONE).add(digits.substring(start));
      phoneStarts.add(digits.substring(start, start + SHORTEST_TAIL));
    }
  }

  private void addEmail(String address) {
    String folded = Texts.cut(Words.fold(address.strip()), LONGEST_EMAIL);
    if (folded.isEmpty()) {
      return;
    }
    Set<String> terms = of(IndexField.EMAIL);
    terms.add(folded);
    int at = folded.lastIndexOf('@');
    if (at > 0 && at + 1 < folded.length()) {
      terms.add(folded.substring(0, at));
      terms.add(folded.substring(at + 1));
    }
    Words.index(folded, terms::add);
  }

  /** The digits of a number, at most the first 32. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    String folded = Words.fold(text);
    for (int i = 0; i < folded.length() && digits.length() < 32; i++) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private void addTo(Document document) {
    words.forEach((field, terms) -> {
      if (terms.isEmpty()) {
        return;
      }
      document.add(new Field(field.words(), new TermStream(terms), WORDS));
      Set<String> starts = phoneStarts;
      if (field != IndexField.PHONE) {
        starts = new LinkedHashSet<>();
        for (String term : terms) {
          addStarts(starts, term, field.shortestStart());
        }
      }
      if (!starts.isEmpty()) {
        document.add(new Field(field.starts(), new TermStream(starts), WORDS));
      }
    });
  }

  private static void addStarts(Set<String> starts, String word, int shortest) {
    int letters = word.codePointCount(0, Math.min(word.length(), 2 * IndexField.LONGEST_START));
    for (int n = shortest; n <= Math.min(letters, IndexField.LONGEST_START); n++) {
      starts.add(word.substring(0, word.offsetByCodePoints(0, n)));
    }
  }

  private Set<String> of(IndexField field) {
    return words.computeIfAbsent(field, _ -> new LinkedHashSet<>());
  }

  private static FieldType wordsType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
