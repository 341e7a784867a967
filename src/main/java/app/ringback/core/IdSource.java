package app.ringback.core;

import java.util.UUID;

/** Where new ids come from; injected, so that a test's ids repeat. */
@FunctionalInterface
public interface IdSource {

  /** A new id, greater as text than every one this source gave before. */
  UUID next();

  default LeadId lead() {
    return new LeadId(next());
  }

  default ActivityId activity() {
    return new ActivityId(next());
  }

  default DispatchId dispatch() {
    return new DispatchId(next());
  }

  default RawId raw() {
    return new RawId(next());
  }

  default MediaId media() {
    return new MediaId(next());
  }

  default NextStepId nextStep() {
    return new NextStepId(next());
  }

  default ImportId importRun() {
    return new ImportId(next());
  }
}
