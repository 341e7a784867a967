/**
 * Secrets: the platform's keyring, a file where there is none, the environment, the recovery key.
 */
@NullMarked
package app.ringback.secret;

import org.jspecify.annotations.NullMarked;
