package app.ringback.search;

import app.ringback.search.SearchHit.Why;
import java.util.List;

/**
 * The fields of the index, best first. Beside its words each field holds their short beginnings, so
 * that the first letters typed need one look-up and not one for every word that begins so.
 */
enum IndexField {
  NAME(0, Why.NAME, 100, 1),
  COMPANY(1, Why.COMPANY, 70, 1),
  PHONE(2, Why.PHONE, 60, 1),
  EMAIL(3, Why.EMAIL, 60, 1),
  FIELD(4, Why.FIELD, 40, 2),
  TIMELINE(5, Why.TIMELINE, 20, 3);

  /** Longest beginning that is indexed by itself. */
  static final int LONGEST_START = 3;

  private static final List<IndexField> RANKED = List.of(values());

  private final byte rank;
  private final Why why;
  private final int weight;
  private final int shortestStart;
  private final String words;
  private final String starts;

  IndexField(int rank, Why why, int weight, int shortestStart) {
    this.rank = (byte) rank;
    this.words = "w" + rank;
    this.starts = "s" + rank;
    this.why = why;
    this.weight = weight;
    this.shortestStart = shortestStart;
  }

  /** Its place among the fields, 0 for the best. */
  byte rank() {
    return rank;
  }

  static IndexField ranked(int rank) {
    return RANKED.get(rank);
  }

  Why why() {
    return why;
  }

  /** What an exact match is worth. */
  int weight() {
    return weight;
  }

  /** Fewest characters that find something by its beginning here. */
  int shortestStart() {
    return shortestStart;
  }

  /** The Lucene field of the words. */
  String words() {
    return words;
  }

  /** The Lucene field of the short beginnings. */
  String starts() {
    return starts;
  }
}
