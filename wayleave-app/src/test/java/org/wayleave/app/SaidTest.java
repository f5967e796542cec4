package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Mode;

/**
 * The page says in other languages what the server says in English, and finds each sentence by its
 * words. What it knows must be what the server says.
 */
class SaidTest {

  private static final Path CATALOGUE = Path.of("wayleave-app/src/main/web/src/strings/said-ru.ts");
  private static final Pattern KEY =
      Pattern.compile("^ {2}(?:'([^']*)'|\"([^\"]*)\"):", Pattern.MULTILINE);

  /** Rooms whose problems a reader of the page can run into. */
  private static final Set<String> SPEAKING =
      Set.of(
          "org.wayleave.network",
          "org.wayleave.network.place",
          "org.wayleave.network.scenario",
          "org.wayleave.plan.routing",
          "org.wayleave.plan.closure",
          "org.wayleave.io.bytes",
          "org.wayleave.io.demand",
          "org.wayleave.io.feed",
          "org.wayleave.io.gdelt",
          "org.wayleave.io.gmns",
          "org.wayleave.io.parameters",
          "org.wayleave.io.posts",
          "org.wayleave.io.table",
          "org.wayleave.io.warc",
          "org.wayleave.app.job",
          "org.wayleave.app.workspace");

  /** Said on the command line alone: of files and folders of the machine, of proofs, in helps. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "The file ({}) cannot be read.",
          "The folder ({}) cannot be written ({}).",
          "The folder ({}) is not empty.",
          "The path ({}) is a folder, a pipe or a device, not a file; it was not read.",
          "There is no folder ({}).",
          "Maybe a new folder was meant; nothing is overwritten.",
          "Maybe its contents can be saved as a file first.",
          "Maybe the disk is full or its permissions are wrong.",
          "Maybe the path is misspelt.",
          "Maybe the path is mistyped.",
          "About what.",
          "Its id.",
          "Reading was stopped after ({}) posts.",
          "The bounds have not met.",
          "The set {} does {}, more than the bound.",
          "The set {} does {}, not {}.");

  private final SpokenSentences spoken =
      new SpokenSentences(new Tree(Tree.home()).listSources(), SPEAKING);
  private final Set<String> known = known();

  @Test
  void everySentenceOfTheCatalogueIsSaidByTheServer() {
    Set<String> words =
        Arrays.stream(Mode.values())
            .map(mode -> mode.code().replace('_', ' '))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> unsaid =
        known.stream().filter(sentence -> !words.contains(sentence) && !isSaid(sentence)).toList();
    assertThat(unsaid).as("sentences that the server does not say any more").isEmpty();
  }

  @Test
  void everyProblemOfThePageIsInTheCatalogue() {
    Set<String> missing = new TreeSet<>(spoken.told());
    missing.removeAll(ELSEWHERE);
    missing.removeIf(this::isKnown);
    assertThat(spoken.told()).hasSizeGreaterThan(60);
    assertThat(missing).as("sentences without a translation in said-ru.ts").isEmpty();
  }

  /** As a whole, up to a value at its end, or as the heading of a problem's code. */
  private boolean isSaid(String sentence) {
    String plain = SpokenSentences.withoutPoint(sentence);
    String beginning = plain.endsWith(" {}") ? plain.substring(0, plain.length() - 3) : plain;
    return spoken.all().contains(plain)
        || spoken.all().contains(beginning)
        || spoken.all().stream()
            .anyMatch(text -> beginning.endsWith(":") && text.startsWith(beginning))
        || spoken.all().contains(sentence.toLowerCase(Locale.ROOT).replace(' ', '_'));
  }

  private boolean isKnown(String text) {
    return known.contains(text)
        || Arrays.stream(text.split("(?<=[.?])\\s+", -1)).allMatch(known::contains);
  }

  private static Set<String> known() {
    String text = Tree.text(Tree.home().resolve(CATALOGUE));
    Matcher keys = KEY.matcher(text.substring(0, text.indexOf("} as const;")));
    Set<String> found = new TreeSet<>();
    while (keys.find()) {
      String key = keys.group(1) == null ? keys.group(2) : keys.group(1);
      found.add(key.replace("\\uFFFD", "\uFFFD"));
    }
    assertThat(found).hasSizeGreaterThan(400);
    return found;
  }
}
