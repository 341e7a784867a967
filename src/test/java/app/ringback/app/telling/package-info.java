@NullMarked
package app.ringback.app.telling;

import org.jspecify.annotations.NullMarked;
