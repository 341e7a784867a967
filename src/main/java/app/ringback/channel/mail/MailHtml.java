package app.ringback.channel.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A mail's plain words as simple HTML: the same words and lines, with addresses to click on. */
final class MailHtml {

  /** Up to white space or what quotes it; what ends a sentence is no part of it. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}]", Pattern.CASE_INSENSITIVE);

  private MailHtml() {}

  static String of(String text) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                + "<div style=\"font-family: sans-serif\">\n");
    for (String line : text.split("\n", -1)) {
      html.append(line(line)).append("<br>\n");
    }
    return html.append("</div>\n</body></html>\n").toString();
  }

  private static String line(String line) {
    StringBuilder html = new StringBuilder();
    Matcher address = ADDRESS.matcher(line);
    int from = 0;
    while (address.find()) {
      String link = escaped(address.group());
      html.append(spaced(line.substring(from, address.start())))
          .append("<a href=\"")
          .append(link)
          .append("\">")
          .append(link)
          .append("</a>");
      from = address.end();
    }
    return html.append(spaced(line.substring(from))).toString();
  }

  /** HTML makes one space out of many. */
  private static String spaced(String text) {
    return escaped(text.replace("\t", "    ")).replace("  ", "&nbsp; ").replaceAll("^ ", "&nbsp;");
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("\"", "&quot;");
  }
}
