/** Measurements beside raw baselines of the same run: {@code mvn -Pbench verify}. */
@NullMarked
package app.ringback.bench;

import org.jspecify.annotations.NullMarked;
