package app.ringback.ui.agenda;

import app.ringback.lead.Lead;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one should know before calling a lead.
 *
 * @param lead null when it is gone
 * @param script what to say, merged; empty without one
 * @param missing fields the script asks for and the lead has not
 * @param lastWords the newest words of the timeline; may be empty
 * @param zone by whose clock the lead lives; null when that is not known
 */
public record CallSheet(
    @Nullable Lead lead,
    String script,
    List<String> missing,
    String lastWords,
    @Nullable ZoneId zone) {}
