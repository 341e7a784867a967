package app.ringback.ui.baseline;

import app.ringback.core.Channel;
import app.ringback.intake.baseline.Baseline;
import app.ringback.intake.baseline.BaselineNumbers;
import app.ringback.intake.baseline.Delay;
import app.ringback.intake.baseline.Share;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers of before, in words. */
public final class BaselineWords {

  /** Of fewer than this a percentage says nothing. */
  private static final int FEW = 10;

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;

  private final UiTexts texts;
  private final Supplier<ZoneId> zone;
  private final DateTimeFormatter day;

  public BaselineWords(UiTexts texts, Supplier<ZoneId> zone) {
    this.texts = texts;
    this.zone = zone;
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
  }

  /**
   * A line of a table.
   *
   * @param share 0 to 1, for a bar
   */
  record Line(String name, String value, double share) {}

  String days(Baseline of) {
    return texts.get("baseline.days", date(of.from()), date(of.to()));
  }

  private String date(Instant at) {
    return day.format(at.atZone(zone.get()));
  }

  /** What was read, and what of it could not be. */
  List<String> read(Baseline of) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("baseline.read", of.mails(), of.texts(), of.calls()));
    if (!of.complete()) {
      lines.add(texts.get("baseline.cut"));
    }
    of.troubles().forEach(trouble -> lines.add(texts.get("baseline.trouble", trouble)));
    return lines;
  }

  /** The sentence the rep came for. */
  String headline(BaselineNumbers of) {
    Double median = of.speed().median();
    if (of.leads() == 0) {
      return texts.get("baseline.no-lead");
    }
    return median == null
        ? texts.get("baseline.no-touch", of.leads())
        : texts.get("baseline.median", duration(median));
  }

  List<String> besides(BaselineNumbers of) {
    List<String> lines = new ArrayList<>();
    Double p90 = of.speed().p90();
    if (p90 != null) {
      lines.add(texts.get("baseline.p90", duration(p90)));
    }
    int never = of.bySpeed().getOrDefault(Delay.NEVER, new Share(0, 0)).of();
    if (of.leads() > 0) {
      lines.add(texts.get("baseline.leads", of.leads(), never));
    }
    return lines;
  }

  List<Line> bySpeed(BaselineNumbers of) {
    List<Line> lines = new ArrayList<>();
    for (Delay delay : Delay.values()) {
      Share share = of.bySpeed().get(delay);
      if (share != null) {
        String key = "baseline.delay." + delay.name().toLowerCase(Locale.ROOT);
        lines.add(line(texts.get(key), "baseline.responded", share));
      }
    }
    return lines;
  }

  List<Line> byTouch(BaselineNumbers of) {
    List<Line> lines = new ArrayList<>();
    of.byTouch()
        .forEach((number, share) ->
            lines.add(line(texts.get("baseline.touch", number), "baseline.answered", share)));
    return lines;
  }

  List<Line> responses(BaselineNumbers of) {
    return byChannel(of.responsesByChannel(), "baseline.answered");
  }

  List<Line> replies(BaselineNumbers of) {
    return byChannel(of.repliesByChannel(), "baseline.replies");
  }

  private List<Line> byChannel(Map<Channel, Share> shares, String words) {
    List<Line> lines = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Share share = shares.get(channel);
      if (share != null) {
        lines.add(line(texts.get("baseline.channel." + channel.code()), words, share));
      }
    }
    return lines;
  }

  private Line line(String name, String words, Share share) {
    double rate = share.of() == 0 ? 0 : (double) share.n() / share.of();
    String value =
        share.of() < FEW
            ? texts.get("baseline.few", share.n(), share.of())
            : texts.get("baseline.percent", rate, share.n(), share.of());
    return new Line(name, texts.get(words, value), rate);
  }

  /** Seconds as a person says them; a unit and the next smaller one. */
  String duration(@Nullable Double seconds) {
    double all = seconds == null ? 0 : seconds;
    if (all < MINUTE) {
      return texts.get("baseline.seconds", Math.round(all));
    }
    if (all < HOUR) {
      return texts.get("baseline.minutes", (long) (all / MINUTE));
    }
    if (all < DAY) {
      return texts.get("baseline.hours", (long) (all / HOUR), (long) (all % HOUR / MINUTE));
    }
    return texts.get("baseline.many-days", (long) (all / DAY), (long) (all % DAY / HOUR));
  }
}
