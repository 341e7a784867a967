package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.AgendaKind;
import app.ringback.agenda.AgendaSection;
import app.ringback.agenda.AgendaState;
import app.ringback.agenda.Hold;
import app.ringback.agenda.TriageCard;
import app.ringback.agenda.TriageGroup;
import app.ringback.agenda.TriageItem;
import app.ringback.core.Texts;
import app.ringback.ui.Icon;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Items of the agenda in a salesperson's words. */
public final class AgendaWords {

  private final UiTexts texts;
  private final Times times;

  public AgendaWords(UiTexts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  UiTexts texts() {
    return texts;
  }

  Times times() {
    return times;
  }

  String name(AgendaItem item) {
    return Texts.firstOf(item.name(), texts.get("lead.unnamed"));
  }

  /** What it is, without the name. */
  String what(AgendaItem item) {
    return switch (item.kind()) {
      case SLA ->
          item.detail().isEmpty()
              ? texts.get("agenda.sla")
              : texts.get("agenda.sla.source", item.detail());
      case REPLY ->
          item.detail().isEmpty()
              ? texts.get("agenda.reply")
              : texts.get("agenda.reply.words", item.detail());
      case UNKNOWN_SEND -> texts.get("agenda.unknown", channel(item));
      case TOUCH -> touch(item);
      case NEXT_STEP -> texts.get("agenda.step." + item.detail());
      case REENGAGE -> texts.get("agenda.reengage");
    };
  }

  private String touch(AgendaItem item) {
    String key = item.automatic() ? "agenda.touch.automatic" : "agenda.touch";
    return item.step() > 0
        ? texts.get(key + ".step", channel(item), item.step(), item.detail())
        : texts.get(key, channel(item));
  }

  private String channel(AgendaItem item) {
    return texts.get("agenda.channel." + (item.channel() == null ? "any" : item.channel().code()));
  }

  /** When it is or was due. */
  String when(AgendaItem item, Instant now) {
    Duration late = Duration.between(item.dueAt(), now);
    String time = times.thisWeek(item.dueAt());
    if (item.kind() == AgendaKind.REPLY && !late.isNegative()) {
      return texts.get("agenda.since", time);
    }
    if (late.isNegative()) {
      return item.kind() == AgendaKind.SLA && item.state() == AgendaState.DUE
          ? texts.get("agenda.until", time)
          : time;
    }
    return item.state() == AgendaState.OVERDUE ? texts.get("agenda.late", age(late), time) : time;
  }

  private String age(Duration age) {
    if (age.toDays() > 0) {
      return texts.get("age.days", age.toDays());
    }
    return age.toHours() > 0
        ? texts.get("age.hours", age.toHours())
        : texts.get("age.minutes", age.toMinutes());
  }

  /** What holds it; empty when nothing does. */
  String held(AgendaItem item) {
    Hold hold = item.hold();
    if (hold == null) {
      return "";
    }
    Instant until = hold.until();
    String by =
        until == null
            ? texts.get("agenda.held.never", hold.rule())
            : texts.get("agenda.held", times.thisWeek(until), hold.rule());
    return item.state() == AgendaState.HELD ? by : texts.get("agenda.no_call", by);
  }

  Icon icon(AgendaItem item) {
    if (item.state() == AgendaState.HELD) {
      return Icon.LEGAL;
    }
    return switch (item.kind()) {
      case SLA -> item.state() == AgendaState.OVERDUE ? Icon.CLOCK_LATE : Icon.CLOCK;
      case REPLY -> Icon.REPLY;
      case UNKNOWN_SEND -> Icon.UNKNOWN;
      case NEXT_STEP -> item.detail().equals("appointment") ? Icon.APPOINTMENT : Icon.NEXT_STEP;
      case REENGAGE -> Icon.UNDO;
      case TOUCH ->
          item.channel() == null
              ? Icon.CLOCK
              : switch (item.channel()) {
                case CALL -> Icon.CALL;
                case TEXT -> Icon.TEXT;
                case EMAIL -> Icon.EMAIL;
              };
    };
  }

  /** The lines of the agenda with their headings. */
  List<AgendaRow> rows(List<AgendaItem> items, Instant now) {
    Map<AgendaSection, Integer> counts = new EnumMap<>(AgendaSection.class);
    items.forEach(item -> counts.merge(AgendaSection.of(item, now), 1, Integer::sum));
    List<AgendaRow> rows = new ArrayList<>(items.size());
    AgendaSection before = null;
    for (AgendaItem item : items) {
      AgendaSection section = AgendaSection.of(item, now);
      String heading =
          section == before
              ? ""
              : texts.get("agenda.section." + section.code(), counts.getOrDefault(section, 0));
      rows.add(new AgendaRow(item, heading, "agenda-" + item.state().code()));
      before = section;
    }
    return rows;
  }

  /** The lines of a card with their headings. */
  List<AgendaRow> rows(TriageCard card) {
    Map<TriageGroup, Integer> counts = new EnumMap<>(TriageGroup.class);
    card.items().forEach(each -> counts.merge(each.group(), 1, Integer::sum));
    List<AgendaRow> rows = new ArrayList<>();
    TriageGroup before = null;
    for (TriageItem each : card.items()) {
      String group = each.group().name().toLowerCase(Locale.ROOT);
      String heading =
          each.group() == before
              ? ""
              : texts.get("triage.group." + group, counts.getOrDefault(each.group(), 0));
      rows.add(new AgendaRow(each.item(), heading, "agenda-triage-" + group));
      before = each.group();
    }
    return rows;
  }

  /** What happened, in sentences. */
  String happened(TriageCard card) {
    List<String> sentences = new ArrayList<>();
    if (card.slept()) {
      sentences.add(
          texts.get("triage.slept", times.thisWeek(card.from()), times.thisWeek(card.to())));
    }
    card.setBack()
        .ifPresent(wake ->
            sentences.add(
                texts.get("triage.back", times.time(wake.from()), times.time(wake.to()))));
    card.newZone().ifPresent(zone -> sentences.add(texts.get("triage.zone", zone(zone))));
    if (card.replanned() > 0) {
      sentences.add(texts.get("triage.replanned", card.replanned()));
    }
    return String.join(" ", sentences);
  }

  /** What a time zone is called. */
  String zone(String id) {
    return ZoneId.of(id).getDisplayName(TextStyle.FULL, texts.locale());
  }
}
