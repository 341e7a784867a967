/**
 * Calls: the rep is rung first, the lead only when the rep is proven to be on the line; nobody is
 * ever called twice.
 */
@NullMarked
package app.ringback.outbox.call;

import org.jspecify.annotations.NullMarked;
