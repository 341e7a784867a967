package app.ringback.app.telling;

import java.awt.GraphicsEnvironment;
import java.awt.Taskbar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number on the icon in the dock or the task bar, where the system draws one; elsewhere the
 * title of the window tells it. Never to be called on the FX thread: AWT takes its time to begin.
 */
public final class TaskbarBadge implements Badge {

  private static final Logger log = LoggerFactory.getLogger(TaskbarBadge.class);

  private boolean broken;

  @Override
  public synchronized void show(int count) {
    if (broken || GraphicsEnvironment.isHeadless() || !Taskbar.isTaskbarSupported()) {
      return;
    }
    try {
      Taskbar taskbar = Taskbar.getTaskbar();
      if (taskbar.isSupported(Taskbar.Feature.ICON_BADGE_NUMBER)) {
        taskbar.setIconBadge(count == 0 ? null : Integer.toString(count));
      }
    } catch (UnsupportedOperationException | SecurityException e) {
      log.info("This desktop takes no badge: {}", e.getMessage());
      broken = true;
    }
  }
}
