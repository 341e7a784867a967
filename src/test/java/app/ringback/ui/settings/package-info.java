/** Tests of the package of the same name. */
@NullMarked
package app.ringback.ui.settings;

import org.jspecify.annotations.NullMarked;
