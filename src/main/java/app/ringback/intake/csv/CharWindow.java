package app.ringback.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The part of a text that is being looked at: everything from a mark on can be looked at again.
 * Positions are counted from the mark.
 */
final class CharWindow {

  /** What {@link #at} answers behind the last char. */
  static final int END = -1;

  private static final int CHUNK = 1 << 15;

  private final Reader reader;
  private char[] chars = new char[CHUNK * 2];
  private int mark;
  private int limit;
  private boolean ended;

  CharWindow(Reader reader) {
    this.reader = reader;
  }

  /** The char at a position behind the mark, {@link #END} behind the last. */
  int at(int position) throws IOException {
    int index = mark + position;
    return index < limit ? chars[index] : slowAt(position);
  }

  private int slowAt(int position) throws IOException {
    while (mark + position >= limit) {
      if (ended || !fill()) {
        return END;
      }
    }
    return chars[mark + position];
  }

  /** The text between two positions that have been looked at. */
  String text(int from, int to) {
    return new String(chars, mark + from, to - from);
  }

  /** Forgets everything before the position and counts from there. */
  void markAt(int position) {
    mark += position;
  }

  /**
   * The first position from {@code from} on of a delimiter or an end of line, the end of the text,
   * or {@code to} when there is none before it.
   */
  int find(char delimiter, int from, int to) throws IOException {
    int position = from;
    while (position < to) {
      int index = mark + position;
      int stop = Math.min(limit, mark + to);
      while (index < stop) {
        char c = chars[index];
        if (c == delimiter || c == '\n' || c == '\r') {
          return index - mark;
        }
        index++;
      }
      position = index - mark;
      if (position < to && slowAt(position) == END) {
        return position;
      }
    }
    return position;
  }

  private boolean fill() throws IOException {
    if (mark > 0) {
      System.arraycopy(chars, mark, chars, 0, limit - mark);
      limit -= mark;
      mark = 0;
    }
    if (chars.length - limit < CHUNK) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    } else if (chars.length > CHUNK * 8 && limit < CHUNK) {
      chars = Arrays.copyOf(chars, CHUNK * 2);
    }
    int read = reader.read(chars, limit, chars.length - limit);
    ended = read < 0;
    limit += Math.max(0, read);
    return !ended;
  }
}
