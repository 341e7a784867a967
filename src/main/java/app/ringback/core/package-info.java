/**
 * What every feature stands on: typed ids, phones, e-mail addresses, time, after-commit changes.
 */
@NullMarked
package app.ringback.core;

import org.jspecify.annotations.NullMarked;
