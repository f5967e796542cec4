package org.wayleave.bench.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.language.LanguageFile;
import org.wayleave.watch.language.LanguageTable;

/** Made sentences of ten words in ten languages: how many are told apart in a second. */
final class LanguageBench {

  private static final int SENTENCES = 200_000;
  private static final int WORDS = 10;
  private static final int ROUNDS = 5;
  private static final long SEED = 13;
  private static final double NANOS_PER_S = 1e9;

  private LanguageBench() {}

  /** Runs in a process of its own. */
  static void run(Path home, Ledger ledger) throws IOException {
    OwnProcess.run(
        LanguageBench.class, "1g", "language", SENTENCES + " sentences of ten words", home, ledger);
  }

  /** The first rounds warm up. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve("data/language");
    LanguageTable table = LanguageFile.read(folder.resolve("language.table"));
    List<String> sentences = make(folder.resolve("words"));
    for (int round = 0; round < ROUNDS; round++) {
      for (boolean isParallel : new boolean[] {false, true}) {
        long start = System.nanoTime();
        Stream<String> each = isParallel ? sentences.parallelStream() : sentences.stream();
        long named = each.filter(text -> !table.guess(text).language().equals("other")).count();
        double perSecond = SENTENCES / ((System.nanoTime() - start) / NANOS_PER_S);
        if (round >= 2) {
          OwnProcess.say(
              (isParallel ? "both processors" : "one thread") + "; the check is those named",
              "sentences/s",
              perSecond,
              named);
        }
      }
    }
  }

  private static List<String> make(Path folder) throws IOException {
    List<String[]> words = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        words.add(Files.readString(file).split("\\s+", -1));
      }
    }
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> sentences = new ArrayList<>();
    for (int x = 0; x < SENTENCES; x++) {
      String[] own = words.get(x % words.size());
      StringBuilder sentence = new StringBuilder();
      for (int word = 0; word < WORDS; word++) {
        sentence.append(own[random.nextInt(own.length)]).append(' ');
      }
      sentences.add(sentence.toString());
    }
    return sentences;
  }
}
