package app.ringback.compliance.rules;

import app.ringback.core.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force.
 *
 * @param own whether they are the user's own newer file and not the shipped ones
 * @param problem why the user's own file is not used, when there is one that is not
 */
public record RulesInUse(Rules rules, boolean own, @Nullable Problem problem) {}
