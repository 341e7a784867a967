package app.ringback.channel.practice;

/** How a simulated person meets what is sent to them. */
enum Habit {
  /** Answers each text after a while. */
  ANSWERS,
  /** Gets everything and says nothing. */
  IGNORES,
  /** Wants to hear no more, in the carriers' own word. */
  OPTS_OUT,
  /** Wants to hear no more, in words of their own. */
  SENDS_AWAY,
  /** The number is a landline; mail to the address comes back. */
  BOUNCES,
  /** The phone is switched off. */
  OUT_OF_REACH
}
