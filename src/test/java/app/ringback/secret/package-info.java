@NullMarked
package app.ringback.secret;

import org.jspecify.annotations.NullMarked;
