package app.ringback.intake.leadmail;

import app.ringback.core.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail that stands in another one, behind the head that mail programs write before what they
 * forward.
 *
 * @param from whoever wrote the inner mails, as they are written
 * @param subject of the innermost, may be empty
 * @param date as it is written, may be empty
 * @param lines of the innermost mail; all lines when nothing was forwarded
 */
record Forward(List<String> from, String subject, String date, List<MailLine> lines) {

  private static final Pattern FROM = head("from|von|de|da|från|van");
  private static final Pattern SUBJECT = head("subject|betreff|asunto|objet|oggetto|onderwerp");
  private static final Pattern DATE =
      head("sent|date|gesendet|datum|enviado|fecha|envoyé|inviato|data");
  private static final Pattern TO = head("to|an|para|à|a");
  private static final Pattern REPLY =
      Pattern.compile("^\\s*(?:re|aw|sv|antw|rv)\\s*:.*", Pattern.CASE_INSENSITIVE);

  private static final int MOST_HEAD_LINES = 8;

  private static Pattern head(String words) {
    return Pattern.compile(
        "^[\\s>*]*(?:" + words + ")\\s*:\\**\\s*(.*)$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Opens what is forwarded; what an answer quotes is no news. */
  static Forward open(List<MailLine> lines, String subject) {
    Forward found = new Forward(List.of(), "", "", lines);
    if (REPLY.matcher(subject).matches()) {
      return found;
    }
    List<String> from = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher sender = FROM.matcher(text(lines, i));
      if (sender.matches()) {
        Forward inner = head(lines, i, sender.group(1));
        if (inner.lines().size() < lines.size()) {
          from.addAll(inner.from());
          i = lines.size() - inner.lines().size() - 1;
          found = new Forward(List.copyOf(from), inner.subject(), inner.date(), inner.lines());
        }
      }
    }
    return found;
  }

  /** The mail whose head begins here; the same lines when it is no head. */
  private static Forward head(List<MailLine> lines, int start, String from) {
    String subject = "";
    String date = "";
    boolean hasTo = false;
    boolean hasSubject = false;
    int last = start;
    for (int i = start + 1; i < Math.min(lines.size(), start + MOST_HEAD_LINES); i++) {
      String line = text(lines, i);
      Matcher subjectLine = SUBJECT.matcher(line);
      Matcher dateLine = DATE.matcher(line);
      if (subjectLine.matches()) {
        subject = subjectLine.group(1).strip();
        hasSubject = true;
        last = i;
      } else if (dateLine.matches() && date.isEmpty()) {
        date = dateLine.group(1).strip();
        last = i;
      } else if (TO.matcher(line).matches()) {
        hasTo = true;
        last = i;
      } else if (line.isBlank()) {
        break;
      }
    }
    if (!hasSubject || (date.isEmpty() && !hasTo)) {
      return new Forward(List.of(), "", "", lines);
    }
    return new Forward(List.of(from), subject, date, unquoted(lines, last + 1));
  }

  /** The rest, without the marks of quoting. */
  private static List<MailLine> unquoted(List<MailLine> lines, int from) {
    return lines.subList(from, lines.size()).stream()
        .map(line ->
            line.isRow() ? line : MailLine.of(line.text().replaceFirst("^\\s*(?:>\\s?)+", "")))
        .toList();
  }

  /** The line as people read it; a program may have laid the head out as a table. */
  private static String text(List<MailLine> lines, int at) {
    MailLine line = lines.get(at);
    String text =
        line.isRow() ? line.label().replaceAll(":\\s*$", "") + ": " + line.text() : line.text();
    return Texts.cut(text, 500);
  }
}
