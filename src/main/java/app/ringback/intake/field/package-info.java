/** Which field of a lead a column or label means, and how named values become one lead. */
@NullMarked
package app.ringback.intake.field;

import org.jspecify.annotations.NullMarked;
