/** Takes leads that programs of this computer post, on loopback only. */
@NullMarked
package app.ringback.intake.webhook;

import org.jspecify.annotations.NullMarked;
