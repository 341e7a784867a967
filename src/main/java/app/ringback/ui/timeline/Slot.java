package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Where an edited value stands in a lead.
 *
 * @param name the field as the store names it
 * @param fault the name of the text that says what is wrong with a value, empty when nothing is
 * @param write puts a value in the place of the one shown before
 * @param copy puts everything {@code write} touches back to what the second lead has
 */
record Slot(String name, Function<String, String> fault, Write write, BinaryOperator<Lead> copy) {

  /** Puts {@code typed} in the place of {@code before}; empty text adds or removes. */
  @FunctionalInterface
  interface Write {
    Lead apply(Lead lead, String before, String typed);
  }

  static Slot of(LeadField field) {
    return new Slot(
        field.name(),
        text -> text.length() > field.longest() ? "field.too_long" : field.fault().apply(text),
        (lead, before, typed) -> field.write().apply(lead, typed),
        (now, old) -> field.write().apply(now, field.read().apply(old)));
  }
}
