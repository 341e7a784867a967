package app.ringback.app.telling;

/** How many alerts wait, on the icon of the program. */
@FunctionalInterface
public interface Badge {

  void show(int count);
}
