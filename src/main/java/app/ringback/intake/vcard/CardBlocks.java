package app.ringback.intake.vcard;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a vCard file into its cards, so that one broken card costs only itself. */
final class CardBlocks {

  /** Longest card looked into, in chars; pictures in cards are far smaller. */
  private static final int LONGEST = 16 << 20;

  /** Longest line kept, in chars: a picture that was not folded. */
  private static final int LONGEST_LINE = 8 << 20;

  private static final String NOT_CLOSED = "The contact has no end (END:VCARD).";
  private static final String TOO_LONG = "The contact is too long.";
  private static final String STRAY = "The lines are not part of a contact.";

  private final BufferedReader lines;
  private long line;
  private boolean cut;
  private boolean afterReturn;
  private @Nullable String pushedBack;

  CardBlocks(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * A card, or lines that are none.
   *
   * @param line the physical line it starts on, from 1
   * @param broken why it is no card, as a sentence; empty for a good one
   */
  record Block(long line, String text, String broken) {}

  /** The next block, null at the end. */
  @Nullable Block next() throws IOException {
    String text = read();
    while (text != null && text.isBlank()) {
      text = read();
    }
    if (text == null) {
      return null;
    }
    return is(text, "BEGIN:VCARD") ? card(text) : stray(text);
  }

  private Block card(String begin) throws IOException {
    long start = line;
    StringBuilder card = new StringBuilder(begin.strip()).append('\n');
    int depth = 1;
    boolean tooLong = cut;
    for (String text = read(); text != null; text = read()) {
      String before = lastLine(card);
      if (is(text, "BEGIN:VCARD")) {
        if (!before.toUpperCase(Locale.ROOT).startsWith("AGENT")) {
          pushedBack = text;
          line--;
          return new Block(start, card.toString(), NOT_CLOSED);
        }
        depth++;
      }
      if (cut || card.length() + text.length() > LONGEST) {
        tooLong = true;
      } else {
        card.append(text).append('\n');
      }
      if (is(text, "END:VCARD")) {
        depth--;
        if (depth == 0) {
          return new Block(start, card.toString(), tooLong ? TOO_LONG : "");
        }
      }
    }
    return new Block(start, card.toString(), NOT_CLOSED);
  }

  private Block stray(String first) throws IOException {
    long start = line;
    for (String text = read(); text != null; text = read()) {
      if (is(text, "BEGIN:VCARD")) {
        pushedBack = text;
        line--;
        break;
      }
    }
    return new Block(start, first, STRAY);
  }

  private @Nullable String read() throws IOException {
    String text = pushedBack == null ? readLine() : pushedBack;
    pushedBack = null;
    line++;
    return text == null ? null : text.replace("\0", "");
  }

  /** A line without its end; of a longer one than a card may hold only the beginning. */
  private @Nullable String readLine() throws IOException {
    StringBuilder text = new StringBuilder();
    cut = false;
    int c = lines.read();
    if (c == '\n' && afterReturn) {
      c = lines.read();
    }
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = lines.read()) {
      if (text.length() < LONGEST_LINE) {
        text.append((char) c);
      } else {
        cut = true;
      }
    }
    afterReturn = c == '\r';
    return text.toString();
  }

  private static boolean is(String text, String word) {
    return text.strip().replace("\uFEFF", "").equalsIgnoreCase(word);
  }

  private static String lastLine(StringBuilder text) {
    int end = text.length() - 1;
    int start = text.lastIndexOf("\n", end - 1);
    return text.substring(start + 1, end);
  }
}
