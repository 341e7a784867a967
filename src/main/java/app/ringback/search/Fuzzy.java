package app.ringback.search;

import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * A word with typos in it: one from 4 letters, two from 8, where swapped neighbours are one.
 *
 * @param word accepts what the whole word may have meant
 * @param start accepts what begins with what it may have meant; null when that is too much work
 */
record Fuzzy(CompiledAutomaton word, @Nullable CompiledAutomaton start) {

  private static final int ONE_FROM = 4;
  private static final int TWO_FROM = 8;
  private static final int LONGEST = 24;

  /** Null for words that must match as they are: short and very long ones, numbers. */
  static @Nullable Fuzzy of(String word) {
    int letters = word.codePointCount(0, word.length());
    if (letters < ONE_FROM || letters > LONGEST || word.chars().noneMatch(Character::isLetter)) {
      return null;
    }
    Automaton typos = new LevenshteinAutomata(word, true).toAutomaton(letters < TWO_FROM ? 1 : 2);
    return new Fuzzy(new CompiledAutomaton(typos), start(typos));
  }

  private static @Nullable CompiledAutomaton start(Automaton typos) {
    try {
      return new CompiledAutomaton(
          Operations.determinize(
              Operations.concatenate(List.of(typos, Automata.makeAnyString())),
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    } catch (TooComplexToDeterminizeException _) {
      // The whole word is still found with its typos.
      return null;
    }
  }
}
