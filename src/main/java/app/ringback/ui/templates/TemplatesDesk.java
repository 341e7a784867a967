package app.ringback.ui.templates;

import app.ringback.core.LeadId;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import app.ringback.template.Templates;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the editor of templates works on; off the FX thread only. */
public interface TemplatesDesk {

  /**
   * All that is shown.
   *
   * @param custom names of the custom fields that leads have
   */
  record Sight(List<Templates.Entry> entries, List<String> custom) {

    static final Sight NOTHING = new Sight(List.of(), List.of());

    public Sight {
      entries = List.copyOf(entries);
      custom = List.copyOf(custom);
    }
  }

  /**
   * A template for a lead.
   *
   * @param lead who it is for, by name; empty when the book has no lead yet
   */
  record Preview(String lead, Merged merged) {}

  Sight read();

  /** A new id. */
  UUID id();

  void save(Template template);

  void delete(Template template);

  /** Gives a shipped template the words it came with. */
  void restore(UUID shipped);

  /** Brings back every shipped template that was removed; how many those were. */
  int restoreRemoved();

  /**
   * What it says to a real lead.
   *
   * @param lead whom; null for the one that came last
   */
  Preview preview(Template template, @Nullable LeadId lead);
}
