package app.ringback.template;

import app.ringback.lead.Lead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills templates. Whatever the template and the lead are like, it never throws. */
public final class Merging {

  private final FieldValues values;
  private final Lead lead;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private boolean personalised;

  private Merging(Lead lead, MergeFacts facts) {
    this.lead = lead;
    values = new FieldValues(lead, facts);
  }

  /** The template's words for this lead. What was merged in is never looked at for fields again. */
  public static Merged merge(Template template, Lead lead, MergeFacts facts) {
    Merging merging = new Merging(lead, facts);
    String subject = merging.line(template.subject());
    String body = merging.fill(template.body());
    return new Merged(
        subject,
        body,
        List.copyOf(merging.missing),
        merging.personalised,
        List.copyOf(merging.fields));
  }

  /** A subject: a line break in it would be a blank. */
  private String line(String subject) {
    return fill(subject.replaceAll("\\s*\\R\\s*", " ")).replace('\t', ' ');
  }

  private String fill(String text) {
    TemplateText parsed = TemplateText.parse(Printable.words(text));
    missing.addAll(parsed.broken());
    TidyText words = new TidyText();
    for (TemplateText.Part part : parsed.parts()) {
      switch (part) {
        case TemplateText.Part.Words(String plain) -> words.add(plain);
        case TemplateText.Part.Field field -> words.addValue(value(field));
      }
    }
    String filled = words.text();
    // A value beside a brace of the template's can make a new hole; and it may have its own.
    Set<String> marked = missing.stream().map(Holes::mark).collect(Collectors.toSet());
    Holes.in(filled, lead.custom().keySet()).stream()
        .filter(hole -> !marked.contains(hole))
        .forEach(missing::add);
    return filled;
  }

  private String value(TemplateText.Part.Field field) {
    for (String name : field.names()) {
      String value = values.of(name);
      if (!value.isEmpty()) {
        fields.add(MergeField.read(name).map(MergeField::code).orElse(name));
        personalised |= MergeField.read(name).map(MergeField::personal).orElse(true);
        return value;
      }
    }
    String otherwise = field.otherwise();
    if (otherwise == null) {
      missing.add(field.name());
      return Holes.mark(field.name());
    }
    return otherwise;
  }
}
