/**
 * Invented people and their timelines, repeatable by seed, for tests, measurements and practice.
 */
@NullMarked
package app.ringback.sample;

import org.jspecify.annotations.NullMarked;
