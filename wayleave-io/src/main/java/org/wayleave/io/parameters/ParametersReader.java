package org.wayleave.io.parameters;

import static org.wayleave.io.yaml.YamlDocument.brief;
import static org.wayleave.io.yaml.YamlDocument.isNothing;
import static org.wayleave.io.yaml.YamlDocument.isPlain;
import static org.wayleave.io.yaml.YamlDocument.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.notice.Suggestion;

/**
 * Reads parameters files. Every mistake in a file is reported at once, each with its line; a file
 * with a mistake is not used in part. Thread-safe, no state.
 */
public final class ParametersReader {

  private static final YamlDocument.Refusal REFUSAL =
      new YamlDocument.Refusal(
          "bad_parameters_file", "Maybe see docs/parameters.md; nothing of the file was used.");

  private final YamlDocument document;
  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private final List<FigureOverride> overrides = new ArrayList<>();

  private ParametersReader(YamlDocument document) {
    this.document = document;
  }

  /**
   * Reads a file.
   *
   * @throws org.wayleave.network.notice.UserException {@code no_such_file}, or {@code
   *     bad_parameters_file} with every mistake
   */
  public static ParametersFile read(Path file) {
    return parse(YamlDocument.read(file), file.toString());
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name what mistakes call it
   * @throws org.wayleave.network.notice.UserException {@code bad_parameters_file} with every
   *     mistake
   */
  public static ParametersFile parse(byte[] bytes, String name) {
    YamlDocument document = YamlDocument.parse(bytes, name, REFUSAL);
    ParametersReader reader = new ParametersReader(document);
    document.root().ifPresent(reader::readRoot);
    document.requireSound();
    return new ParametersFile(document.hash(), reader.settings, reader.overrides);
  }

  /**
   * The page on parameters files, {@code docs/parameters.md}.
   *
   * @param example a file that works
   */
  public static String describe(String example) {
    return ParametersPage.markdown(example);
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      document.mistake(root, "The file is no list of settings", "Maybe write: value_of_time: 1.5");
      return;
    }
    document
        .rows(mapping)
        .forEach((key, row) -> {
          Optional<Setting> setting = Setting.find(key);
          if (setting.isEmpty()) {
            document.mistake(
                row.getKeyNode(),
                "The setting (%s) is not known".formatted(brief(key)),
                "%s Known are: %s."
                    .formatted(
                        Suggestion.maybe(key, Setting.keys()), String.join(", ", Setting.keys())));
          } else {
            readSetting(setting.get(), row.getValueNode());
          }
        });
  }

  private void readSetting(Setting setting, Node value) {
    switch (setting.shape()) {
      case WORD, LIST -> readWords(setting, value);
      case FIGURE -> {
        if (!isNothing(value)) {
          readOverride(value, setting.key());
        }
      }
      case OVERRIDES -> readOverrides(value);
    }
  }

  private void readWords(Setting setting, Node value) {
    boolean isList = setting.shape() == Setting.Shape.LIST;
    if (isPlain(value)) {
      settings.put(setting.key(), List.of(text(value)));
    } else if (value instanceof SequenceNode sequence
        && isList
        && sequence.getValue().stream().allMatch(YamlDocument::isPlain)) {
      settings.put(setting.key(), sequence.getValue().stream().map(YamlDocument::text).toList());
    } else {
      document.mistake(
          value,
          "The setting (%s) is no %s"
              .formatted(setting.key(), isList ? "list of words" : "single word"),
          "Maybe write: %s: %s".formatted(setting.key(), setting.example()));
    }
  }

  private void readOverrides(Node value) {
    if (value instanceof SequenceNode sequence) {
      sequence.getValue().forEach(row -> readOverride(row, ""));
    } else if (!isNothing(value)) {
      document.mistake(value, "The overrides are no list", "Maybe begin each with a dash.");
    }
  }

  /** One override; the figure is given for the short form {@code value_of_time: 1.5}. */
  private void readOverride(Node row, String figure) {
    Map<String, Node> cells = new LinkedHashMap<>();
    if (row instanceof MappingNode mapping) {
      document.rows(mapping).forEach((cell, tuple) -> cells.put(cell, tuple.getValueNode()));
    } else if (!figure.isEmpty() && isPlain(row)) {
      cells.put("value", row);
    } else {
      document.mistake(
          row, "The override is no list of cells", "Maybe write: - figure: parameter:ID");
      return;
    }
    OverrideCells read = new OverrideCells(document, row, cells);
    read.toOverride(figure)
        .ifPresent(override -> {
          if (overrides.stream().anyMatch(other -> other.figure().equals(override.figure()))) {
            document.mistake(
                row,
                "The figure (%s) is overridden twice".formatted(override.figure()),
                "Maybe leave one of the two out.");
          }
          overrides.add(override);
        });
  }
}
