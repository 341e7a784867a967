package app.ringback.app.cli;

import app.ringback.core.ProblemException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;

/** Turns whatever ends a command early into one line on standard error and an exit code. */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** Runs the work. Wrong usage that picocli found travels on, to be told by {@link #misused}. */
  static int guard(PrintWriter err, Callable<Integer> work) {
    try {
      return work.call();
    } catch (ParameterException e) {
      throw e;
    } catch (ExecutionException e) {
      return tell(err, e.getCause() == null ? e : e.getCause());
    } catch (Exception | OutOfMemoryError e) {
      return tell(err, e);
    }
  }

  private static int tell(PrintWriter err, Throwable failure) {
    return switch (failure) {
      case UsageException e -> line(err, String.valueOf(e.getMessage()), ExitCode.WRONG_USAGE);
      case ProblemException e -> {
        log.warn("A command failed: {}", e.problem().happened(), e);
        yield line(err, e.problem().line(), ExitCode.FAILED);
      }
      case OutOfMemoryError e -> {
        log.error("A command ran out of memory", e);
        yield line(
            err,
            "There was not enough memory for this. What is stored is safe. Do it in smaller parts.",
            ExitCode.FAILED);
      }
      case Error e -> throw e;
      default -> {
        log.error("A command failed unexpectedly", failure);
        yield line(
            err,
            "Something went wrong inside Ringback ("
                + failure.getClass().getSimpleName()
                + "). What is stored is safe. Try again; the log in the workspace tells more.",
            ExitCode.FAILED);
      }
    };
  }

  /** Says what is wrong with the usage and where help is. */
  static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    String message = String.valueOf(e.getMessage());
    return line(command.getErr(), message + " (see \"" + help + "\")", ExitCode.WRONG_USAGE);
  }

  /** Prints one line on standard error. */
  static int line(PrintWriter err, String message, int code) {
    err.println("ringback: " + message.replaceAll("\\s+", " ").strip());
    err.flush();
    return code;
  }
}
