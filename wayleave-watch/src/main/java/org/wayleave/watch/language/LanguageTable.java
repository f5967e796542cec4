package org.wayleave.watch.language;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.explain.Explanation;
import org.wayleave.watch.language.LanguageGuess.Candidate;

/** Tells languages apart. Immutable; thread-safe. */
public final class LanguageTable {

  /** The languages that are called by their names. */
  public static final Set<String> NAMED =
      Set.of("en", "ru", "fa", "az", "hy", "ka", "tr", "kk", "ar", "uz", "tk", "ky", "tg");

  private static final int MAGIC = 0x574C5431;
  private static final int MOST_CANDIDATES = 3;

  /** What a language pays that is called other, or is hardly written in a script any more. */
  private static final int RARE_COST = 4 * ScriptTable.STEPS;

  private static final double NATS_PER_STEP = 1.0 / ScriptTable.STEPS;

  private final Map<Script, ScriptTable> tables;
  private final ThreadLocal<Letters> letters = ThreadLocal.withInitial(Letters::new);

  LanguageTable(Map<Script, ScriptTable> tables) {
    this.tables = new EnumMap<>(tables);
  }

  /** The language of a text. */
  public LanguageGuess guess(String text) {
    Letters own = letters.get();
    Script script = own.script(text);
    if (script == null) {
      return new LanguageGuess("", "", List.of());
    }
    ScriptTable table = tables.get(script);
    if (table == null) {
      String only =
          switch (script) {
            case GEORGIAN -> "ka";
            case ARMENIAN -> "hy";
            default -> LanguageGuess.OTHER;
          };
      return new LanguageGuess(only, script.code, List.of(new Candidate(only, 1)));
    }
    own.read(text, script);
    int[] costs = table.costs(own);
    for (int x = 0; x < costs.length; x++) {
      String language = table.languages.get(x);
      boolean isUsual = NAMED.contains(language) && !isFormer(language, script);
      costs[x] += isUsual ? 0 : RARE_COST;
    }
    List<Candidate> candidates = shares(table.languages, costs);
    String best = candidates.getFirst().language();
    return new LanguageGuess(
        NAMED.contains(best) ? best : LanguageGuess.OTHER,
        script.code,
        candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
  }

  /** Azerbaijani and Turkmen were written in Cyrillic. */
  private static boolean isFormer(String language, Script script) {
    return script == Script.CYRILLIC && (language.equals("az") || language.equals("tk"));
  }

  private static List<Candidate> shares(List<String> languages, int[] costs) {
    int least = Integer.MAX_VALUE;
    for (int cost : costs) {
      least = Math.min(least, cost);
    }
    double sum = 0;
    for (int cost : costs) {
      sum += Math.exp((least - cost) * NATS_PER_STEP);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int x = 0; x < costs.length; x++) {
      candidates.add(
          new Candidate(languages.get(x), Math.exp((least - costs[x]) * NATS_PER_STEP) / sum));
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate each) -> -each.likelyShare())
            .thenComparing(Candidate::language));
    return candidates;
  }

  /** Why a text is taken to be in its language. */
  public Explanation explain(LanguageGuess guess) {
    if (guess.language().isEmpty()) {
      return Explanation.of("no language: the text has no letters", List.of());
    }
    List<Explanation> details = new ArrayList<>();
    details.add(Explanation.of("most letters are of the script " + guess.script(), List.of()));
    for (Candidate each : guess.candidates()) {
      details.add(
          Explanation.of(
              String.format(Locale.ROOT, "%s: %.4f", each.language(), each.likelyShare()),
              List.of()));
    }
    return Explanation.of("language: " + guess.language(), details);
  }

  /** The table as a file. */
  public byte[] toBytes() {
    int size = 2 * Integer.BYTES;
    for (Map.Entry<Script, ScriptTable> each : tables.entrySet()) {
      size += ScriptTable.Text.byteCount(each.getKey().name()) + each.getValue().byteCount();
    }
    ByteBuffer out = ByteBuffer.allocate(size).putInt(MAGIC).putInt(tables.size());
    tables.forEach((script, table) -> {
      ScriptTable.Text.write(script.name(), out);
      table.write(out);
    });
    return out.array();
  }

  /**
   * The table of a file.
   *
   * @throws IllegalArgumentException where the bytes are none
   */
  public static LanguageTable fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      if (in.getInt() != MAGIC) {
        throw new IllegalArgumentException("no table of languages");
      }
      Map<Script, ScriptTable> tables = new EnumMap<>(Script.class);
      for (int count = in.getInt(); count > 0; count--) {
        tables.put(Script.valueOf(ScriptTable.Text.read(in)), ScriptTable.read(in));
      }
      return new LanguageTable(tables);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("the table of languages is cut off", e);
    }
  }
}
