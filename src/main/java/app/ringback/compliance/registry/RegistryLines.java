package app.ringback.compliance.registry;

import app.ringback.core.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a registry file, as telemarketing.donotcall.gov gives them out: one a line, as
 * {@code 206,5550160} or ten digits, or XML with {@code <ph val='5550160'>} inside {@code <ac
 * val='206'>}.
 */
final class RegistryLines {

  private static final Pattern PLAIN =
      Pattern.compile("\"?\\(?(\\d{3})\\)?\"?[,;\\t .-]*\"?(\\d{3})[ .-]?(\\d{4})\"?,?.*");
  private static final Pattern AREA = Pattern.compile("<ac val=['\"](\\d{3})['\"]");
  private static final Pattern NUMBER = Pattern.compile("<ph val=['\"](\\d{7})['\"]");

  private RegistryLines() {}

  /**
   * Hands over every number, as ten digits in one figure, in the file's order.
   *
   * @throws ProblemException naming the first line that is no number
   */
  static void read(Path file, LongConsumer numbers) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      String area = "";
      int at = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        at++;
        if (line.isBlank()) {
          continue;
        }
        if (line.stripLeading().startsWith("<")) {
          area = readXml(line, area, numbers);
          continue;
        }
        OptionalLong number = plain(line.strip());
        // The first line may be a heading.
        if (number.isPresent()) {
          numbers.accept(number.getAsLong());
        } else if (at > 1) {
          throw noNumber(at);
        }
      }
    } catch (IOException e) {
      throw new ProblemException(
          new app.ringback.core.Problem(
              "The registry file could not be read.",
              "Nothing was changed.",
              "Check that it is there and is the text file of the registry."),
          e);
    }
  }

  private static OptionalLong plain(String line) {
    Matcher matcher = PLAIN.matcher(line);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1) + matcher.group(2) + matcher.group(3)))
        : OptionalLong.empty();
  }

  /** Area codes and their numbers may share a line; the newest area code is handed on. */
  private static String readXml(String line, String area, LongConsumer numbers) {
    String current = area;
    Matcher token = Pattern.compile(AREA.pattern() + "|" + NUMBER.pattern()).matcher(line);
    while (token.find()) {
      if (token.group(1) != null) {
        current = token.group(1);
      } else if (!current.isEmpty()) {
        numbers.accept(Long.parseLong(current + token.group(2)));
      }
    }
    return current;
  }

  private static ProblemException noNumber(int line) {
    return new ProblemException(
        "Line " + line + " of the registry file is no telephone number.",
        "Nothing was changed.",
        "Choose the file as telemarketing.donotcall.gov gives it out.");
  }
}
