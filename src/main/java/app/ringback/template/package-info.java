/**
 * Ready-made words: templates with merge fields, filling them for one lead, and finding what was
 * left unfilled in any message.
 */
@NullMarked
package app.ringback.template;

import org.jspecify.annotations.NullMarked;
