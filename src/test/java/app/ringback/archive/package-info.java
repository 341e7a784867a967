/** Archives: there and back, all or nothing, whatever comes. */
@NullMarked
package app.ringback.archive;

import org.jspecify.annotations.NullMarked;
