package app.ringback.nextstep;

/** Why a time in plain language cannot be told, in a sentence for the user. */
final class WhenTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  WhenTrouble(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  static WhenTrouble past() {
    return new WhenTrouble("This time is past. Choose one ahead.");
  }

  static WhenTrouble unknown(String word) {
    return new WhenTrouble(
        "\""
            + word
            + "\" is not understood here. Try \"fri 2pm\", \"tomorrow 9\" or \"in 2 hours\".");
  }

  static WhenTrouble twice(String what) {
    return new WhenTrouble("It names " + what + " twice. Write one.");
  }
}
