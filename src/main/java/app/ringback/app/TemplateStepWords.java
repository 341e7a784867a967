package app.ringback.app;

import app.ringback.cadence.StepWords;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import java.util.List;
import java.util.Optional;

/** The words of steps are those of the desk's templates. */
record TemplateStepWords(Desk desk) implements StepWords {

  @Override
  public Optional<Worded> of(Tx tx, Lead lead, Channel channel, String template) {
    return work()
        .templates()
        .named(tx, template)
        .filter(named -> named.channel() == channel)
        .map(named -> worded(named, work().filling().fill(tx, named, lead)));
  }

  private static Worded worded(Template template, Merged merged) {
    return new Worded(
        template.name(),
        merged.subject(),
        merged.body(),
        template.purpose(),
        template.approach(),
        merged.personalised(),
        merged.missing());
  }

  @Override
  public List<String> names(Tx tx, Channel channel) {
    return work().templates().all(tx).stream()
        .filter(template -> template.channel() == channel)
        .map(Template::name)
        .toList();
  }

  private TemplateWork work() {
    return desk.followUp().templates();
  }
}
