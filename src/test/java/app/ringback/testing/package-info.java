/** What tests share: a settable clock, a real book on disk, stand-ins for carriers. */
@NullMarked
package app.ringback.testing;

import org.jspecify.annotations.NullMarked;
