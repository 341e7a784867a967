package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.LocalWebhook;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import app.ringback.intake.SourceKind;
import app.ringback.intake.SourceState;
import app.ringback.intake.SourceStateStore;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.feed.FeedTrouble;
import app.ringback.intake.folder.WatchedFolder;
import app.ringback.lead.Lead;
import app.ringback.outbox.CarrierAccount;
import app.ringback.settings.Settings;
import app.ringback.settings.SettingsFile;
import app.ringback.settings.WebhookSettings;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.sources.SourceLine;
import app.ringback.ui.sources.SourceWords;
import app.ringback.ui.sources.SourcesDesk;
import app.ringback.ui.sources.SourcesModel;
import app.ringback.ui.timeline.Times;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** The sources of the open desk. */
record DeskSources(OpenDesk open) implements SourcesDesk {

  /** Names of files that were imported once are sources, too: only the newest are listed. */
  private static final int LISTED = 300;

  private static final String SAFE = "Nothing was changed.";

  /** Makes what the screen shows. */
  SourcesModel model(UiTexts texts, Tasks tasks, Notices notices, SourcesModel.Ways ways) {
    SourceWords words = new SourceWords(texts, new Times(texts, desk().clock(), open::zone));
    return new SourcesModel(this, tasks, notices, texts, words, ways);
  }

  private Desk desk() {
    return open.desk();
  }

  private SettingsFile file() {
    return desk().setup().settingsFile();
  }

  @Override
  public Sight read() {
    Settings settings = desk().settings().get();
    Map<String, SourceState> states = new LinkedHashMap<>();
    for (SourceState state : desk().transactions().read(tx -> new SourceStateStore().all(tx))) {
      states.put(state.name(), state);
    }
    TreeSet<String> names = new TreeSet<>(settings.sources().keySet());
    names.add(WatchedFolder.INBOX);
    names.add(LocalWebhook.NAME);
    states.values().stream()
        .sorted(Comparator.comparing(DeskSources::lastLead).reversed())
        .limit(LISTED)
        .map(SourceState::name)
        .forEach(names::add);
    List<SourceLine> lines = new ArrayList<>();
    for (String name : names) {
      Map<String, String> values =
          settings.sources().containsKey(name) ? file().texts(List.of("sources", name)) : Map.of();
      SourceState state = states.getOrDefault(name, SourceState.none(name));
      lines.add(new SourceLine(kind(name, values, state), values, state));
    }
    lines.sort(
        Comparator.comparing((SourceLine line) -> lastLead(line.state()))
            .reversed()
            .thenComparing(SourceLine::name));
    return new Sight(
        lines,
        lastLeads(lines),
        desk().leadWork().replay().rules(),
        webhook(settings.webhook()),
        desk().workspace().inbox().toString());
  }

  private Map<LeadId, String> lastLeads(List<SourceLine> lines) {
    List<LeadId> ids =
        lines.stream().map(line -> line.state().lastLead()).filter(Objects::nonNull).toList();
    Map<LeadId, String> names = new HashMap<>();
    for (Lead lead : desk().transactions().read(tx -> desk().leads().findAll(tx, ids))) {
      names.put(lead.id(), lead.displayName());
    }
    return names;
  }

  private static Instant lastLead(SourceState state) {
    return Optional.ofNullable(state.lastLeadAt()).orElse(Instant.MIN);
  }

  private static String kind(String name, Map<String, String> values, SourceState state) {
    if (!values.getOrDefault("feed", "").isEmpty()) {
      return SourceKind.FEED.code();
    }
    if (!values.getOrDefault("folder", "").isEmpty() || name.equals(WatchedFolder.INBOX)) {
      return SourceKind.FOLDER.code();
    }
    if (name.equals(LocalWebhook.NAME)) {
      return SourceKind.WEBHOOK.code();
    }
    return Texts.firstOf(values.getOrDefault("kind", ""), state.kind());
  }

  private Webhook webhook(WebhookSettings set) {
    LocalWebhook webhook = desk().listening().sources().webhook();
    return new Webhook(
        set.enabled(),
        set.port(),
        webhook.port(),
        set.enabled() ? webhook.token() : "",
        webhook.last());
  }

  @Override
  public void keep(String source, Map<String, ?> values) {
    file().set(List.of("sources", source), values);
    open.refresh();
  }

  @Override
  public void forget(MailRule rule) {
    desk().leadWork().replay().forget(rule);
  }

  @Override
  public void keepAgain(MailRule rule) {
    desk().leadWork().replay().keepAgain(rule);
  }

  @Override
  public void keepWebhook(Map<String, ?> values) {
    file().set(List.of("intake", "webhook"), values);
    desk().listening().sources().webhook().match();
    open.refresh();
  }

  @Override
  public String test(SourceLine source) {
    return switch (source.kind()) {
      case "feed" -> feed(source);
      case "folder" -> folder(source);
      case "webhook" -> webhook();
      case "mailbox" -> mailbox();
      default -> "Its leads come by hand or by file: there is nothing to try.";
    };
  }

  private String feed(SourceLine source) {
    try {
      int leads =
          desk()
              .listening()
              .sources()
              .feeds()
              .count(URI.create(source.values().getOrDefault("feed", "")), source.name());
      return "The feed can be read. Leads in it: " + leads + ".";
    } catch (FeedTrouble e) {
      throw new ProblemException(
          new Problem(e.why(), SAFE, "Check the address in a browser, then try again."), e);
    }
  }

  private String folder(SourceLine source) {
    String set = source.values().getOrDefault("folder", "");
    try {
      Path folder = set.isEmpty() ? desk().workspace().inbox() : Path.of(set);
      if (Files.isDirectory(folder) && Files.isReadable(folder) && Files.isWritable(folder)) {
        return "The folder is there, and files in it can be taken.";
      }
    } catch (InvalidPathException e) {
      throw new ProblemException(
          new Problem("\"" + set + "\" is no path of a folder.", SAFE, "Correct it."), e);
    }
    throw new ProblemException(
        "The folder " + set + " is not there or cannot be written to.",
        SAFE,
        "Make it, or choose another.");
  }

  private String webhook() {
    OptionalInt port = desk().listening().sources().webhook().port();
    if (port.isPresent()) {
      return "The webhook listens on port " + port.getAsInt() + " of this computer.";
    }
    throw new ProblemException(
        "The webhook does not listen.", SAFE, "Switch it on, or choose another port.");
  }

  private String mailbox() {
    Optional<CarrierAccount> account = new DeskMailbox(desk()).ask();
    if (account.orElse(null) instanceof CarrierAccount.NotReady(Problem problem)) {
      throw new ProblemException(problem);
    }
    if (account.isEmpty()) {
      throw new ProblemException(
          "No mailbox is set up.", SAFE, "Set it up in the settings, under E-mail.");
    }
    return "The mailbox answers.";
  }
}
