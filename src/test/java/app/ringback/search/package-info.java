/** Tests of the search box and its index. */
@NullMarked
package app.ringback.search;

import org.jspecify.annotations.NullMarked;
