package app.ringback.app;

import app.ringback.app.IdentityStore.Identity;
import app.ringback.archive.Archives;
import app.ringback.archive.ErasureStore;
import app.ringback.archive.UnfinishedArchiveStore;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Changes;
import app.ringback.core.IdSource;
import app.ringback.core.MovableClock;
import app.ringback.core.PhoneReader;
import app.ringback.core.TimeOrderedIds;
import app.ringback.intake.IntakeDesk;
import app.ringback.lead.LeadFinder;
import app.ringback.lead.LeadJson;
import app.ringback.lead.LeadStore;
import app.ringback.search.SearchIndex;
import app.ringback.search.SearchService;
import app.ringback.secret.Secrets;
import app.ringback.settings.CurrentSettings;
import app.ringback.settings.Settings;
import app.ringback.store.Book;
import app.ringback.store.BookFiles;
import app.ringback.store.BookKey;
import app.ringback.store.StoreFailure;
import app.ringback.store.Transactions;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.media.MediaStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The composition root: every service of one open workspace, wired by constructor. Window, agent
 * and commands all work on one of these. A feature adds what it offers as a {@link Lazy} here (so
 * that a short command pays only for what it uses), and closes what must be closed in {@link
 * #close()}.
 */
public final class Desk implements AutoCloseable {

  private final DeskSetup setup;
  private final CurrentSettings settings;
  private final IdSource ids;
  private final Changes changes;
  private final Book book;
  private final Identity identity;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final MediaStore media;
  private final SuppressionStore suppressions;
  private final SearchIndex searchIndex;
  private final Lazy<SearchService> search = new Lazy<>(this::newSearch);
  private final Lazy<PhoneReader> phones = new Lazy<>(PhoneReader::new);
  private final Lazy<Compliance> compliance = new Lazy<>(() -> new Compliance(this));
  private final Lazy<Sending> sending = new Lazy<>(() -> new Sending(this));
  private final Lazy<Calling> calling = new Lazy<>(() -> new Calling(this, sending().twilio()));
  private final Lazy<Listening> listening =
      new Lazy<>(() -> new Listening(this, sending().twilio()));

  private final Lazy<Agendas> agendas = new Lazy<>(() -> new Agendas(this));
  private final Lazy<FollowUp> followUp = new Lazy<>(() -> new FollowUp(this));
  private final Lazy<Archives> archives = new Lazy<>(this::makeArchives);
  private final Lazy<LeadWork> leadWork = new Lazy<>(() -> new LeadWork(this));

  private Desk(DeskSetup setup, Changes changes, Book book, BookKey key) {
    this.setup = setup;
    this.changes = changes;
    this.book = book;
    settings = new CurrentSettings(setup.settingsFile());
    ids = new TimeOrderedIds(setup.clock());
    UnfinishedArchiveStore.mend(book.transactions());
    identity = new IdentityStore(ids, setup.random()).identity(book.transactions());
    leads = new LeadStore(identity.device());
    timelines = new TimelineStore(identity.device());
    media = new MediaStore(ids, identity.device());
    suppressions = new SuppressionStore(ids, identity.device());
    // Listens from the start: whoever is erased must go from the saved index too.
    searchIndex =
        new SearchIndex(
            book.transactions(),
            changes,
            SavedIndex.folder(setup.workspace()),
            key,
            setup.random());
  }

  /**
   * Opens the workspace's book, creating it when there is none. Whoever calls this holds the lock
   * of the workspace.
   *
   * @throws app.ringback.core.ProblemException when the book or the settings cannot be read
   */
  public static Desk open(DeskSetup setup) {
    Changes changes = new Changes();
    BookFiles files = setup.bookFiles();
    BookKey key = setup.workspaceKey().forBook(files);
    Book book = openBook(setup, files, key, changes);
    try {
      return new Desk(setup, changes, book, key);
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  /** Invented people are made anew rather than told of tables they were never released with. */
  private static Book openBook(DeskSetup setup, BookFiles files, BookKey key, Changes changes) {
    try {
      return Book.open(files, key, setup.clock(), changes);
    } catch (StoreFailure e) {
      if (e.kind() != StoreFailure.Kind.UNRELEASED || !setup.workspace().practice()) {
        throw e;
      }
      files.putAside();
      SavedIndex.drop(setup.workspace());
      return Book.open(files, key, setup.clock(), changes);
    }
  }

  public Workspace workspace() {
    return setup.workspace();
  }

  public DeskSetup setup() {
    return setup;
  }

  /** The settings of this moment; the file may be edited while the desk is open. */
  public Supplier<Settings> settings() {
    return settings;
  }

  public InstantSource clock() {
    return setup.clock();
  }

  public IdSource ids() {
    return ids;
  }

  public Changes changes() {
    return changes;
  }

  public Transactions transactions() {
    return book.transactions();
  }

  /** The book itself, for backups. */
  public Book book() {
    return book;
  }

  public Secrets secrets() {
    return setup.secrets().get();
  }

  /** The id of this device, written on every row it stores. */
  public String device() {
    return identity.device();
  }

  /** The id of the book, the same in every copy of it. */
  public String bookId() {
    return identity.book();
  }

  public PhoneReader phones() {
    return phones.get();
  }

  public LeadStore leads() {
    return leads;
  }

  public TimelineStore timelines() {
    return timelines;
  }

  /** Pictures and files that came with texts. */
  public MediaStore media() {
    return media;
  }

  public SuppressionStore suppressions() {
    return suppressions;
  }

  /** The country of numbers written without one: an ISO 3166 two-letter code. */
  public String homeCountry() {
    return settings.get().rep().country(phones());
  }

  /** Leads as archives and the command line write them. */
  public LeadJson leadJson() {
    return new LeadJson(phones(), homeCountry());
  }

  /** Finds the lead a person names. */
  public LeadFinder finder() {
    return new LeadFinder(leads, phones(), homeCountry());
  }

  /** The search box. The index is opened in the background when something is first looked for. */
  public SearchService search() {
    return search.get();
  }

  /** The index behind {@link #search()}: its progress, and building it again. */
  public SearchIndex searchIndex() {
    return searchIndex;
  }

  private SearchService newSearch() {
    return new SearchService(searchIndex, transactions());
  }

  public Archives archives() {
    return archives.get();
  }

  /** Forgets people for good. */
  public ErasureStore erasures() {
    return new ErasureStore(
        transactions(),
        leads,
        suppressions,
        compliance().evidence(),
        clock(),
        book::rewriteWhenClosed);
  }

  /** Where every lead comes in. */
  public IntakeDesk intake() {
    return leadWork().intake();
  }

  /** How leads come in and are worked on. */
  public LeadWork leadWork() {
    return leadWork.get();
  }

  private Archives makeArchives() {
    return new Archives(
        transactions(),
        clock(),
        device(),
        leads,
        timelines,
        suppressions,
        compliance().evidence(),
        phones(),
        homeCountry(),
        "Ringback");
  }

  /** The rules, the guard, opt-outs and evidence. */
  public Compliance compliance() {
    return compliance.get();
  }

  /** Everything outbound. */
  public Sending sending() {
    return sending.get();
  }

  /** Everything about calls. */
  public Calling calling() {
    return calling.get();
  }

  /** The time of a practice workspace, which may be moved; empty in a real one. */
  public Optional<PracticeTime> practiceTime() {
    return workspace().practice() && clock() instanceof MovableClock movable
        ? Optional.of(new PracticeTime(this, movable))
        : Optional.empty();
  }

  /** Everything that comes in by itself. */
  public Listening listening() {
    return listening.get();
  }

  /** Everything that follows leads up by itself. */
  public FollowUp followUp() {
    return followUp.get();
  }

  /** What is due, ranked. */
  public Agendas agendas() {
    return agendas.get();
  }

  /** Stops what runs, newest first, and closes the book last. */
  @Override
  public void close() {
    searchIndex.close();
    book.close();
  }
}
