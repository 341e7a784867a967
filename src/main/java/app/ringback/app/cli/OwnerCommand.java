package app.ringback.app.cli;

import app.ringback.app.WorkspaceLock.Owner;

/** A command that runs on and owns the workspace: other commands are handed to it. */
public interface OwnerCommand {

  /** As what it owns the workspace. */
  Owner owner();
}
