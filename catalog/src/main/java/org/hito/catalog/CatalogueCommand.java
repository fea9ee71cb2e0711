package org.hito.catalog;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hito.catalog.file.BrokenCatalogueException;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.CatalogueReader;
import org.hito.catalog.load.Loader;
import org.hito.catalog.load.Patience;
import org.hito.catalog.load.Summary;
import org.hito.catalog.load.Undeclared;
import org.hito.catalog.platform.CannotWorkException;
import org.hito.catalog.platform.PlatformClient;

/**
 * Loads a catalogue through the public API of an installation. Loading it again changes nothing.
 */
public final class CatalogueCommand {

  /** The platform has everything that the catalogue declares. */
  public static final int ALL_RIGHT = 0;

  /** Something was refused; the rest is loaded. */
  public static final int SOMETHING_REFUSED = 1;

  /** The platform does not answer, refuses the caller, or a file is invalid. */
  public static final int CANNOT_WORK = 2;

  private CatalogueCommand() {}

  public static void main(String[] words) {
    System.exit(run(List.of(words), System.getenv(), System.out));
  }

  /**
   * Runs the command in the same process.
   *
   * @param words the command line
   * @param environment where the token comes from
   * @param out what the person sees
   * @return the exit code
   */
  public static int run(List<String> words, Map<String, String> environment, PrintStream out) {
    Console console = new Console(out);
    try {
      Arguments arguments = Arguments.parse(words);
      if (arguments.help()) {
        console.say(Arguments.USAGE);
        return ALL_RIGHT;
      }
      return load(arguments, environment, console);
    } catch (BrokenCatalogueException broken) {
      console.flaws(broken.flaws());
    } catch (CannotWorkException | IllegalArgumentException hopeless) {
      console.say("Cannot load the catalogue: " + hopeless.getMessage());
    }
    return CANNOT_WORK;
  }

  private static int load(Arguments arguments, Map<String, String> environment, Console console)
      throws BrokenCatalogueException {
    Catalogue catalogue = new CatalogueReader().read(folders(arguments));
    console.say(
        "%d items in %d files, %s %s"
            .formatted(
                catalogue.items().size(),
                catalogue.files(),
                arguments.dryRun() ? "compared with" : "into",
                arguments.url()));
    PlatformClient platform =
        new PlatformClient(arguments.url(), Identity.from(environment, !arguments.dryRun()));
    Patience patience = Patience.ofTwentySeconds();
    Loader loader =
        arguments.dryRun()
            ? Loader.rehearsing(platform, patience, console)
            : Loader.loading(platform, patience, console);
    Summary summary = loader.load(catalogue);
    console.summary(summary, arguments.dryRun());
    console.undeclared(Undeclared.in(platform, catalogue));
    return summary.isAllRight() ? ALL_RIGHT : SOMETHING_REFUSED;
  }

  private static List<Path> folders(Arguments arguments) {
    if (!arguments.folders().isEmpty()) {
      return arguments.folders();
    }
    Path here = Path.of("").toAbsolutePath();
    Path shipped =
        ShippedCatalogue.above(here)
            .orElseThrow(() -> new CannotWorkException("no catalog/data here; name a folder"));
    return List.of(shipped.startsWith(here) ? here.relativize(shipped) : shipped);
  }
}
