/**
 * The command line, on picocli.
 *
 * <p>A command is a class here: {@code @Command}, its options as fields, a constructor that takes
 * the {@link app.ringback.app.cli.CommandContext} (and nothing global), and {@code call()} that
 * returns the exit code. {@code CommandTree} lists it. In {@code call()}:
 *
 * <ul>
 *   <li>{@code context.desk()} is the open desk; it is opened on the first call, so look at your
 *       options first. Do not close it.
 *   <li>print with {@code context.print(line)} or, for {@code --json}, {@code context.json(value)}
 *       exactly once; files named by the user go through {@code context.resolve(path)}, since the
 *       command may be carried out by another process than the one it was typed into;
 *   <li>return {@link app.ringback.app.cli.ExitCode#DONE} or {@code FAILED}; throw {@link
 *       app.ringback.core.ProblemException} to fail with its one line, {@link
 *       app.ringback.app.cli.UsageException} for wrong usage.
 * </ul>
 *
 * A command that runs on and owns the workspace (window, agent) also implements {@link
 * app.ringback.app.cli.OwnerCommand}.
 */
@NullMarked
package app.ringback.app.cli;

import org.jspecify.annotations.NullMarked;
