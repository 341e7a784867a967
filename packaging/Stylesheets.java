import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Puts each style sheet of a jar into it once more, in JavaFX's binary form (.bss), which JavaFX
 * takes before the text and reads without parsing. Only what is packaged has it: beside the sources
 * a binary sheet left over from an earlier build would win over a changed text.
 *
 * <p>Arguments: the jar. JavaFX is on the class path.
 */
public final class Stylesheets {

  private Stylesheets() {}

  public static void main(String[] args) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]));
        Stream<Path> all = Files.list(jar.getPath("/css"))) {
      List<Path> sheets = all.filter(sheet -> sheet.toString().endsWith(".css")).toList();
      for (Path sheet : sheets) {
        convert(sheet);
      }
    }
  }

  private static void convert(Path sheet) throws IOException {
    String name = sheet.getFileName().toString();
    Path folder = Files.createTempDirectory("ringback-css");
    Path text = folder.resolve(name);
    Path binary = folder.resolve(name.replaceAll("css$", "bss"));
    Files.copy(sheet, text);
    Stylesheet.convertToBinary(text.toFile(), binary.toFile());
    Files.copy(binary, sheet.resolveSibling(binary.getFileName().toString()));
    Files.delete(text);
    Files.delete(binary);
    Files.delete(folder);
  }
}
