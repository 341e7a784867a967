@NullMarked
package app.ringback.template;

import org.jspecify.annotations.NullMarked;
