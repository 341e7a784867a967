package app.ringback.compliance;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;

/**
 * What the guard is asked about.
 *
 * @param address the number in E.164 or the e-mail address it would go to; empty when the lead has
 *     none
 * @param automatic whether no person wrote or approved this very message
 */
public record PlannedTouch(Lead lead, Channel channel, String address, boolean automatic) {}
