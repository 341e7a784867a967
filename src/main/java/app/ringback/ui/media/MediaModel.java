package app.ringback.ui.media;

import app.ringback.core.MediaId;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of the timeline, decoded in the background, small ones kept for a while, and the one
 * that is open. FX thread only.
 */
public final class MediaModel {

  /** Points on either side of a small picture. */
  static final double SMALL = 88;

  /** Pixels on either side of a large one. */
  private static final double LARGE = 1600;

  private static final int KEPT = 60;

  private final MediaDesk desk;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final MediaWords words;
  private final Playing playing;
  private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Picture> large =
      new ReadOnlyObjectWrapper<>(new Picture.Loading());
  private final Map<MediaId, ReadOnlyObjectWrapper<Picture>> small =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<MediaId, ReadOnlyObjectWrapper<Picture>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Which of those that came with one text is open.
   *
   * @param from whom it came, in words
   */
  record Open(List<Media> all, int index, String from) {
    Media media() {
      return all.get(index);
    }
  }

  public MediaModel(MediaDesk desk, Tasks tasks, Notices notices, UiTexts texts) {
    this.desk = desk;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    words = new MediaWords(texts);
    playing = new Playing(desk.player(), tasks, notices::problem);
  }

  Playing playing() {
    return playing;
  }

  /** Plays the sound that is open, or ends that. */
  void playOrStop() {
    Open now = open.get();
    if (playing.onProperty().get()) {
      playing.stop();
    } else if (now != null && MediaWords.isPlayable(now.media())) {
      Media media = now.media();
      playing.play(() -> desk.content(media.id()).orElseThrow(MediaModel::notHere));
    }
  }

  UiTexts texts() {
    return texts;
  }

  MediaWords words() {
    return words;
  }

  /** What is open; null when nothing is. */
  ReadOnlyObjectProperty<@Nullable Open> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The picture that is open. */
  ReadOnlyObjectProperty<Picture> largeProperty() {
    return large.getReadOnlyProperty();
  }

  /** A small picture; it is loaded when it is first asked for. */
  ReadOnlyObjectProperty<Picture> small(Media media) {
    ReadOnlyObjectWrapper<Picture> known = small.get(media.id());
    if (known != null) {
      return known.getReadOnlyProperty();
    }
    ReadOnlyObjectWrapper<Picture> loading = new ReadOnlyObjectWrapper<>(new Picture.Loading());
    small.put(media.id(), loading);
    // Twice the points, for screens that have more pixels than that.
    tasks.run(
        () -> decode(media, 2 * SMALL),
        loading::set,
        problem -> {
          small.remove(media.id());
          loading.set(new Picture.Broken());
        });
    return loading.getReadOnlyProperty();
  }

  private Picture decode(Media media, double side) {
    return desk.content(media.id())
        .map(bytes -> Picture.decode(bytes, side))
        .orElseGet(Picture.Broken::new);
  }

  /** Opens one of those that came with a text. */
  public void open(List<Media> all, int index, String from) {
    playing.stop();
    Open wanted = new Open(List.copyOf(all), Math.clamp(index, 0, all.size() - 1), from);
    large.set(new Picture.Loading());
    open.set(wanted);
    Media media = wanted.media();
    if (media.state() == MediaState.KEPT && MediaWords.isPicture(media)) {
      tasks.run(
          () -> decode(media, LARGE),
          picture -> {
            Open now = open.get();
            if (now != null && now.media().id().equals(media.id())) {
              large.set(picture);
            }
          },
          notices::problem);
    }
  }

  /** What came with the text that is open may be here now. */
  public void refreshed(Map<app.ringback.core.ActivityId, List<Media>> all) {
    Open now = open.get();
    if (now == null) {
      return;
    }
    List<Media> fresh = all.get(now.media().activity());
    if (fresh == null) {
      close();
    } else if (!fresh.equals(now.all())) {
      open(fresh, now.index(), now.from());
    }
  }

  void turn(int by) {
    Open now = open.get();
    if (now != null && now.index() + by >= 0 && now.index() + by < now.all().size()) {
      open(now.all(), now.index() + by, now.from());
    }
  }

  public void close() {
    playing.stop();
    open.set(null);
    large.set(new Picture.Loading());
  }

  /** Asks the carrier again for what is missing of the text that is open. */
  void fetchNow() {
    Open now = open.get();
    if (now != null) {
      notices.tell(texts.get("media.fetching"));
      tasks.run(
          () -> {
            desk.fetchNow(now.media().activity());
            return true;
          },
          done -> {},
          notices::problem);
    }
  }

  /** Writes the content to a file of the user's choice. */
  void save(Media media, Path file) {
    tasks.run(
        () -> {
          byte[] content = desk.content(media.id()).orElseThrow(MediaModel::notHere);
          try {
            return Files.write(file, content);
          } catch (IOException e) {
            throw new ProblemException(
                new Problem(
                    "The file could not be written.",
                    "It is still in Ringback.",
                    "Choose a folder that is yours on a disk with room."),
                e);
          }
        },
        saved -> notices.tell(texts.get("media.saved", saved.getFileName())),
        notices::problem);
  }

  private static ProblemException notHere() {
    return new ProblemException("This is no longer here.", "Nothing was written.", "");
  }
}
