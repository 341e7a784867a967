package app.ringback.intake.leadmail;

import app.ringback.core.Texts;
import app.ringback.intake.mime.OpenedPart;
import app.ringback.intake.mime.OpenedPart.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The lines of a mail's texts, tables of two columns as rows. Nothing is loaded, nothing is run.
 */
final class MailLines {

  /** No lead mail is longer; newsletters are. */
  static final int MOST = 5_000;

  /** Chars of a page that are looked into. */
  private static final int LONGEST_PAGE = 1 << 20;

  private static final int LONGEST_LINE = 20_000;

  private static final String BLOCKS =
      "p, div, br, tr, li, dt, dd, h1, h2, h3, h4, h5, h6, hr, table, ul, ol, pre, blockquote,"
          + " address, section, td, th";

  private MailLines() {}

  static List<MailLine> of(OpenedPart part) {
    return part.kind() == Kind.HTML ? ofHtml(part.text()) : ofPlain(part.text());
  }

  private static List<MailLine> ofPlain(String text) {
    return text.lines()
        .limit(MOST)
        .map(line -> MailLine.of(Texts.cut(line.replace('\u00a0', ' '), LONGEST_LINE)))
        .toList();
  }

  private static List<MailLine> ofHtml(String html) {
    Element body = Jsoup.parse(Texts.cut(html, LONGEST_PAGE)).body();
    body.select("script, style, head, title").remove();
    Writing writing = new Writing();
    body.filter(writing);
    writing.endLine();
    return writing.lines;
  }

  private static final class Writing implements NodeFilter {

    private final List<MailLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (lines.size() >= MOST) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode words) {
        line.append(words.text().replace('\u00a0', ' '));
      } else if (node instanceof Element element && element.is(BLOCKS)) {
        endLine();
        if (element.normalName().equals("tr") && row(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br") && isAfterBreak(element)) {
          lines.add(MailLine.of(""));
        }
      }
      return FilterResult.CONTINUE;
    }

    /** Two breaks in a row are a blank line. */
    private static boolean isAfterBreak(Element element) {
      Node before = element.previousSibling();
      while (before instanceof TextNode words && words.isBlank()) {
        before = before.previousSibling();
      }
      return before != null && before.normalName().equals("br");
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.is(BLOCKS)) {
        endLine();
        String name = element.normalName();
        if (name.equals("p") || name.equals("table") || name.equals("ul")) {
          blank();
        }
      }
      return FilterResult.CONTINUE;
    }

    private void blank() {
      // Boxes around single lines are how some programs write lines; only paragraphs part texts.
      if (!lines.isEmpty() && !lines.getLast().isBlank() && isParagraphEnd()) {
        lines.add(MailLine.of(""));
      }
    }

    private boolean isParagraphEnd() {
      return !lines.getLast().text().strip().endsWith(":");
    }

    void endLine() {
      String text = line.toString().strip();
      line.setLength(0);
      if (!text.isEmpty()) {
        lines.add(MailLine.of(Texts.cut(text, LONGEST_LINE)));
      }
    }

    private boolean row(Element row) {
      List<Element> cells =
          row.children().stream()
              .filter(cell -> cell.is("td, th") && cell.hasText())
              .limit(3)
              .toList();
      if (cells.size() != 2 || !row.select("table").isEmpty()) {
        return false;
      }
      String label = cells.getFirst().text().strip();
      if (label.length() > Labels.LONGEST) {
        return false;
      }
      Writing value = new Writing();
      cells.getLast().filter(value);
      value.endLine();
      String text = String.join("\n", value.lines.stream().map(MailLine::text).toList()).strip();
      lines.add(new MailLine(label, text));
      return true;
    }
  }
}
