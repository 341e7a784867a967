/** The editor of templates. */
@NullMarked
package app.ringback.ui.templates;

import org.jspecify.annotations.NullMarked;
