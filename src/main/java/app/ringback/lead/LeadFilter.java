package app.ringback.lead;

import java.util.Set;

/**
 * What a saved view shows: leads that meet every part given. An empty part asks for nothing.
 *
 * @param stages any of these
 * @param source exactly this source
 * @param owner exactly this owner
 * @param region exactly this region
 * @param text what the search box is asked; where there is no index, a part of name, company or
 *     interest, whatever the case
 */
public record LeadFilter(
    Set<Stage> stages, String source, String owner, String region, String text) {

  public static final LeadFilter NONE = new LeadFilter(Set.of(), "", "", "", "");

  public LeadFilter {
    stages = Set.copyOf(stages);
  }
}
