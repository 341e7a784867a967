/** Tests of the package of the same name. */
@NullMarked
package app.ringback.app.window;

import org.jspecify.annotations.NullMarked;
