package app.ringback.compliance.evidence;

import java.util.HashMap;
import java.util.Map;

/**
 * Follows chains link by link. This device's own must be whole; of one that came with an archive
 * some links may be missing, but those that are here must be sound and fit each other.
 */
final class ChainCheck {

  private record Last(long place, String hash, boolean gapless) {}

  private final Map<String, Last> ends = new HashMap<>();
  private long links;
  private String broken = "";

  void link(EvidenceRow row) {
    links++;
    Last last = ends.getOrDefault(row.chain(), new Last(0, EvidenceRow.NONE, true));
    boolean follows = row.place() == last.place() + 1;
    if (!row.isSound()) {
      fail("link " + row.place() + " was changed");
    } else if (follows && !row.previousHash().equals(last.hash())) {
      fail("link " + row.place() + " does not follow the one before");
    }
    ends.put(row.chain(), new Last(row.place(), row.hash(), last.gapless() && follows));
  }

  /**
   * The device's own chain must have every link and end where the book remembers.
   *
   * @param head place and hash of the last link; empty when nothing was ever written
   */
  void end(String device, String head) {
    Last last = ends.getOrDefault(device, new Last(0, EvidenceRow.NONE, true));
    if (!last.gapless()) {
      fail("links are missing");
    }
    String end = last.place() == 0 ? "" : last.place() + " " + last.hash();
    if (!end.equals(head)) {
      fail("the last links are missing");
    }
  }

  private void fail(String what) {
    if (broken.isEmpty()) {
      broken = what;
    }
  }

  ChainState state() {
    return new ChainState(links, broken);
  }
}
