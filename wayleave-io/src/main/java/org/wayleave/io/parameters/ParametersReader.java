package org.wayleave.io.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/**
 * Reads parameters files. Every mistake in a file is reported at once, each with its line; a file
 * with a mistake is not used in part. At most {@value #MOST_BYTES} bytes, no aliases. Thread-safe,
 * no state.
 */
public final class ParametersReader {

  /** Nobody writes a longer one by hand. */
  private static final int MOST_BYTES = 1_000_000;

  private static final Set<String> LISTS =
      Set.of("criteria", "modes", "close", "open", "exclude_jurisdictions");
  private static final List<String> SETTINGS =
      List.of(
          "by",
          "close",
          "commodity",
          "correlation",
          "criteria",
          "date",
          "exclude_jurisdictions",
          "load_unit",
          "modes",
          "open",
          "overrides",
          "restricted",
          "value_of_time");

  private final String name;
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private final List<FigureOverride> overrides = new ArrayList<>();

  private ParametersReader(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @throws UserException {@code no_such_file}, or {@code bad_parameters_file} with every mistake
   */
  public static ParametersFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in.readNBytes(MOST_BYTES + 1), file.toString());
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name what mistakes call it
   * @throws UserException {@code bad_parameters_file} with every mistake
   */
  public static ParametersFile parse(byte[] bytes, String name) {
    ParametersReader reader = new ParametersReader(name);
    if (bytes.length > MOST_BYTES) {
      throw bad("The file (%s) is larger than (%d) bytes.".formatted(name, MOST_BYTES));
    }
    try {
      LoadSettings limits =
          LoadSettings.builder()
              .setAllowDuplicateKeys(false)
              .setMaxAliasesForCollections(0)
              .setCodePointLimit(MOST_BYTES)
              .setLabel(name)
              .build();
      Optional<Node> root = new Compose(limits).composeString(decode(bytes, name));
      root.ifPresent(reader::readRoot);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw bad("The file (%s) is no YAML at line (%d): %s.".formatted(name, line, e.getProblem()));
    } catch (YamlEngineException e) {
      throw bad("The file (%s) is no YAML: %s.".formatted(name, e.getMessage()));
    }
    if (!reader.mistakes.isEmpty()) {
      throw bad(String.join("\n", reader.mistakes));
    }
    return new ParametersFile(hash(bytes), reader.settings, reader.overrides);
  }

  private static String decode(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw bad("The file (%s) is not UTF-8.".formatted(name));
    }
  }

  private static UserException bad(String facts) {
    return new UserException(
        "bad_parameters_file",
        facts,
        "Maybe see docs/parameters.md; nothing of the file was used.");
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      mistake(root, "The file is no list of settings", "Maybe write: value_of_time: 1.5");
      return;
    }
    for (NodeTuple row : mapping.getValue()) {
      String key = text(row.getKeyNode());
      Node value = row.getValueNode();
      if (!SETTINGS.contains(key)) {
        mistake(
            row.getKeyNode(),
            "The setting (%s) is not known".formatted(key),
            "%s Known are: %s."
                .formatted(Suggestion.maybe(key, SETTINGS), String.join(", ", SETTINGS)));
      } else if (key.equals("overrides")) {
        readOverrides(value);
      } else if (key.equals("value_of_time")) {
        readOverride(value, key);
      } else {
        readSetting(key, value);
      }
    }
  }

  private void readSetting(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      settings.put(key, List.of(scalar.getValue().strip()));
    } else if (value instanceof SequenceNode sequence
        && LISTS.contains(key)
        && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      settings.put(key, sequence.getValue().stream().map(ParametersReader::text).toList());
    } else {
      mistake(
          value,
          "The setting (%s) is no plain value".formatted(key),
          LISTS.contains(key) ? "Maybe write: %s: [one, two]".formatted(key) : "Maybe one word.");
    }
  }

  private void readOverrides(Node value) {
    if (value instanceof SequenceNode sequence) {
      sequence.getValue().forEach(row -> readOverride(row, ""));
    } else {
      mistake(value, "The overrides are no list", "Maybe begin each with a dash.");
    }
  }

  /** One override; the figure is given for the short form {@code value_of_time: 1.5}. */
  private void readOverride(Node row, String figure) {
    Map<String, Node> cells = new LinkedHashMap<>();
    if (row instanceof MappingNode mapping) {
      mapping.getValue().forEach(cell -> cells.put(text(cell.getKeyNode()), cell.getValueNode()));
    } else if (!figure.isEmpty() && row instanceof ScalarNode) {
      cells.put("value", row);
    } else {
      mistake(row, "The override is no list of cells", "Maybe write: - figure: parameter:ID");
      return;
    }
    OverrideCells read = new OverrideCells(this, row, cells);
    read.toOverride(figure).ifPresent(overrides::add);
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  /** Notes a mistake with its line. */
  void mistake(Node where, String fact, String advice) {
    int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    mistakes.add("%s, line %d: %s. %s".formatted(name, line, fact, advice).strip());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
