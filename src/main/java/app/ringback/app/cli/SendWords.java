package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.Problem;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code send} command sends: words that were given, or a template's for the lead.
 *
 * @param template name of the template, empty for none
 * @param purpose null when it has none in particular
 * @param approach null when it is not marked
 */
record SendWords(
    String subject,
    String body,
    String template,
    @Nullable Purpose purpose,
    @Nullable Approach approach,
    boolean personalised) {

  /** Words written by hand. */
  static SendWords of(String subject, String body, @Nullable Approach marked) {
    return new SendWords(subject, body, "", null, marked, false);
  }

  /**
   * A template's words for the lead.
   *
   * @param subject in place of the template's, when it is not empty
   * @param marked in place of the template's approach; null to keep that
   * @throws SendProblem when there is no such template, or the lead lacks something it says
   */
  static SendWords from(
      Desk desk,
      Tx tx,
      Lead lead,
      Channel channel,
      String name,
      String subject,
      @Nullable Approach marked) {
    List<Template> all = desk.followUp().templates().templates().all(tx);
    Template found =
        desk.followUp()
            .templates()
            .templates()
            .named(tx, name)
            .filter(template -> template.channel() == channel)
            .orElseThrow(() -> unknown(name, channel, all));
    Merged merged = desk.followUp().templates().filling().fill(tx, found, lead);
    // A script is read by a person, who sees what is missing.
    if (!merged.complete() && channel != Channel.CALL) {
      throw unfilled(found, lead, merged.missing());
    }
    return new SendWords(
        subject.isEmpty() ? merged.subject() : subject,
        merged.body(),
        found.name(),
        found.purpose(),
        marked == null ? found.approach() : marked,
        merged.personalised());
  }

  private static SendProblem unknown(String name, Channel channel, List<Template> all) {
    String known =
        all.stream()
            .filter(template -> template.channel() == channel)
            .map(template -> '"' + template.name() + '"')
            .collect(Collectors.joining(", "));
    String what = channel == Channel.CALL ? "calls" : channel == Channel.TEXT ? "texts" : "e-mails";
    return new SendProblem(
        "unknown_template",
        List.of(),
        new Problem(
            "There is no template \"" + name + "\" for " + what + ".",
            "Nothing was sent.",
            "Name one of these: " + known + "."));
  }

  private static SendProblem unfilled(Template template, Lead lead, List<String> missing) {
    return new SendProblem(
        "missing_fields",
        missing,
        new Problem(
            "\""
                + template.name()
                + "\" cannot be sent to "
                + lead.displayName()
                + ": nothing is known of "
                + String.join(", ", missing)
                + ".",
            "Nothing was sent.",
            "Fill it in on the lead or in the settings, or let the template say something else"
                + " without it, as {interest|your project} does."));
  }
}
