package app.ringback.cadence;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the words of a step come from: templates, merged with a lead. */
public interface StepWords {

  /**
   * The words of a template for a lead.
   *
   * @param missing what the lead lacks for it to be whole; it is never sent with a hole in it
   */
  record Worded(
      String template,
      String subject,
      String body,
      @Nullable Purpose purpose,
      @Nullable Approach approach,
      boolean personalised,
      List<String> missing) {

    public Worded {
      missing = List.copyOf(missing);
    }
  }

  /** The template of this name for this channel, merged; empty when there is none. */
  Optional<Worded> of(Tx tx, Lead lead, Channel channel, String template);

  /** The names of the templates for a channel, in the order in which they are offered. */
  List<String> names(Tx tx, Channel channel);
}
