package org.wayleave.watch.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a table of languages from texts. Not thread-safe. */
public final class LanguageTrainer {

  /** A language with fewer runs in a script is only cited in it, as foreign words are. */
  private static final int FEWEST_RUNS = 5_000;

  /** Longer runs that came once in all languages tell little and take most of the room. */
  private static final int SHORT_RUN = 2;

  private static final int FEWEST_LETTERS = 3;
  private static final int GREATEST = 255;

  private final Map<Script, Map<String, Map<String, Integer>>> counts = new EnumMap<>(Script.class);

  /** Takes a text of a language; its script is that of most of its letters. */
  public LanguageTrainer add(String language, String text) {
    Letters letters = new Letters();
    for (String part : text.split("\n", -1)) {
      Script script = letters.script(part);
      if (script == Script.LATIN || script == Script.CYRILLIC || script == Script.ARABIC) {
        letters.read(part, script);
        count(
            letters,
            counts
                .computeIfAbsent(script, each -> new TreeMap<>())
                .computeIfAbsent(language, each -> new HashMap<>()));
      }
    }
    return this;
  }

  /**
   * Counts the runs of one to four letters that end at each letter and reach no farther than its
   * word.
   */
  private static void count(Letters letters, Map<String, Integer> runs) {
    String text = new String(letters.text, 0, letters.length);
    int word = 0;
    for (int end = 1; end < text.length(); end++) {
      for (int from = end; from >= Math.max(word, end + 1 - ScriptTable.LONGEST); from--) {
        runs.merge(text.substring(from, end + 1), 1, Integer::sum);
      }
      if (text.charAt(end) == Letters.BLANK) {
        word = end;
      }
    }
  }

  /** The table. */
  public LanguageTable build() {
    Map<Script, ScriptTable> tables = new EnumMap<>(Script.class);
    counts.forEach((script, byLanguage) -> {
      Map<String, Map<String, Integer>> written = new TreeMap<>(byLanguage);
      written.values().removeIf(runs -> total(runs) < FEWEST_RUNS);
      if (!written.isEmpty()) {
        tables.put(script, table(written));
      }
    });
    return new LanguageTable(tables);
  }

  private static int total(Map<String, Integer> runs) {
    return runs.values().stream().mapToInt(each -> each).sum();
  }

  private static ScriptTable table(Map<String, Map<String, Integer>> byLanguage) {
    Map<String, Integer> all = new TreeMap<>();
    byLanguage
        .values()
        .forEach(runs -> runs.forEach((run, count) -> all.merge(run, count, Integer::sum)));
    StringBuilder alphabet = new StringBuilder().append(Letters.BLANK);
    all.forEach((run, count) -> {
      if (run.length() == 1 && count >= FEWEST_LETTERS) {
        alphabet.append(run);
      }
    });
    byte[] letterOf = new byte[1 << 16];
    for (int x = 0; x < alphabet.length(); x++) {
      letterOf[alphabet.charAt(x)] = (byte) (x + 1);
    }
    List<String> languages = List.copyOf(byLanguage.keySet());
    List<LetterModel> models =
        languages.stream()
            .map(
                each -> new LetterModel(byLanguage.getOrDefault(each, Map.of()), alphabet.length()))
            .toList();
    Map<Integer, byte[]> rows = new TreeMap<>();
    all.forEach((run, count) -> {
      int number = ScriptTable.run(letterOf, run);
      if (number != 0 && (run.length() <= SHORT_RUN || count > 1)) {
        rows.put(number, row(run, models));
      }
    });
    int[] runs = new int[rows.size()];
    byte[] costs = new byte[rows.size() * languages.size()];
    int at = 0;
    for (Map.Entry<Integer, byte[]> row : rows.entrySet()) {
      runs[at] = row.getKey();
      System.arraycopy(row.getValue(), 0, costs, at * languages.size(), languages.size());
      at++;
    }
    return new ScriptTable(languages, alphabet.toString(), runs, costs);
  }

  /** What each language pays for a letter after others, against the one that has it most. */
  private static byte[] row(String run, List<LetterModel> models) {
    double[] shares = models.stream().mapToDouble(model -> model.share(run)).toArray();
    double greatest = 0;
    for (double share : shares) {
      greatest = Math.max(greatest, share);
    }
    byte[] costs = new byte[shares.length];
    for (int language = 0; language < shares.length; language++) {
      double nats = Math.log(greatest / shares[language]);
      costs[language] = (byte) Math.min(GREATEST, Math.round(nats * ScriptTable.STEPS));
    }
    return costs;
  }
}
