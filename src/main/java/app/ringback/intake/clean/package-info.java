/** Cleaning of single values as vendors and spreadsheets write them: numbers, names, dates. */
@NullMarked
package app.ringback.intake.clean;

import org.jspecify.annotations.NullMarked;
