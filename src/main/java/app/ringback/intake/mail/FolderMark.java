package app.ringback.intake.mail;

/**
 * How far a folder was read.
 *
 * @param validity of the folder when it was read
 * @param readTo every mail up to this id is stored or decided about
 */
record FolderMark(long validity, long readTo) {

  FolderMark to(long id) {
    return new FolderMark(validity, id);
  }
}
