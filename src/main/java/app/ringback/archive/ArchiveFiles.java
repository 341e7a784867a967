package app.ringback.archive;

import java.util.List;

/** The names inside an archive, in the order they are written and read: what others need first. */
final class ArchiveFiles {

  static final String MANIFEST = "manifest.json";
  static final String LEADS = "leads.jsonl";
  static final String ACTIVITIES = "activities.jsonl";
  static final String MEDIA = "media.jsonl";
  static final String TOUCHES = "touches.jsonl";
  static final String NEXT_STEPS = "next_steps.jsonl";
  static final String SUPPRESSIONS = "suppressions.jsonl";
  static final String ENROLLMENTS = "enrollments.jsonl";
  static final String DISPATCHES = "dispatches.jsonl";
  static final String RAW = "raw.jsonl";
  static final String EVIDENCE = "evidence.jsonl";
  static final String CADENCES = "cadences.jsonl";
  static final String TEMPLATES = "templates.jsonl";
  static final String SOURCES = "sources.jsonl";
  static final String VOICEMAIL = "voicemail.jsonl";

  static final List<String> LINES =
      List.of(
          LEADS,
          ACTIVITIES,
          MEDIA,
          TOUCHES,
          NEXT_STEPS,
          SUPPRESSIONS,
          ENROLLMENTS,
          DISPATCHES,
          RAW,
          EVIDENCE,
          CADENCES,
          TEMPLATES,
          SOURCES,
          VOICEMAIL);

  /** What counts are called after: the file's name without its ending. */
  static String countName(String file) {
    return file.substring(0, file.indexOf('.'));
  }

  private ArchiveFiles() {}
}
