package app.ringback.intake.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists what lies in a folder to be taken. */
final class FolderScan extends SimpleFileVisitor<Path> {

  private static final Logger log = LoggerFactory.getLogger(FolderScan.class);
  private static final int DEPTH = 8;

  /** What programs call files they are still writing. */
  private static final Set<String> UNFINISHED =
      Set.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart");

  private final WatchedFolder folder;
  private final List<FoundFile> found = new ArrayList<>();

  private FolderScan(WatchedFolder folder) {
    this.folder = folder;
  }

  /** The files, by name; links are not followed. */
  static List<FoundFile> list(WatchedFolder folder) throws IOException {
    FolderScan scan = new FolderScan(folder);
    Files.walkFileTree(folder.folder(), EnumSet.noneOf(FileVisitOption.class), DEPTH, scan);
    scan.found.sort(Comparator.comparing(FoundFile::path));
    return scan.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    if (path.equals(folder.folder())) {
      return FileVisitResult.CONTINUE;
    }
    String name = name(path);
    boolean isOurs =
        folder.folder().equals(path.getParent())
            && (name.equals(WatchedFolder.DONE) || name.equals(WatchedFolder.FAILED));
    return isOurs || name.startsWith(".") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    String name = name(path);
    boolean isHidden = name.startsWith(".") || name.startsWith("~$");
    if (attributes.isRegularFile() && !isHidden && UNFINISHED.stream().noneMatch(name::endsWith)) {
      found.add(new FoundFile(folder, path, attributes.size(), attributes.lastModifiedTime()));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A file that goes while the folder is listed was none to be taken. */
  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
    if (path.equals(folder.folder())) {
      throw failure;
    }
    log.debug("A file of a watched folder cannot be looked at", failure);
    return FileVisitResult.CONTINUE;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }
}
