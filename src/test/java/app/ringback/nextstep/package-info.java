@NullMarked
package app.ringback.nextstep;

import org.jspecify.annotations.NullMarked;
