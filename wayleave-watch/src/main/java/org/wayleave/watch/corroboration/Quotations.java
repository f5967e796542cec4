package org.wayleave.watch.corroboration;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.watch.text.Words;

/** What somebody is quoted with, word for word. Not thread-safe. */
final class Quotations {

  /** Fewer words are a title or a saying. */
  private static final int LEAST_WORDS = 8;

  private static final Pattern QUOTED =
      Pattern.compile(
          "«([^«»]{20,2000})»|“([^“”]{20,2000})”|„([^„“”]{20,2000})[“”]|\"([^\"]{20,2000})\"");

  private final Words words = new Words();

  /** The quotations of a text, by a hash of their words. */
  Map<Long, String> read(String text) {
    Map<Long, String> quotations = new TreeMap<>();
    Matcher found = QUOTED.matcher(text);
    while (found.find()) {
      for (int group = 1; group <= found.groupCount(); group++) {
        String quoted = found.group(group);
        if (quoted != null) {
          words.scan(quoted);
          if (words.count() >= LEAST_WORDS) {
            quotations.putIfAbsent(words.contentHash(), quoted.strip());
          }
        }
      }
    }
    return quotations;
  }
}
