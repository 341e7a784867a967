@NullMarked
package app.ringback.store;

import org.jspecify.annotations.NullMarked;
