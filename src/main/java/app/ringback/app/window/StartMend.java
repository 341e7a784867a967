package app.ringback.app.window;

/**
 * A way on when the book cannot be opened: restore a backup, choose another folder.
 *
 * @param name what its button says
 */
public record StartMend(String name, Runnable run) {}
