package app.ringback.ui.timeline;

import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import java.util.Optional;

/** Where the raw originals of a lead are read. Call it off the FX thread. */
public interface RawOriginals {

  /** The original as text; empty when it is gone. */
  Optional<String> text(RawId id);

  /** The newest original of a lead; empty when there is none. */
  Optional<String> newest(LeadId lead);
}
