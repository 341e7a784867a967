package app.ringback.agenda.alert;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was raised and is neither answered nor over.
 *
 * @param subject what it is about: the lead, its entry, the next step, the message, the import
 * @param lead whose it is; null when it is about several
 * @param name what the lead is called, may be empty
 * @param channel by which the lead wrote, or something was sent: {@code call, text, email}; empty
 *     where there is none
 * @param about what the lead wrote, its source, the kind of next step, or the state of what was
 *     sent
 * @param due the deadline, or since when it waits
 * @param count how many things it is about
 * @param instaCall whether accepting it calls the lead at once
 * @param shownAt when it was raised last
 */
public record Alert(
    UUID id,
    AlertKind kind,
    UUID subject,
    @Nullable LeadId lead,
    String name,
    String channel,
    String about,
    Urgency urgency,
    Instant due,
    int count,
    boolean instaCall,
    Instant shownAt) {}
