package app.ringback.app.cli;

import app.ringback.app.Workspace;
import app.ringback.app.doctor.CallsCheck;
import app.ringback.app.doctor.Check;
import app.ringback.app.doctor.ClockCheck;
import app.ringback.app.doctor.DiskCheck;
import app.ringback.app.doctor.KeyringCheck;
import app.ringback.app.doctor.MailboxCheck;
import app.ringback.app.doctor.PlayedCheck;
import app.ringback.app.doctor.RulesCheck;
import app.ringback.app.doctor.SettingsCheck;
import app.ringback.app.doctor.StoreCheck;
import app.ringback.app.doctor.TwilioCheck;
import app.ringback.core.Channel;
import app.ringback.outbox.TextCarrier;
import app.ringback.outbox.WatchedCarriers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every check of {@code doctor}, in the order it is printed. */
final class Checks {

  private Checks() {}

  static List<Check> of(CommandContext context) {
    Workspace workspace = context.workspace();
    return List.of(
        new StoreCheck(context::desk),
        new KeyringCheck(context.setup().secrets()),
        new SettingsCheck(context::settings),
        new ClockCheck(
            context.clock(),
            () -> context.settings().rep().timeZone(),
            () -> written(workspace),
            () -> ahead(context.desk().sending().carriers())),
        new DiskCheck(workspace.folder()),
        new RulesCheck(
            () -> context.desk().compliance().rules().inUse(),
            () ->
                context
                    .desk()
                    .transactions()
                    .read(tx -> context.desk().compliance().registry().areas(tx)),
            () ->
                context
                    .clock()
                    .instant()
                    .atZone(context.settings().rep().timeZone())
                    .toLocalDate()),
        new PlayedCheck(
            new TwilioCheck(() -> context.desk().sending().carriers()),
            () -> context.desk().sending().plays(Channel.TEXT),
            "Practice: simulated people answer your texts; no account is used."),
        new PlayedCheck(
            new CallsCheck(
                () -> context.desk().calling().calls().repPhone(),
                () -> context.desk().calling().hosting(),
                account -> context.desk().calling().hostSetup().standing(account)),
            () -> context.desk().sending().plays(Channel.TEXT),
            "Practice: simulated people take your calls; no phone rings."),
        new PlayedCheck(
            new MailboxCheck(
                context::settings,
                () -> context.desk().sending().carriers(),
                () -> context.desk().listening().mail().inbox()),
            () -> context.desk().sending().plays(Channel.EMAIL),
            "Practice mail: simulated people answer it; no mailbox is used or missing."));
  }

  /** The carrier tells its time with every answer. */
  private static Optional<Duration> ahead(WatchedCarriers carriers) {
    return carriers.texts().map(TextCarrier::account).flatMap(asked -> carriers.ahead());
  }

  private static List<Instant> written(Workspace workspace) {
    try (Stream<Path> files = Files.list(workspace.folder())) {
      return files.map(Checks::written).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      // Gone since the folder was listed.
      return Instant.EPOCH;
    }
  }
}
