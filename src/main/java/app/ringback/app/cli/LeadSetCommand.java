package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import app.ringback.lead.EditField;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback lead set}: what a person types no import overwrites. */
@Command(
    name = "set",
    description = "Set fields of a lead, all of them or none; an empty value clears a field.",
    footer = {
      "",
      "Fields: first_name, last_name, company, phones, emails, street, city, address_region,",
      "postal_code, country, interest, reason, industry, notes, owner, source, region, time_zone,",
      "cost, stage, and custom.NAME."
    })
final class LeadSetCommand implements Callable<Integer> {

  private static final String CUSTOM = "custom.";
  private static final String STAGE = "stage";

  @Parameters(
      index = "0",
      paramLabel = "LEAD",
      description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FIELD=VALUE",
      description = "What to set.")
  List<String> fields = List.of();

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  private final CommandContext context;

  LeadSetCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<String, String> values = values();
    Desk desk = context.desk();
    Lead stored =
        desk.transactions()
            .write(tx -> {
              LeadId lead = desk.finder().find(tx, named).id();
              values.forEach((field, value) -> set(tx, desk, lead, field, value));
              return desk.leads().find(tx, lead).orElseThrow();
            });
    if (json) {
      context.json(new LeadDocuments(desk).of(List.of(stored)));
    } else {
      context.print(stored.id().text() + "  " + stored.displayName());
    }
    return ExitCode.DONE;
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      boolean known =
          name.equals(STAGE) || name.startsWith(CUSTOM) || EditField.read(name).isPresent();
      if (equals < 0 || !known) {
        throw new UsageException(
            "\""
                + Texts.cut(field, 80)
                + "\" is no FIELD=VALUE; see \"ringback lead set --help\".");
      }
      values.put(name, field.substring(equals + 1));
    }
    return values;
  }

  private static void set(Tx tx, Desk desk, LeadId lead, String field, String value) {
    if (field.equals(STAGE)) {
      desk.leadWork().stages().change(tx, lead, stage(value), desk.clock().instant());
    } else if (field.startsWith(CUSTOM)) {
      desk.leadWork().edits().setCustom(tx, lead, field.substring(CUSTOM.length()), value);
    } else {
      desk.leadWork().edits().set(tx, lead, EditField.read(field).orElseThrow(), value);
    }
  }

  private static Stage stage(String value) {
    return Stage.read(value)
        .orElseThrow(() ->
            new ProblemException(
                "There is no stage \"" + Texts.cut(value, 40) + "\".",
                "Nothing was changed.",
                "Stages are "
                    + Arrays.stream(Stage.values())
                        .map(Stage::code)
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}
