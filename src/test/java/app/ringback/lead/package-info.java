@NullMarked
package app.ringback.lead;

import org.jspecify.annotations.NullMarked;
