/** The local book: an encrypted H2 file, its migrations, transactions and backups. */
@NullMarked
package app.ringback.store;

import org.jspecify.annotations.NullMarked;
