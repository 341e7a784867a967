package app.ringback.intake.baseline;

import app.ringback.core.Channel;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of before, each as the reports define it.
 *
 * @param leads who asked in the time read
 * @param speed from arrival to the first touch, over leads that were touched; leads received more
 *     than 24 h after arrival, and those touched before it, are left out
 * @param bySpeed leads by that delay, and how many of them responded
 * @param byTouch by the number of a touch, from 1: attempts that got a response, of all attempts
 * @param responsesByChannel by channel: attempts that got a response, of all attempts
 * @param repliesByChannel by channel of the touch they go to: responses, of all such responses
 */
public record BaselineNumbers(
    int leads,
    Spread speed,
    Map<Delay, Share> bySpeed,
    Map<Integer, Share> byTouch,
    Map<Channel, Share> responsesByChannel,
    Map<Channel, Share> repliesByChannel) {

  public BaselineNumbers {
    bySpeed = Map.copyOf(bySpeed);
    byTouch = java.util.Collections.unmodifiableMap(new TreeMap<>(byTouch));
    responsesByChannel = Map.copyOf(responsesByChannel);
    repliesByChannel = Map.copyOf(repliesByChannel);
  }
}
