package app.ringback.app.window;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.CallingList;
import app.ringback.agenda.TriageCard;
import app.ringback.agenda.Undo;
import app.ringback.app.Agendas;
import app.ringback.app.Desk;
import app.ringback.app.TemplateWork;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadRow;
import app.ringback.store.Tx;
import app.ringback.template.Merged;
import app.ringback.ui.agenda.AgendaDesk;
import app.ringback.ui.agenda.CallSheet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agenda of the open desk. */
record DeskAgenda(OpenDesk open) implements AgendaDesk {

  /** As many items are looked through for calls. */
  private static final int LOOKED_AT = 2_000;

  private Desk desk() {
    return open.desk();
  }

  private Agendas agendas() {
    return desk().agendas();
  }

  private Instant now() {
    return desk().clock().instant();
  }

  @Override
  public Sight read(int limit) {
    Instant now = now();
    return desk()
        .transactions()
        .read(tx ->
            new Sight(
                agendas().agenda().read(tx, now, limit),
                agendas().triage().card(tx, now).orElse(null),
                now));
  }

  @Override
  public Runnable done(AgendaItem item) {
    return write(tx -> agendas().acts().done(tx, item, now()));
  }

  @Override
  public Runnable skip(AgendaItem item) {
    return write(tx -> agendas().acts().skip(tx, item));
  }

  @Override
  public Runnable later(AgendaItem item, Instant until) {
    return write(tx -> agendas().acts().later(tx, item, until, now()));
  }

  @Override
  public Instant again(AgendaItem item) {
    return agendas().triage().again(item, now());
  }

  @Override
  public Runnable handleAll(TriageCard card) {
    return write(tx -> agendas().triage().handleAll(tx, card, now()));
  }

  private Runnable write(Function<Tx, Undo> work) {
    Undo undo = desk().transactions().write(work);
    return () -> desk().transactions().run(undo::run);
  }

  @Override
  public Runnable workIn(String zone) {
    var file = desk().setup().settingsFile();
    String before = file.text(List.of("rep"), "time_zone");
    set(zone);
    return () -> set(before);
  }

  private void set(String zone) {
    desk().setup().settingsFile().set(List.of("rep"), "time_zone", zone);
    open.refresh();
  }

  @Override
  public List<AgendaItem> calls() {
    return desk().transactions().read(tx -> agendas().calls().read(tx, now(), LOOKED_AT));
  }

  @Override
  public CallSheet sheet(AgendaItem item) {
    return desk()
        .transactions()
        .read(tx -> desk().leads().find(tx, item.lead()).map(lead -> sheet(tx, item, lead)))
        .map(sheet -> withLastWords(sheet, item.lead()))
        .orElse(new CallSheet(null, "", List.of(), "", null));
  }

  private CallSheet sheet(Tx tx, AgendaItem item, Lead lead) {
    TemplateWork words = desk().followUp().templates();
    Optional<Merged> script =
        words
            .templates()
            .named(tx, CallingList.script(tx, item))
            .map(template -> words.filling().fill(tx, template, lead));
    return new CallSheet(
        lead,
        script.map(Merged::body).orElse(""),
        script.map(Merged::missing).orElse(List.of()),
        "",
        clock(lead));
  }

  private CallSheet withLastWords(CallSheet sheet, LeadId lead) {
    String words =
        open.views().rows(List.of(lead)).stream().map(LeadRow::snippet).findFirst().orElse("");
    return new CallSheet(sheet.lead(), sheet.script(), sheet.missing(), words, sheet.zone());
  }

  private @Nullable ZoneId clock(Lead lead) {
    return lead.phones().stream()
        .findFirst()
        .flatMap(phone ->
            desk()
                .sending()
                .guard()
                .clocks(new PlannedTouch(lead, Channel.CALL, phone.number(), false))
                .stream()
                .findFirst())
        .orElse(null);
  }

  @Override
  public boolean settle(AgendaItem item, Instant since) {
    boolean called =
        desk()
            .transactions()
            .read(tx -> agendas().calls().called(tx, item.lead(), since).isPresent());
    return called
        && desk()
            .transactions()
            .write(tx -> agendas().calls().settle(tx, item, since, now()).isPresent());
  }
}
