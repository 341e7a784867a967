package app.ringback.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file of a folder as it was seen at one moment; two equal ones are an unchanged file. */
record FoundFile(WatchedFolder folder, Path path, long size, FileTime modified) {

  String source() {
    return folder.sourceOf(path);
  }

  /** What the source is called whose state tells of the file. */
  String stateName() {
    return source().isEmpty() ? WatchedFolder.INBOX : source();
  }

  boolean isUnchanged() throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return now.size() == size && now.lastModifiedTime().equals(modified);
  }
}
