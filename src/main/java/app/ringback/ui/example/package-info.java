/** Parse by example: the rep marks the fields on one mail, and the next ones are read by it. */
@NullMarked
package app.ringback.ui.example;

import org.jspecify.annotations.NullMarked;
