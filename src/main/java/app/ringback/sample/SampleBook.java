package app.ringback.sample;

import app.ringback.lead.Lead;
import app.ringback.timeline.Activity;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A book of invented people: the same for the same seed and sizes, on any machine. Nothing is held
 * in memory; any lead and its timeline can be made by itself, from its place in the book.
 */
public final class SampleBook {

  /** Where a sample ends unless somebody asks for another moment. */
  public static final Instant USUAL_END = Instant.parse("2026-03-02T18:00:00Z");

  /** The first lead of a large book talks this much, for measuring a long timeline. */
  private static final long LONG_CONVERSATION = 1000;

  private final long seed;
  private final long leads;
  private final long activities;
  private final SamplePeople people;
  private final SampleTimelines timelines;

  /**
   * @param leads how many people
   * @param activities how many entries their timelines have together
   * @param until nothing in the book is later than this
   */
  public SampleBook(long seed, long leads, long activities, Instant until) {
    if (leads < 0 || activities < 0 || (leads == 0 && activities > 0)) {
      throw new IllegalArgumentException("A timeline needs a lead");
    }
    this.seed = seed;
    this.leads = leads;
    this.activities = activities;
    SampleWords words = new SampleWords();
    people = new SamplePeople(words, seed, until);
    timelines = new SampleTimelines(words, until);
  }

  public Stream<Lead> leads() {
    return LongStream.range(0, leads).mapToObj(this::lead);
  }

  /** Every entry, lead by lead, each lead's oldest first. */
  public Stream<Activity> activities() {
    return LongStream.range(0, leads).boxed().flatMap(place -> timeline(place).stream());
  }

  /** The lead at this place, from 0. */
  public Lead lead(long place) {
    return people.lead(place, random(place, 1));
  }

  /** The timeline of the lead at this place. */
  public List<Activity> timeline(long place) {
    return timelines.of(lead(place), (int) share(place), random(place, 2));
  }

  /** How many entries the lead has; all shares add up to the number asked for. */
  private long share(long place) {
    long first = leads >= 100 && activities >= 10 * LONG_CONVERSATION ? LONG_CONVERSATION : 0;
    long rest = activities - first;
    long even = place - place % 2;
    // Neighbors give to each other, so that some say much and some say nothing.
    long given = even + 1 < leads ? random(even, 3).nextLong(evenShare(even, rest) + 1) : 0;
    long own = evenShare(place, rest) + (place == even ? -given : given);
    return own + (place == 0 ? first : 0);
  }

  private long evenShare(long place, long rest) {
    return (place + 1) * rest / leads - place * rest / leads;
  }

  private RandomGenerator random(long place, long purpose) {
    return new SplittableRandom(
        new SplittableRandom(seed ^ (purpose << 56)).nextLong() + place * 0x9E3779B97F4A7C15L);
  }

  /** A UUIDv7 of this moment. */
  static UUID id(Instant at, RandomGenerator random) {
    long high = (at.toEpochMilli() << 16) | 0x7000 | (random.nextLong() & 0xFFF);
    return new UUID(high, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }
}
