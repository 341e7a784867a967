/** Tables of leads: CSV of every kind and the first sheet of an .xlsx. */
@NullMarked
package app.ringback.intake.csv;

import org.jspecify.annotations.NullMarked;
