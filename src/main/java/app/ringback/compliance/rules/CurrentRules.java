package app.ringback.compliance.rules;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of this moment: the user's own file in the workspace when it can be read and is newer
 * than the shipped one, else the shipped one. Read again only after the file changed.
 */
public final class CurrentRules implements Supplier<Rules> {

  private static final String SAFE = "The rules in use are as they were.";

  private final Path file;
  private @Nullable Rules shippedOnes;
  private @Nullable Stamp stamp;
  private @Nullable RulesInUse known;

  private record Stamp(FileTime modified, long size) {}

  /**
   * @param file where the user's own rules lie once there are any
   */
  public CurrentRules(Path file) {
    this.file = file;
  }

  @Override
  public Rules get() {
    return inUse().rules();
  }

  /** The rules of this moment, and where they come from. */
  public synchronized RulesInUse inUse() {
    Stamp now = stampNow();
    RulesInUse last = known;
    if (last == null || !now.equals(stamp)) {
      last = look();
      known = last;
      stamp = now;
    }
    return last;
  }

  /**
   * Takes a newer rules file into the workspace.
   *
   * @throws ProblemException when it cannot be read or is not dated later than the rules in use;
   *     nothing is changed then
   */
  public synchronized Rules replace(Path newer) {
    Given given = read(newer);
    store(given.text());
    return given.rules();
  }

  /**
   * Looks at a newer rules file without using it.
   *
   * @throws ProblemException as {@link #replace} does
   */
  public synchronized Rules check(Path newer) {
    return read(newer).rules();
  }

  private record Given(String text, Rules rules) {}

  private Given read(Path newer) {
    Rules now = get();
    String text;
    Rules given;
    try {
      text = Files.readString(newer);
      given = RulesReader.read(text);
    } catch (CharacterCodingException e) {
      throw refused("This is no rules file: it is not UTF-8 text.");
    } catch (IOException e) {
      throw refused("The rules file could not be read.");
    } catch (BadRulesException e) {
      throw refused("This rules file cannot be used: " + e.why() + ".");
    }
    if (!given.dated().isAfter(now.dated())) {
      throw new ProblemException(
          "This rules file is dated "
              + given.dated()
              + ", not later than the one in use ("
              + now.dated()
              + ").",
          SAFE,
          "Give it a later date at \"dated\" if it is newer.");
    }
    return new Given(text, given);
  }

  /** Goes back to the shipped rules; the user's own file is removed. */
  public synchronized void useShipped() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw noAccess(e);
    }
  }

  private void store(String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      stamp = null;
    } catch (IOException e) {
      throw noAccess(e);
    }
  }

  private Rules shipped() {
    Rules read = shippedOnes;
    if (read == null) {
      read = ShippedRules.read();
      shippedOnes = read;
    }
    return read;
  }

  private RulesInUse look() {
    Rules shipped = shipped();
    try {
      Rules own = RulesReader.read(Files.readString(file));
      return own.dated().isAfter(shipped.dated())
          ? new RulesInUse(own, true, null)
          : new RulesInUse(shipped, false, null);
    } catch (NoSuchFileException e) {
      return new RulesInUse(shipped, false, null);
    } catch (IOException e) {
      return new RulesInUse(shipped, false, bad("it could not be read"));
    } catch (BadRulesException e) {
      return new RulesInUse(shipped, false, bad(e.why()));
    }
  }

  private Problem bad(String why) {
    return new Problem(
        "Your rules file cannot be used: " + why + ".",
        "The rules Ringback came with are in use.",
        "Correct " + file.getFileName() + " in the workspace, or go back to the shipped rules.");
  }

  private Stamp stampNow() {
    try {
      BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(of.lastModifiedTime(), of.size());
    } catch (IOException e) {
      return new Stamp(FileTime.fromMillis(0), -1);
    }
  }

  private static ProblemException refused(String happened) {
    return new ProblemException(happened, SAFE, "Start from the file Ringback ships.");
  }

  private static ProblemException noAccess(IOException cause) {
    return new ProblemException(
        new Problem(
            "The rules file could not be written.",
            SAFE,
            "Check that the workspace folder is yours and its disk is not full."),
        cause);
  }
}
