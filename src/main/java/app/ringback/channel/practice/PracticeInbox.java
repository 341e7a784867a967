package app.ringback.channel.practice;

import app.ringback.core.Channel;
import app.ringback.intake.text.ReceivedText;
import app.ringback.intake.text.TextInbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What simulated people text back. Each answer has an id made of the text it answers, so that
 * asking again, or after a restart, brings the same one.
 */
public final class PracticeInbox implements TextInbox {

  private final long seed;
  private final SentItems sent;
  private final InstantSource clock;

  public PracticeInbox(long seed, SentItems sent, InstantSource clock) {
    this.seed = seed;
    this.sent = sent;
    this.clock = clock;
  }

  @Override
  public String account() {
    return "practice";
  }

  @Override
  public Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> known) {
    Instant now = clock.instant();
    List<ReceivedText> answers = new ArrayList<>();
    for (SentItems.Sent text :
        sent.since(Channel.TEXT, since.minus(PracticePerson.LONGEST_ANSWER))) {
      PracticePerson person = new PracticePerson(seed, text.to());
      String when = text.at().toString();
      Instant at = text.at().plus(person.answersAfter(when));
      String words = person.answer(when);
      if (!words.isEmpty() && !at.isAfter(now)) {
        answers.add(
            new ReceivedText("PR" + text.id(), text.to(), PracticeTexts.NUMBER, words, at, 0));
      }
    }
    Set<String> stored = known.apply(answers.stream().map(ReceivedText::id).toList());
    return new Answer.Texts(
        answers.stream().filter(answer -> !stored.contains(answer.id())).toList(), true);
  }
}
