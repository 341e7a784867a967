package app.ringback.channel.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail. Nothing is loaded, nothing is run. */
final class HtmlText {

  private static final String BLOCKS =
      "p, div, br, tr, li, h1, h2, h3, h4, h5, h6, hr, table, ul, ol, pre, blockquote, address";

  private HtmlText() {}

  /** Plain text with lines ended by LF; what is quoted has {@code >} before each of its lines. */
  static String of(String html) {
    Element body = Jsoup.parse(html).body();
    body.select("script, style, head, title, img[width=1]").remove();
    Writing writing = new Writing();
    body.traverse(writing);
    return writing.text();
  }

  private static final class Writing implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private int quotes;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String plain = words.text();
        if (!plain.isBlank() || !isAtLineBegin()) {
          begin();
          text.append(isAtTextBegin() ? plain.stripLeading() : plain);
        }
      } else if (node instanceof Element element && element.is(BLOCKS)) {
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else {
          newLine();
        }
        if (element.normalName().equals("blockquote")) {
          quotes++;
        }
        if (element.normalName().equals("li")) {
          begin();
          text.append("- ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.is(BLOCKS)) {
        if (element.normalName().equals("blockquote")) {
          newLine();
          quotes--;
        } else if (element.normalName().equals("p")) {
          newLine();
          text.append('\n');
        } else if (!element.normalName().equals("br")) {
          newLine();
        }
      }
    }

    private void begin() {
      if (isAtLineBegin() && quotes > 0) {
        text.append(">".repeat(Math.min(quotes, 10))).append(' ');
      }
    }

    private void newLine() {
      if (!isAtLineBegin()) {
        text.append('\n');
      }
    }

    private boolean isAtLineBegin() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private boolean isAtTextBegin() {
      return isAtLineBegin() || (text.length() > 1 && text.charAt(text.length() - 2) == '>');
    }

    String text() {
      return text.toString()
          .replaceAll("[ \\t\\x0B\\u00A0]+\\n", "\n")
          .replaceAll("\\n{3,}", "\n\n")
          .strip();
    }
  }
}
