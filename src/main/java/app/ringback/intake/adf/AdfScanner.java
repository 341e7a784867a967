package app.ringback.intake.adf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the prospects of the ADF in it. No XML parser: what vendors send is often no
 * XML, and a text that knows neither DTDs nor entities cannot be made to fetch or to grow. Works
 * one prospect at a time, in time that grows with the text's length only.
 */
final class AdfScanner {

  /** Elements inside elements, beyond which a prospect is not understood. */
  static final int DEEPEST = 64;

  /** More elements are no lead. */
  private static final int MOST_ELEMENTS = 20_000;

  private static final String PROSPECT = "prospect";

  /** Markup of web pages that stands alone. */
  private static final Set<String> BREAKS = Set.of("br", "p", "hr", "li", "tr", "img");

  /** Markup of web pages around words, which belong to the element the markup stands in. */
  private static final Set<String> MARKUP =
      Set.of(
          "a",
          "b",
          "big",
          "blockquote",
          "center",
          "div",
          "em",
          "font",
          "i",
          "ol",
          "pre",
          "small",
          "span",
          "strong",
          "table",
          "tbody",
          "td",
          "th",
          "u",
          "ul");

  private static final Pattern END =
      Pattern.compile("</?(?:\\w{1,20}:)?prospect\\b", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Deque<Open> stack = new ArrayDeque<>();
  private int at;
  private int elements;
  private boolean tooDeep;
  private boolean declared;
  private @Nullable AdfElement prospect;
  private int prospectStart;
  private @Nullable Prospect done;

  AdfScanner(String text) {
    this.text = text;
  }

  /** An element that is open; markup shares its words with the element around it. */
  private record Open(String name, AdfElement element) {}

  /**
   * One lead as it stands in the text.
   *
   * @param start where it begins in the text
   * @param end where it ends
   * @param readable false when it is too deep or too large to be understood
   */
  record Prospect(AdfElement element, int start, int end, boolean readable) {}

  /** Whether elements outside any prospect were nested too deep to go on. */
  boolean isTooDeep() {
    return tooDeep;
  }

  /** The next prospect; empty at the end. */
  Optional<Prospect> next() {
    done = null;
    while (done == null && at < text.length()) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        words(at, text.length());
        at = text.length();
      } else {
        words(at, tag);
        at = tag;
        markup();
      }
    }
    if (done == null && prospect != null) {
      finish(text.length(), true);
    }
    return Optional.ofNullable(done);
  }

  private void words(int from, int to) {
    Open open = stack.peek();
    if (open != null && from < to) {
      String words = text.substring(from, to);
      open.element().write(hasEntity(words) ? Parser.unescapeEntities(words, false) : words);
    }
  }

  /** Decoding is dear, and a bare {@code &} needs none. */
  private static boolean hasEntity(String words) {
    int sign = words.indexOf('&');
    while (sign >= 0 && sign + 1 < words.length()) {
      char next = words.charAt(sign + 1);
      if (next == '#' || Character.isLetter(next)) {
        return true;
      }
      sign = words.indexOf('&', sign + 1);
    }
    return false;
  }

  private void markup() {
    if (text.startsWith("<![CDATA[", at)) {
      cdata();
    } else if (text.startsWith("<!--", at)) {
      skipTo("-->", 4);
    } else if (text.startsWith("<!", at)) {
      at = Doctype.end(text, at, declared);
      declared = true;
    } else if (text.startsWith("<?", at)) {
      skipTo(">", 2);
    } else if (text.startsWith("</", at)) {
      close();
    } else {
      AdfTag tag = AdfTag.read(text, at);
      if (tag == null) {
        words(at, at + 1);
        at++;
      } else {
        open(tag);
      }
    }
  }

  private void cdata() {
    int end = text.indexOf("]]>", at);
    int to = end < 0 ? text.length() : end;
    Open open = stack.peek();
    if (open != null) {
      open.element().write(text.substring(Math.min(at + 9, to), to));
    }
    at = end < 0 ? text.length() : end + 3;
  }

  /** What is not ended runs to the end of the text. */
  private void skipTo(String end, int from) {
    int found = text.indexOf(end, at + from);
    at = found < 0 ? text.length() : found + end.length();
  }

  private void close() {
    int end = text.indexOf('>', at);
    int to = end < 0 ? text.length() : end;
    String name = AdfTag.name(text.substring(at + 2, Math.min(to, at + 100)));
    int tagStart = at;
    at = end < 0 ? text.length() : end + 1;
    if (stack.stream().noneMatch(open -> open.name().equals(name))) {
      return;
    }
    if (name.equals("adf") && prospect != null) {
      finish(tagStart, true);
    }
    while (!stack.isEmpty()) {
      Open closed = stack.pop();
      if (closed.element() == prospect && closed.name().equals(PROSPECT)) {
        finish(at, true);
      }
      if (closed.name().equals(name)) {
        return;
      }
    }
  }

  private void open(AdfTag tag) {
    if (tag.name().equals(PROSPECT) && prospect != null) {
      // The one before was never closed.
      finish(at, true);
      return;
    }
    int tagStart = at;
    at = tag.end();
    Open around = stack.peek();
    if (BREAKS.contains(tag.name())) {
      if (around != null) {
        around.element().write("\n");
      }
      return;
    }
    boolean isMarkup = MARKUP.contains(tag.name()) && around != null;
    AdfElement element =
        isMarkup && around != null ? around.element() : new AdfElement(tag.name(), tag.values());
    if (tag.name().equals(PROSPECT)) {
      prospect = element;
      prospectStart = tagStart;
      elements = 0;
    } else if (!isMarkup && around != null && prospect != null) {
      around.element().add(element);
    }
    if (!tag.isClosed()) {
      stack.push(new Open(tag.name(), element));
    } else if (tag.name().equals(PROSPECT)) {
      finish(at, true);
    }
    if (stack.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
      giveUp();
    }
  }

  /** Leaves out the rest of a prospect, or of the text when it stands in none. */
  private void giveUp() {
    if (prospect == null) {
      tooDeep |= stack.size() > DEEPEST;
      elements = 0;
      if (tooDeep) {
        at = text.length();
      }
      return;
    }
    Matcher end = END.matcher(text);
    int to = text.length();
    if (end.find(at)) {
      int close = text.indexOf('>', end.end());
      to = text.startsWith("</", end.start()) && close >= 0 ? close + 1 : end.start();
    }
    at = to;
    finish(to, false);
  }

  private void finish(int end, boolean readable) {
    AdfElement finished = prospect;
    if (finished == null) {
      return;
    }
    done = new Prospect(finished, prospectStart, end, readable);
    prospect = null;
    while (!stack.isEmpty() && !isAround(stack.peek())) {
      stack.pop();
    }
  }

  private static boolean isAround(@Nullable Open open) {
    return open != null && List.of("adf", "leads").contains(open.name());
  }
}
