package app.ringback.app;

import app.ringback.intake.leadmail.MailSenders;
import app.ringback.settings.RepSettings;
import app.ringback.settings.Settings;
import app.ringback.settings.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who sends mails and who gets them, as the settings of this moment say. */
record SetSenders(Supplier<Settings> settings) implements MailSenders {

  @Override
  public Optional<String> sourceOf(String address) {
    return settings.get().sources().entrySet().stream()
        .filter(source -> source.getValue().isMailedFrom(address))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  @Override
  public boolean relays(String source) {
    SourceSettings set = settings.get().source(source);
    return set.relay();
  }

  @Override
  public List<String> ownEmails() {
    return List.of(settings.get().mail().address());
  }

  @Override
  public List<String> ownNumbers() {
    RepSettings rep = settings.get().rep();
    return Stream.of(rep.callbackNumber(), rep.phone(), settings.get().twilio().number())
        .filter(number -> !number.isBlank())
        .toList();
  }
}
