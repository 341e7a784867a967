package app.ringback.template;

import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Every template there is: the user's own, then the shipped ones, each in the user's words where
 * they changed it. A newer program brings newer words only to those that nobody changed.
 */
public final class Templates {

  private final TemplateStore store;

  /**
   * @param device written on every row that is stored
   */
  public Templates(String device) {
    store = new TemplateStore(device);
  }

  /** Where a template's words come from. */
  public enum Origin {
    OWN,
    SHIPPED,
    /** A shipped one with the user's words. */
    CHANGED
  }

  /** A template and where its words come from. */
  public record Entry(Template template, Origin origin) {}

  /** All templates in the order in which they are offered, no two of one name. */
  public List<Template> all(Tx tx) {
    return entries(tx).stream().map(Entry::template).toList();
  }

  /** The same with where their words come from. */
  public List<Entry> entries(Tx tx) {
    Map<UUID, TemplateStore.Row> rows = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (TemplateStore.Row row : store.rows(tx)) {
      rows.put(row.template().id(), row);
      if (!row.deleted() && ShippedTemplates.find(row.template().id()).isEmpty()) {
        add(entries, names, row.template(), Origin.OWN);
      }
    }
    rows.values().stream()
        .filter(row -> !row.deleted())
        .filter(row -> ShippedTemplates.find(row.template().id()).isPresent())
        .forEach(row -> names.add(key(row.template().name())));
    for (Template shipped : ShippedTemplates.all()) {
      TemplateStore.Row row = rows.get(shipped.id());
      if (row == null) {
        add(entries, names, shipped, Origin.SHIPPED);
      } else if (!row.deleted()) {
        entries.add(new Entry(row.template(), Origin.CHANGED));
      }
    }
    return entries;
  }

  /** A name that is taken already, by an own template or another machine's, gets a number. */
  private static void add(
      List<Entry> entries, Set<String> names, Template template, Origin origin) {
    String name = template.name();
    for (int number = 2; !names.add(key(name)); number++) {
      name = template.name() + " (" + number + ")";
    }
    entries.add(new Entry(TemplateBuilder.builder(template).name(name).build(), origin));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The template of that name, whatever its case. */
  public Optional<Template> named(Tx tx, String name) {
    return all(tx).stream().filter(each -> key(each.name()).equals(key(name))).findFirst();
  }

  public Optional<Template> find(Tx tx, UUID id) {
    return all(tx).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Keeps a new template, or new words of one. */
  public void save(Tx tx, Template template, Instant now) {
    store.put(tx, template, false, now);
  }

  /** Takes a template away; {@link #save} with the same brings it back. */
  public void delete(Tx tx, Template template, Instant now) {
    if (ShippedTemplates.find(template.id()).isPresent()) {
      store.put(tx, template, true, now);
    } else {
      store.remove(tx, template.id());
    }
  }

  /** Gives a shipped template the words it came with, a removed one too. */
  public void restore(Tx tx, UUID shipped) {
    if (ShippedTemplates.find(shipped).isPresent()) {
      store.remove(tx, shipped);
    }
  }

  /** Brings back every shipped template that was removed; how many those were. */
  public int restoreRemoved(Tx tx) {
    List<TemplateStore.Row> removed =
        store.rows(tx).stream().filter(TemplateStore.Row::deleted).toList();
    removed.forEach(row -> store.remove(tx, row.template().id()));
    return removed.size();
  }
}
