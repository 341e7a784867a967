package app.ringback.ui.compose;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.template.Merged;
import app.ringback.template.Template;
import java.util.List;

/** The templates as compose offers them; off the FX thread only. */
public interface TemplateDesk {

  /**
   * A template and what it says to a lead.
   *
   * @param merged its words for the lead
   */
  record Filled(Template template, Merged merged) {}

  /** The templates of a channel in the order in which they are offered, filled for the lead. */
  List<Filled> filled(LeadId lead, Channel channel);

  /** What the words say to the lead once their fields are filled. */
  Merged fill(LeadId lead, String subject, String body);
}
