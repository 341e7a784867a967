/** What the user set in {@code settings.toml}: one record a feature, read, checked and edited. */
@NullMarked
package app.ringback.settings;

import org.jspecify.annotations.NullMarked;
