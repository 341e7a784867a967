package app.ringback.search;

import app.ringback.search.SearchQuery.Kind;
import app.ringback.search.SearchQuery.Part;
import app.ringback.search.SearchQuery.Wanted;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Scores the leads of one segment of the index. A lead's score is the sum of what its best match is
 * worth for each part. Arrays over all leads cost less here than Lucene's own scorers: the first
 * letters typed match a large share of the book.
 */
final class SegmentMatch {

  private static final IndexField[] FIELDS = IndexField.values();
  private static final int EXACT = 100;
  private static final int START = 80;
  private static final int FUZZY = 40;
  private static final int WHOLE_NAME = 50;

  private final LeafReader reader;
  private final int size;
  private final Map<String, Fuzzy> fuzzies;
  private final boolean timelineFuzzy;

  /** Score of each lead, 0 for those that do not match. */
  final int[] scores;

  /** Rank of the best matching field of each lead. */
  final byte[] fields;

  /**
   * @param fuzzies the words that may have typos; empty for a first look without
   * @param timelineFuzzy whether to look for typos in timelines too
   */
  SegmentMatch(LeafReader reader, Map<String, Fuzzy> fuzzies, boolean timelineFuzzy) {
    this.reader = reader;
    this.size = reader.maxDoc();
    this.fuzzies = fuzzies;
    this.timelineFuzzy = timelineFuzzy;
    this.scores = new int[size];
    this.fields = new byte[size];
  }

  void match(SearchQuery query) throws IOException {
    boolean first = true;
    for (Part part : query.parts()) {
      int[] best = first ? scores : new int[size];
      byte[] where = first ? fields : new byte[size];
      if (!look(part, best, where)) {
        Arrays.fill(scores, 0);
        return;
      }
      if (!first) {
        addUp(best, where, scores, fields);
      }
      first = false;
    }
    preferWholeName(query.whole());
  }

  /** Notes the best reading of a part; answers whether anybody matches. */
  private boolean look(Part part, int[] best, byte[] where) throws IOException {
    if (part.readings().size() == 1 && part.readings().getFirst().size() == 1) {
      return look(part.readings().getFirst().getFirst(), best, where);
    }
    boolean any = false;
    for (List<Wanted> reading : part.readings()) {
      any |= keepBetter(best, where, reading);
    }
    return any;
  }

  /** A reading is worth the average of its words, and nothing when one is missing. */
  private boolean keepBetter(int[] best, byte[] where, List<Wanted> reading) throws IOException {
    int[] sum = new int[size];
    byte[] field = new byte[size];
    for (int i = 0; i < reading.size(); i++) {
      int[] worth = i == 0 ? sum : new int[size];
      byte[] found = i == 0 ? field : new byte[size];
      if (!look(reading.get(i), worth, found)) {
        return false;
      }
      if (i > 0) {
        addUp(worth, found, sum, field);
      }
    }
    for (int doc = 0; doc < size; doc++) {
      int worth = sum[doc] / reading.size();
      if (worth > best[doc]) {
        best[doc] = worth;
        where[doc] = field[doc];
      }
    }
    return true;
  }

  /** Adds to the sums of those that have both, and keeps the better field. */
  private static void addUp(int[] worth, byte[] found, int[] sum, byte[] field) {
    for (int doc = 0; doc < sum.length; doc++) {
      if (worth[doc] == 0 || sum[doc] == 0) {
        sum[doc] = 0;
      } else {
        sum[doc] += worth[doc];
        field[doc] = (byte) Math.min(field[doc], found[doc]);
      }
    }
  }

  /** Notes what the word is worth for each lead; answers whether anybody has it. */
  private boolean look(Wanted wanted, int[] worth, byte[] found) throws IOException {
    boolean any = false;
    Fuzzy fuzzy = wanted.kind() == Kind.WORD ? fuzzies.get(wanted.text()) : null;
    for (IndexField field : FIELDS) {
      if (!isLookedFor(wanted.kind(), field)) {
        continue;
      }
      BytesRef text = new BytesRef(wanted.text());
      Hits hits = new Hits(field, worth, found);
      hits.exact(reader.terms(field.words()), text, field.weight() * EXACT);
      if (field != IndexField.TIMELINE || wanted.last()) {
        starts(field, wanted.text(), text, hits);
      }
      if (fuzzy != null && (field != IndexField.TIMELINE || timelineFuzzy)) {
        hits.accepted(fuzzy.word());
        if (wanted.last() && (field == IndexField.NAME || field == IndexField.COMPANY)) {
          hits.accepted(fuzzy.start());
        }
      }
      any |= hits.docs != null;
    }
    return any;
  }

  private static boolean isLookedFor(Kind kind, IndexField field) {
    return switch (kind) {
      case PHONE -> field == IndexField.PHONE;
      case EMAIL -> field == IndexField.EMAIL;
      case WORD -> field != IndexField.PHONE;
    };
  }

  private void starts(IndexField field, String word, BytesRef text, Hits hits) throws IOException {
    int letters = word.codePointCount(0, word.length());
    int worth = field.weight() * START;
    if (letters < field.shortestStart()) {
      return;
    }
    if (letters <= IndexField.LONGEST_START) {
      hits.exact(reader.terms(field.starts()), text, worth);
      return;
    }
    Terms terms = reader.terms(field.words());
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    TermsEnum.SeekStatus status = each.seekCeil(text);
    while (status != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), text)) {
      hits.add(each, worth);
      status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
    }
  }

  private void preferWholeName(String whole) throws IOException {
    Terms names = reader.terms(LeadTerms.WHOLE_NAME);
    if (names == null || whole.isEmpty()) {
      return;
    }
    TermsEnum each = names.iterator();
    if (each.seekExact(new BytesRef(whole))) {
      PostingsEnum docs = each.postings(null, PostingsEnum.NONE);
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (scores[docs.docID()] > 0) {
          scores[docs.docID()] += WHOLE_NAME;
        }
      }
    }
  }

  /** Notes what one field is worth for one word, keeping the best. */
  private final class Hits {

    private final IndexField field;
    private final int[] worth;
    private final byte[] found;
    private @Nullable PostingsEnum docs;

    Hits(IndexField field, int[] worth, byte[] found) {
      this.field = field;
      this.worth = worth;
      this.found = found;
    }

    void exact(@Nullable Terms terms, BytesRef text, int value) throws IOException {
      if (terms != null) {
        TermsEnum each = terms.iterator();
        if (each.seekExact(text)) {
          add(each, value);
        }
      }
    }

    void accepted(@Nullable CompiledAutomaton automaton) throws IOException {
      Terms terms = reader.terms(field.words());
      if (terms == null || automaton == null) {
        return;
      }
      TermsEnum each = automaton.getTermsEnum(terms);
      while (each.next() != null) {
        add(each, field.weight() * FUZZY);
      }
    }

    void add(TermsEnum term, int value) throws IOException {
      PostingsEnum each = term.postings(docs, PostingsEnum.NONE);
      docs = each;
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (worth[doc] < value) {
          worth[doc] = value;
          found[doc] = field.rank();
        }
      }
    }
  }
}
