/** What the rep has begun to write and not sent: one draft a lead and channel. */
@NullMarked
package app.ringback.draft;

import org.jspecify.annotations.NullMarked;
