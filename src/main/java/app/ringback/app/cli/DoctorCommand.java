package app.ringback.app.cli;

import app.ringback.app.doctor.Check;
import app.ringback.app.doctor.Finding;
import app.ringback.app.doctor.Finding.State;
import app.ringback.core.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringback doctor}: looks at everything Ringback needs and says how to mend it. */
@Command(
    name = "doctor",
    description = "Check the book, its key, the clock, the disk and the accounts.",
    footer = {"", "Ends with 1 when a check failed; warnings end with 0."})
final class DoctorCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(DoctorCommand.class);

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  DoctorCommand(CommandContext context) {
    this.context = context;
  }

  /** One line of the report. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Line(String name, String state, String detail, String mend) {

    static Line of(String name, Finding finding) {
      return new Line(name, finding.state().code(), finding.detail(), finding.mend());
    }

    String printed() {
      return String.format("%-5s %-9s %s %s", state, name, detail, mend).stripTrailing();
    }
  }

  private record Report(List<Line> checks) {}

  @Override
  public Integer call() {
    List<Line> lines = new ArrayList<>();
    for (Check check : Checks.of(context)) {
      lines.add(Line.of(check.name(), look(check)));
    }
    if (json) {
      context.json(new Report(lines));
    } else {
      lines.forEach(line -> context.print(line.printed()));
    }
    boolean failed = lines.stream().anyMatch(line -> line.state().equals(State.FAIL.code()));
    return failed ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static Finding look(Check check) {
    try {
      return check.look();
    } catch (ProblemException e) {
      return Finding.fail(e.problem());
    } catch (RuntimeException e) {
      log.error("The check {} failed unexpectedly", check.name(), e);
      return Finding.fail(
          "The check itself failed (" + e.getClass().getSimpleName() + ").",
          "Look into the log in the workspace.");
    }
  }
}
