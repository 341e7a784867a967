/** The rules as data: the shipped file, a newer one of the user's, and what they say. */
@NullMarked
package app.ringback.compliance.rules;

import org.jspecify.annotations.NullMarked;
