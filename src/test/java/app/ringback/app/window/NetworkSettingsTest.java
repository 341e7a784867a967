package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.ProxySecret;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The proxy in the settings, on a real desk. */
class NetworkSettingsTest extends SettingsWindow {

  @Test
  void aProxyIsCheckedKeptAndItsPasswordIsNoPartOfTheFile() throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-set-up");
    await(() -> sees("Without the proxy"));
    type("#settings-proxy", "proxy");
    await(() ->
        sees(
            "Type the name and the port of an HTTP proxy, such as proxy.example.com:8080, or"
                + " none."));
    type("#settings-proxy", "socks://proxy.example.com:1080");
    await(() ->
        sees(
            "SOCKS proxies are not supported. Ask your office for the name and the port of its HTTP"
                + " proxy, such as proxy.example.com:8080, or type none."));
    keep("settings-socks");
    type("#settings-proxy", "proxy.example.com:8080");
    type("#settings-proxy-user", "sam");
    Path file = desk.get().workspace().settingsFile();
    await(() ->
        Files.exists(file)
            && Files.readString(file).contains("proxy = \"proxy.example.com:8080\"")
            && Files.readString(file).contains("proxy_user = \"sam\""));
    assertThat(desk.get().settings().get().network().namesProxy()).isTrue();
    type("#settings-proxy-token", "open sesame");
    await(() -> desk.get().secrets().find(ProxySecret.PASSWORD).isPresent());
    assertThat(Files.readString(file)).doesNotContain("open sesame");
    top("#settings-proxy");
    keep("settings-network");
  }
}
