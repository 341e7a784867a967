/** One box over everything known about leads: an index in memory, encrypted when it is on disk. */
@NullMarked
package app.ringback.search;

import org.jspecify.annotations.NullMarked;
