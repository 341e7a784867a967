package app.ringback.app;

import app.ringback.agenda.arrival.FirstText;
import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.RuleSettings;
import app.ringback.settings.Settings;
import app.ringback.store.Tx;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What leaves by itself, written from templates: complete or not at all. */
final class AutomaticWords {

  /** Says that a call was tried: for sources whose new leads are called at once. */
  private static final String BESIDE_A_CALL = "Backup text";

  private static final String ALONE = "First contact text";

  /** A rule's own words are filled as a template is, and are none. */
  private static final UUID NO_TEMPLATE = new UUID(0, 0);

  private final Desk desk;

  AutomaticWords(Desk desk) {
    this.desk = desk;
  }

  /** The automatic first text to a new lead. */
  FirstText.Words first(Tx tx, Lead lead) {
    Settings settings = desk.settings().get();
    boolean calls = settings.source(lead.source()).instaCall() || settings.twilio().instaCall();
    Optional<Template> template =
        calls ? text(tx, BESIDE_A_CALL) : text(tx, ALONE).or(() -> text(tx, BESIDE_A_CALL));
    if (template.isEmpty()) {
      return new FirstText.Words.Missing("there is no template “" + BESIDE_A_CALL + "”.");
    }
    Merged merged = work().filling().fill(tx, template.get(), lead);
    if (!merged.complete()) {
      return new FirstText.Words.Missing(
          "its words need what is not known of this lead: "
              + String.join(", ", merged.missing())
              + ".");
    }
    Purpose purpose = Objects.requireNonNullElse(template.get().purpose(), Purpose.FIRST);
    return new FirstText.Words.Complete(request(template.get(), merged, lead).purpose(purpose));
  }

  /** What a rule texts; empty when there is no such template, or something is not known. */
  Optional<TextRequestBuilder> rule(Tx tx, RuleSettings rule, Lead lead) {
    Optional<Template> template =
        rule.template().isEmpty()
            ? Optional.of(rule.words())
                .filter(words -> !words.isEmpty())
                .map(words -> new Template(NO_TEMPLATE, "", Channel.TEXT, "", words, null, null))
            : text(tx, rule.template());
    return template.flatMap(found -> {
      Merged merged = work().filling().fill(tx, found, lead);
      return merged.complete() ? Optional.of(request(found, merged, lead)) : Optional.empty();
    });
  }

  /** The names of the templates that can be texted. */
  List<String> names(Tx tx) {
    return work().templates().all(tx).stream()
        .filter(template -> template.channel() == Channel.TEXT)
        .map(Template::name)
        .toList();
  }

  private Optional<Template> text(Tx tx, String name) {
    return work().templates().named(tx, name).filter(each -> each.channel() == Channel.TEXT);
  }

  private static TextRequestBuilder request(Template template, Merged merged, Lead lead) {
    return TextRequestBuilder.builder(TextRequest.of(lead.id(), merged.body()))
        .template(template.name())
        .purpose(template.purpose())
        .approach(template.approach())
        .personalised(merged.personalised());
  }

  private TemplateWork work() {
    return desk.followUp().templates();
  }
}
