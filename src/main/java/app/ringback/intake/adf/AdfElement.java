package app.ringback.intake.adf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an ADF document: names in lower case, without their namespace. */
final class AdfElement {

  private final String name;
  private final Map<String, String> attributes;
  private final List<AdfElement> children = new ArrayList<>(2);
  private final StringBuilder text = new StringBuilder();

  AdfElement(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  String name() {
    return name;
  }

  void add(AdfElement child) {
    children.add(child);
  }

  void write(String words) {
    text.append(words);
  }

  /** Its own words, each line without the blanks of the layout around it. */
  String text() {
    return text.toString().strip().replaceAll("[ \\t\\r\\u00a0]*\\n[ \\t\\r\\u00a0]*", "\n");
  }

  /** The attribute in lower case, {@code ""} when it is absent. */
  String attribute(String key) {
    return stated(key).toLowerCase(Locale.ROOT);
  }

  /** The attribute as it is written, {@code ""} when it is absent. */
  String stated(String key) {
    return attributes.getOrDefault(key, "").strip();
  }

  List<AdfElement> children() {
    return children;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  Stream<AdfElement> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  Optional<AdfElement> first(String wanted) {
    return all(wanted).findFirst();
  }

  /** The words of the first child of that name, {@code ""} without one. */
  String textOf(String wanted) {
    return all(wanted)
        .map(AdfElement::text)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }
}
