package org.wayleave.io.parameters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a parameters file says.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of its bytes
 * @param settings the words given for each setting, in the order of the file; a setting that is not
 *     given is not there
 * @param overrides other values for inputs, in order
 */
public record ParametersFile(
    String hash, Map<String, List<String>> settings, List<FigureOverride> overrides) {

  /** No file: nothing is said. */
  public static final ParametersFile NONE = new ParametersFile("", Map.of(), List.of());

  /** The settings that say something of the file and nothing of a question. */
  public static final List<String> ABOUT_ITSELF = List.of("name", "note");

  /** Copies the collections. */
  public ParametersFile {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    overrides = List.copyOf(overrides);
  }

  /** The one word of a setting; empty when it is not given. */
  public String text(String setting) {
    List<String> words = list(setting);
    return words.isEmpty() ? "" : words.getFirst();
  }

  /** The words of a setting; none when it is not given. */
  public List<String> list(String setting) {
    return settings.getOrDefault(setting, List.of());
  }
}
