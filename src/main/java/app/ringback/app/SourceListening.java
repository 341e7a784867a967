package app.ringback.app;

import app.ringback.core.RetryPolicy;
import app.ringback.intake.feed.FeedPoll;
import app.ringback.intake.feed.FeedReader;
import app.ringback.intake.feed.HttpFeeds;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.folder.FolderTaking;
import app.ringback.intake.folder.FolderWatch;
import app.ringback.intake.folder.WatchedFolder;
import app.ringback.outbox.WorkLoop;
import app.ringback.settings.Loopback;
import app.ringback.settings.Proxied;
import app.ringback.settings.ProxyRoute;
import app.ringback.settings.SourceSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The sources of one desk that are folders, feeds and the local webhook, wired. */
public final class SourceListening {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  /** The settings may be changed by hand, which nobody tells of. */
  private static final Duration WAITING = Duration.ofMinutes(1);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** A feed that fails is asked less and less often, its server and all its others spared. */
  private static final RetryPolicy FEED_FAILED =
      new RetryPolicy.Doubling(Duration.ofMinutes(1), Duration.ofHours(1)).jittered(0.2);

  private final Desk desk;
  private final Lazy<FeedPoll> feeds = new Lazy<>(this::newFeeds);
  private final Lazy<LocalWebhook> webhook;

  SourceListening(Desk desk) {
    this.desk = desk;
    webhook = new Lazy<>(() -> new LocalWebhook(desk, this::reading));
  }

  /** The local webhook. */
  public LocalWebhook webhook() {
    return webhook.get();
  }

  /** What asks the feeds. */
  public FeedPoll feeds() {
    return feeds.get();
  }

  /** How what a source sends is read; the source is empty when only the file can tell it. */
  private ReadOptions reading(String source) {
    return ReadOptions.of(desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock())
        .withSource(source);
  }

  private FolderWatch newFolders() {
    return new FolderWatch(
        this::folders,
        source -> desk.settings().get().source(source).paused(),
        new FolderTaking(
            desk.leadWork().imports(),
            source -> file -> desk.leadWork().files().open(file, reading(source)),
            desk.transactions(),
            desk.clock()),
        desk.transactions(),
        desk.clock());
  }

  private List<WatchedFolder> folders() {
    List<WatchedFolder> folders = new ArrayList<>();
    folders.add(new WatchedFolder(desk.workspace().inbox(), ""));
    desk.settings()
        .get()
        .sources()
        .forEach((name, set) -> {
          if (!set.folder().isEmpty()) {
            folders.add(new WatchedFolder(Path.of(set.folder()), name));
          }
        });
    return folders;
  }

  private FeedPoll newFeeds() {
    return new FeedPoll(
        this::feedsNow,
        new HttpFeeds(this::newClient, HttpFeeds.MOST_BYTES),
        new FeedReader(options -> file -> desk.leadWork().files().open(file, options)),
        this::reading,
        desk.leadWork().imports(),
        desk.transactions(),
        failures ->
            FEED_FAILED
                .after(failures, desk.clock().instant(), desk.setup().random())
                .orElse(Duration.ofHours(1)),
        desk.clock());
  }

  private HttpClient newClient() {
    ProxyRoute route = ProxySecret.route(desk.settings().get(), desk.secrets());
    return Proxied.by(
            route,
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER))
        .build();
  }

  /** Practice asks nobody out of this computer. */
  private List<FeedPoll.Feed> feedsNow() {
    List<FeedPoll.Feed> now = new ArrayList<>();
    for (Map.Entry<String, SourceSettings> source : desk.settings().get().sources().entrySet()) {
      SourceSettings set = source.getValue();
      if (!set.feed().isEmpty() && !set.paused()) {
        URI address = URI.create(set.feed());
        if (!desk.workspace().practice() || Loopback.isLoopback(address)) {
          now.add(new FeedPoll.Feed(source.getKey(), address, set.feedPoll()));
        }
      }
    }
    return now;
  }

  /** Takes once what lies in the folders and at the feeds. */
  public void runOnce() {
    newFolders().lookOnce();
    feeds().pollAll();
    desk.listening().mail().takeWaiting();
  }

  /** Nobody who has no feed pays for what reads them. */
  private void pollFeeds() {
    if (!feedsNow().isEmpty()) {
      feeds().pollDue();
    }
  }

  private Optional<Instant> nextFeed() {
    return feedsNow().isEmpty() ? Optional.empty() : feeds().next();
  }

  /** Loops that take what comes until they are closed. */
  Running newRunning() {
    FolderWatch folders = newFolders();
    return new Running(
        folders,
        webhook(),
        List.of(
            loop("folders", folders::look, folders::next),
            loop("feeds", this::pollFeeds, this::nextFeed),
            loop(
                "waiting mails",
                () -> desk.listening().mail().takeWaiting(),
                () -> Optional.of(desk.clock().instant().plus(WAITING))),
            loop("webhook", webhook()::match, () -> Optional.of(webhook().next()))));
  }

  private WorkLoop loop(String name, Runnable pass, Supplier<Optional<Instant>> next) {
    return new WorkLoop(name, new WorkLoop.Work(() -> {}, pass, next), AFTER_FAILURE, desk.clock());
  }

  /** The running loops. */
  public record Running(FolderWatch folders, LocalWebhook webhook, List<WorkLoop> loops)
      implements AutoCloseable {

    void start() {
      loops.forEach(loop -> loop.start(() -> {}));
    }

    /** Looks at once, as when the settings changed. */
    void wake() {
      loops.forEach(WorkLoop::wake);
    }

    @Override
    public void close() {
      folders.stop();
      loops.forEach(WorkLoop::stop);
      webhook.close();
      loops.forEach(WorkLoop::join);
      webhook.close();
    }
  }
}
