package org.wayleave.app.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.io.parameters.ParametersFile;

/** A parameters file as the JSON that a scenario is kept as. No state. */
final class ScenarioJson {

  private static final Set<String> LISTS =
      Set.of("criteria", "modes", "close", "open", "exclude_jurisdictions");

  private ScenarioJson() {}

  static Map<String, Object> of(String name, ParametersFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    file.settings()
        .forEach((key, words) -> {
          if (!key.equals("name")) {
            json.put(key, LISTS.contains(key) ? words : words.getFirst());
          }
        });
    List<Map<String, Object>> overrides = file.overrides().stream().map(ScenarioJson::of).toList();
    if (!overrides.isEmpty()) {
      json.put("overrides", new ArrayList<>(overrides));
    }
    return json;
  }

  private static Map<String, Object> of(FigureOverride override) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("figure", override.figure());
    put(json, "low", override.low());
    json.put("value", override.mid());
    put(json, "high", override.high());
    put(json, "p95", override.p95());
    put(json, "unit", override.unit().isEmpty() ? null : override.unit());
    json.put("source", override.source());
    put(json, "note", override.note().isEmpty() ? null : override.note());
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
