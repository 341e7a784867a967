package app.ringback.app.doctor;

import java.util.function.BooleanSupplier;

/**
 * A check of an account that is not made where simulated people stand in its place.
 *
 * @param played whether they do
 * @param words what is said then
 */
public record PlayedCheck(Check real, BooleanSupplier played, String words) implements Check {

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public Finding look() {
    return played.getAsBoolean() ? Finding.ok(words) : real.look();
  }
}
