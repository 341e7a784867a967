package app.ringback.intake.csv;

import app.ringback.core.ProblemException;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.HeaderWords;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.ReadOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what each column of a table becomes. */
final class ColumnPlan {

  private static final Pattern LEAD_NAME =
      Pattern.compile("lead[ _]?name", Pattern.CASE_INSENSITIVE);

  private static final Set<LeadField> PERSON =
      Set.of(LeadField.NAME, LeadField.FIRST_NAME, LeadField.LAST_NAME);

  private final HeaderWords words = new HeaderWords();
  private final ColumnValues values;
  private final ReadOptions options;

  ColumnPlan(Cleaners cleaners, ReadOptions options) {
    this.values = new ColumnValues(cleaners, options.country());
    this.options = options;
  }

  /** The columns of a table with this head; rows of the sample are its first leads. */
  List<TableColumn> columns(TableHead head, List<Row> sample) {
    int width = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> headers = head.header() == null ? List.of() : head.header().cells();
    width = Math.max(width, headers.size());
    Map<String, LeadField> chosen = chosen();
    Set<String> names = new HashSet<>();
    List<TableColumn> columns = new ArrayList<>();
    List<HeaderWords.Meaning> meanings = new ArrayList<>();
    for (int index = 0; index < width; index++) {
      String header = index < headers.size() ? headers.get(index).strip() : "";
      HeaderWords.Meaning meaning = words.meaning(header);
      meanings.add(meaning);
      columns.add(column(index, unique(header, index, names), header, meaning, sample, chosen));
    }
    if (!chosen.isEmpty()) {
      throw unknownColumns(chosen, names);
    }
    List<TableColumn> planned =
        Names.settle(withCompanies(columns), values, sample, head.header() != null);
    return withLabels(planned, meanings);
  }

  private TableColumn column(
      int index,
      String name,
      String header,
      HeaderWords.Meaning meaning,
      List<Row> sample,
      Map<String, LeadField> chosen) {
    LeadField given = chosen.remove(key(name));
    if (given == null && !header.isEmpty()) {
      given = chosen.remove(key(header));
    }
    TableColumn kept =
        new TableColumn(
            index,
            name,
            header,
            LeadField.CUSTOM,
            TableColumn.Why.KEPT,
            meaning.label(),
            -1,
            DayOrder.of(options.country()));
    if (given != null) {
      return with(kept, given, TableColumn.Why.CHOSEN);
    }
    return switch (meaning.certainty()) {
      case NAMED -> with(kept, meaning.field(), TableColumn.Why.HEADER);
      case CLOSED -> kept;
      case HINTED ->
          values.contradict(meaning.field(), index, sample)
              ? kept
              : with(kept, meaning.field(), TableColumn.Why.HEADER);
      case OPEN ->
          values
              .recognise(index, sample)
              .map(field -> with(kept, field, TableColumn.Why.VALUES))
              .orElse(kept);
    };
  }

  /**
   * In the exports of Close a lead is a company and "lead_name" its name; the person stands in a
   * column of their own beside it.
   */
  private static List<TableColumn> withCompanies(List<TableColumn> columns) {
    boolean hasCompany = columns.stream().anyMatch(column -> column.field() == LeadField.COMPANY);
    boolean hasPerson =
        columns.stream().anyMatch(column -> PERSON.contains(column.field()) && !isLeadName(column));
    return hasCompany || !hasPerson
        ? columns
        : columns.stream()
            .map(column ->
                isLeadName(column) && column.why() == TableColumn.Why.HEADER
                    ? with(column, LeadField.COMPANY, TableColumn.Why.HEADER)
                    : column)
            .toList();
  }

  private static boolean isLeadName(TableColumn column) {
    return LEAD_NAME.matcher(column.header()).matches();
  }

  static TableColumn with(TableColumn column, LeadField field, TableColumn.Why why) {
    return TableColumnBuilder.builder(column).field(field).why(why).build();
  }

  /** Ties "Phone 2 - Type" to "Phone 2 - Value". */
  private static List<TableColumn> withLabels(
      List<TableColumn> columns, List<HeaderWords.Meaning> meanings) {
    Map<String, Integer> labels = new HashMap<>();
    for (TableColumn column : columns) {
      int number = meanings.get(column.index()).number();
      if (column.field() == LeadField.PHONE_LABEL) {
        labels.put(LeadField.PHONE + " " + number, column.index());
      } else if (column.field() == LeadField.EMAIL_LABEL) {
        labels.put(LeadField.EMAIL + " " + number, column.index());
      }
    }
    return columns.stream()
        .map(column -> {
          String key = column.field() + " " + meanings.get(column.index()).number();
          int label = labels.getOrDefault(key, -1);
          return TableColumnBuilder.builder(column).labelColumn(label).build();
        })
        .toList();
  }

  private Map<String, LeadField> chosen() {
    Map<String, LeadField> chosen = new HashMap<>();
    options.mapping().forEach((name, field) -> chosen.put(key(name), field));
    return chosen;
  }

  private static String unique(String header, int index, Set<String> taken) {
    String wanted = header.isEmpty() ? "Column " + (index + 1) : header;
    String name = wanted;
    for (int number = 2; !taken.add(key(name)); number++) {
      name = wanted + " " + number;
    }
    return name;
  }

  private static ProblemException unknownColumns(Map<String, LeadField> left, Set<String> names) {
    return new ProblemException(
        "The file has no column called " + String.join(", ", left.keySet()) + ".",
        "Nothing was imported.",
        "Its columns are: " + names.stream().limit(20).sorted().toList() + ".");
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
