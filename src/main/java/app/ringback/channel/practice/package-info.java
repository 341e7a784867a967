/** Simulated people and carriers of the practice workspace; nothing here opens a connection. */
@NullMarked
package app.ringback.channel.practice;

import org.jspecify.annotations.NullMarked;
