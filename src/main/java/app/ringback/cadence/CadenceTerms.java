package app.ringback.cadence;

import app.ringback.settings.SourceSettings;
import app.ringback.settings.WorkingHours;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What cadences take from the settings, as they are at the moment they are asked for.
 *
 * @param zone the rep's time zone
 * @param working when the rep works, in that zone
 * @param source what is set for a source, by its name
 * @param mayMail whether e-mail can leave at all: commercial e-mail carries a postal address
 */
public record CadenceTerms(
    Supplier<ZoneId> zone,
    Supplier<WorkingHours> working,
    Function<String, SourceSettings> source,
    Supplier<Boolean> mayMail) {}
