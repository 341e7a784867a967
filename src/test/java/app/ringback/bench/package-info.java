/**
 * Measurements beside raw baselines of the same run: {@code mvn -Pbench verify}. These are no
 * tests: they watch real processes in real time, and so they alone may wait for it.
 */
@NullMarked
package app.ringback.bench;

import org.jspecify.annotations.NullMarked;
