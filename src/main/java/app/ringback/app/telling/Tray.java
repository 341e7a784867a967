package app.ringback.app.telling;

import app.ringback.agenda.alert.Alert;
import app.ringback.ui.UiTexts;
import app.ringback.ui.alert.AlertWords;
import java.awt.AWTException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ringback in the tray while it has no window: what waits, with what can be done about it. Many
 * Linux desktops have no tray any more.
 */
public final class Tray implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Tray.class);
  private static final int MOST = 5;
  private static final int SIZE = 32;

  private final TrayIcon icon;
  private final AlertWords words;
  private final UiTexts texts;
  private final Ways ways;

  /** What can be done from the tray; called on AWT's thread, which must not wait. */
  public interface Ways {

    void openWindow();

    void open(Alert alert);

    void call(Alert alert);

    void snooze(Alert alert);

    /** Whether nothing is told until that is taken back. */
    void quiet(boolean on);

    void quit();
  }

  private Tray(TrayIcon icon, AlertWords words, UiTexts texts, Ways ways) {
    this.icon = icon;
    this.words = words;
    this.texts = texts;
    this.ways = ways;
  }

  /** Puts it there; empty where there is no tray. */
  public static Optional<Tray> show(AlertWords words, UiTexts texts, Ways ways) {
    if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
      return Optional.empty();
    }
    TrayIcon icon = new TrayIcon(image(0), texts.get("app.name"));
    icon.setImageAutoSize(true);
    icon.addActionListener(event -> ways.openWindow());
    Tray tray = new Tray(icon, words, texts, ways);
    tray.update(List.of(), false);
    try {
      SystemTray.getSystemTray().add(icon);
      return Optional.of(tray);
    } catch (AWTException e) {
      log.info("The tray takes no icon: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Shows what waits now. */
  public void update(List<Alert> alerts, boolean quiet) {
    EventQueue.invokeLater(() -> {
      icon.setImage(image(alerts.size()));
      icon.setToolTip(
          alerts.isEmpty()
              ? texts.get("app.name")
              : texts.get("app.name.alerts", alerts.size(), texts.get("app.name")));
      icon.setPopupMenu(menu(alerts, quiet));
    });
  }

  private PopupMenu menu(List<Alert> alerts, boolean quiet) {
    PopupMenu menu = new PopupMenu();
    menu.add(item("tray.open", ways::openWindow));
    menu.addSeparator();
    alerts.stream().limit(MOST).forEach(alert -> menu.add(menu(alert)));
    if (!alerts.isEmpty()) {
      menu.addSeparator();
    }
    menu.add(item(quiet ? "quiet.tell" : "quiet.always", () -> ways.quiet(!quiet)));
    menu.add(item("tray.quit", ways::quit));
    return menu;
  }

  private Menu menu(Alert alert) {
    Menu menu = new Menu(words.of(alert));
    menu.add(item("alert.do.open", () -> ways.open(alert)));
    if (alert.lead() != null) {
      menu.add(item("alert.do.call", () -> ways.call(alert)));
    }
    menu.add(item("alert.do.snooze", () -> ways.snooze(alert)));
    return menu;
  }

  private MenuItem item(String key, Runnable run) {
    MenuItem item = new MenuItem(texts.get(key));
    item.addActionListener(event -> run.run());
    return item;
  }

  /** A ring, and a dot on it while something waits. */
  private static Image image(int waiting) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0x4453d6));
    pen.setStroke(new BasicStroke(5));
    pen.drawOval(5, 5, SIZE - 11, SIZE - 11);
    if (waiting > 0) {
      pen.setColor(new Color(0xd1242f));
      pen.fillOval(SIZE - 15, 1, 14, 14);
    }
    pen.dispose();
    return image;
  }

  @Override
  public void close() {
    EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(icon));
  }
}
