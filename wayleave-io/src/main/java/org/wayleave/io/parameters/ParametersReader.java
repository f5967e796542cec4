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
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
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

  /** Deeper than any setting; the composer would call itself once for each level. */
  private static final int MOST_LEVELS = 8;

  /** Of more mistakes only the number is reported. */
  private static final int MOST_MISTAKES = 50;

  private static final int LONGEST_WORD_SHOWN = 60;

  /** Controls of terminals and of the direction of writing. */
  private static final Pattern OBEYED =
      Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

  private final String name;
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private final List<FigureOverride> overrides = new ArrayList<>();
  private int unreported;

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
    String text = decode(bytes, name);
    try {
      LoadSettings limits =
          LoadSettings.builder()
              .setCodePointLimit(MOST_BYTES)
              .setBufferSize(text.length() + 2) // in pieces, it fails where one ends in a surrogate
              .setAllowNonScalarKeys(true) // refused below, with the line
              .setLabel(name)
              .build();
      reader.requireFlat(new Parse(limits).parseString(text));
      Optional<Node> root = new Compose(limits).composeString(text);
      root.filter(node -> !isNothing(node)).ifPresent(reader::readRoot);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw bad(
          "The file (%s) is no YAML at line (%d): %s."
              .formatted(name, line, plain(e.getProblem())));
    } catch (YamlEngineException e) {
      throw bad(
          "The file (%s) is no YAML: %s.".formatted(name, plain(String.valueOf(e.getMessage()))));
    }
    if (reader.unreported > 0) {
      reader.mistakes.add("There are (%d) more mistakes.".formatted(reader.unreported));
    }
    if (!reader.mistakes.isEmpty()) {
      throw bad(String.join("\n", reader.mistakes));
    }
    return new ParametersFile(hash(bytes), reader.settings, reader.overrides);
  }

  /**
   * The page on parameters files, {@code docs/parameters.md}.
   *
   * @param example a file that works
   */
  public static String describe(String example) {
    return ParametersPage.markdown(example);
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

  /** Refuses anchors, aliases and depth before anything is built from them. */
  private void requireFlat(Iterable<Event> events) {
    int levels = 0;
    for (Event event : events) {
      boolean isNamed =
          event instanceof AliasEvent
              || (event instanceof NodeEvent node && node.getAnchor().isPresent());
      if (isNamed) {
        throw bad(
            "%s, line %d: Anchors (&) and aliases (*) are not read."
                .formatted(name, line(event.getStartMark())));
      }
      if (event instanceof CollectionStartEvent) {
        levels++;
      } else if (event instanceof CollectionEndEvent) {
        levels--;
      }
      if (levels > MOST_LEVELS) {
        throw bad(
            "%s, line %d: More than (%d) levels are nested."
                .formatted(name, line(event.getStartMark()), MOST_LEVELS));
      }
    }
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      mistake(root, "The file is no list of settings", "Maybe write: value_of_time: 1.5");
      return;
    }
    rows(mapping)
        .forEach((key, row) -> {
          Optional<Setting> setting = Setting.find(key);
          if (setting.isEmpty()) {
            mistake(
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

  /** The rows of a mapping; a key that is no word or stands there twice is a mistake. */
  private Map<String, NodeTuple> rows(MappingNode mapping) {
    Map<String, NodeTuple> rows = new LinkedHashMap<>();
    for (NodeTuple row : mapping.getValue()) {
      String key = text(row.getKeyNode());
      if (key.isEmpty()) {
        mistake(row.getKeyNode(), "A setting has no name", "Maybe a word before the colon lacks.");
      } else if (rows.putIfAbsent(key, row) != null) {
        mistake(
            row.getKeyNode(), "The word (%s) is given twice".formatted(brief(key)), "Maybe once.");
      }
    }
    return rows;
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
        && sequence.getValue().stream().allMatch(ParametersReader::isPlain)) {
      settings.put(
          setting.key(), sequence.getValue().stream().map(ParametersReader::text).toList());
    } else {
      mistake(
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
      mistake(value, "The overrides are no list", "Maybe begin each with a dash.");
    }
  }

  /** One override; the figure is given for the short form {@code value_of_time: 1.5}. */
  private void readOverride(Node row, String figure) {
    Map<String, Node> cells = new LinkedHashMap<>();
    if (row instanceof MappingNode mapping) {
      rows(mapping).forEach((cell, tuple) -> cells.put(cell, tuple.getValueNode()));
    } else if (!figure.isEmpty() && isPlain(row)) {
      cells.put("value", row);
    } else {
      mistake(row, "The override is no list of cells", "Maybe write: - figure: parameter:ID");
      return;
    }
    OverrideCells read = new OverrideCells(this, row, cells);
    read.toOverride(figure).ifPresent(overrides::add);
  }

  /** Whether it is one word, and not a list or a mapping. */
  static boolean isPlain(Node node) {
    return node instanceof ScalarNode;
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? plain(scalar.getValue()) : "";
  }

  /** A word as messages show it, not too long. */
  static String brief(String word) {
    boolean isLong = word.length() > LONGEST_WORD_SHOWN;
    return isLong ? word.substring(0, LONGEST_WORD_SHOWN) + "…" : word;
  }

  /** On one line, without what a terminal would obey. */
  private static String plain(String text) {
    return OBEYED.matcher(text).replaceAll(" ").strip();
  }

  /** Notes a mistake with its line. */
  void mistake(Node where, String fact, String advice) {
    if (mistakes.size() == MOST_MISTAKES) {
      unreported++;
      return;
    }
    mistakes.add(
        "%s, line %d: %s. %s".formatted(name, line(where.getStartMark()), fact, advice).strip());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(place -> place.getLine() + 1).orElse(1);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
