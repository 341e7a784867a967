package app.ringback.compliance.evidence;

/**
 * Whether the evidence is as it was written.
 *
 * @param links how many there are, over all chains
 * @param broken what is wrong first, in words; empty when nothing is
 */
public record ChainState(long links, String broken) {

  public boolean isIntact() {
    return broken.isEmpty();
  }
}
