package org.wayleave.io.yaml;

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
import org.wayleave.network.notice.UserException;

/**
 * A file as nodes, and the mistakes found in it. At most {@value #MOST_BYTES} bytes, no aliases.
 * Not thread-safe.
 */
public final class YamlDocument {

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
  private final Refusal refusal;
  private final String hash;
  private final String text;
  private final Optional<Node> root;
  private final List<String> mistakes = new ArrayList<>();
  private int mistakeCount;

  /**
   * How such a file is refused.
   *
   * @param code the stable short name of the mistake
   * @param advice where to read more, beginning with "Maybe"
   */
  public record Refusal(String code, String advice) {

    UserException of(String facts) {
      return new UserException(code, facts, advice);
    }
  }

  private YamlDocument(String name, Refusal refusal, byte[] bytes) {
    this.name = name;
    this.refusal = refusal;
    if (bytes.length > MOST_BYTES) {
      throw refusal.of("The file (%s) is larger than (%d) bytes.".formatted(name, MOST_BYTES));
    }
    hash = hash(bytes);
    text = decode(bytes);
    root = compose();
  }

  /**
   * The bytes of a file, and one more than is allowed of a file that is too large.
   *
   * @throws UserException {@code no_such_file}
   */
  public static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
  }

  /**
   * Composes the bytes of a file.
   *
   * @param name what mistakes call it
   * @throws UserException the refusal, when they are no YAML, or too much of it
   */
  public static YamlDocument parse(byte[] bytes, String name, Refusal refusal) {
    return new YamlDocument(name, refusal, bytes);
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refusal.of("The file (%s) is not UTF-8.".formatted(name));
    }
  }

  private Optional<Node> compose() {
    try {
      LoadSettings limits =
          LoadSettings.builder()
              .setCodePointLimit(MOST_BYTES)
              .setBufferSize(text.length() + 2) // in pieces, it fails where one ends in a surrogate
              .setAllowNonScalarKeys(true) // refused by rows, with the line
              .setLabel(name)
              .build();
      requireFlat(new Parse(limits).parseString(text));
      return new Compose(limits).composeString(text).filter(node -> !isNothing(node));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw refusal.of(
          "The file (%s) is no YAML at line (%d): %s."
              .formatted(name, line, plain(e.getProblem())));
    } catch (YamlEngineException e) {
      throw refusal.of(
          "The file (%s) is no YAML: %s.".formatted(name, plain(String.valueOf(e.getMessage()))));
    }
  }

  /** Refuses anchors, aliases and depth before anything is built from them. */
  private void requireFlat(Iterable<Event> events) {
    int levels = 0;
    for (Event event : events) {
      boolean isNamed =
          event instanceof AliasEvent
              || (event instanceof NodeEvent node && node.getAnchor().isPresent());
      if (isNamed) {
        throw refusal.of(
            "%s, line %d: Anchors (&) and aliases (*) are not read."
                .formatted(name, line(event.getStartMark())));
      }
      if (event instanceof CollectionStartEvent) {
        levels++;
      } else if (event instanceof CollectionEndEvent) {
        levels--;
      }
      if (levels > MOST_LEVELS) {
        throw refusal.of(
            "%s, line %d: More than (%d) levels are nested."
                .formatted(name, line(event.getStartMark()), MOST_LEVELS));
      }
    }
  }

  /** The whole; empty when the file says nothing. */
  public Optional<Node> root() {
    return root;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the bytes. */
  public String hash() {
    return hash;
  }

  /** The file as text. */
  public String text() {
    return text;
  }

  /** The rows of a mapping; a key that is no word or stands there twice is a mistake. */
  public Map<String, NodeTuple> rows(MappingNode mapping) {
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

  /** Notes a mistake with its line. */
  public void mistake(Node where, String fact, String advice) {
    mistakeCount++;
    if (mistakeCount <= MOST_MISTAKES) {
      mistakes.add("%s, line %d: %s. %s".formatted(name, line(where), fact, advice).strip());
    }
  }

  /** How many mistakes were noted. */
  public int mistakeCount() {
    return mistakeCount;
  }

  /**
   * Ends the reading.
   *
   * @throws UserException the refusal with every mistake, when there is any
   */
  public void requireSound() {
    if (mistakeCount > MOST_MISTAKES) {
      mistakes.add("There are (%d) more mistakes.".formatted(mistakeCount - MOST_MISTAKES));
    }
    if (!mistakes.isEmpty()) {
      throw refusal.of(String.join("\n", mistakes));
    }
  }

  /** Whether it is one word, and not a list or a mapping. */
  public static boolean isPlain(Node node) {
    return node instanceof ScalarNode;
  }

  /** Whether nothing stands there. */
  public static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /** The word that stands there, on one line; empty for a list or a mapping. */
  public static String text(Node node) {
    return node instanceof ScalarNode scalar ? plain(scalar.getValue()) : "";
  }

  /** A word as messages show it, not too long. */
  public static String brief(String word) {
    boolean isLong = word.length() > LONGEST_WORD_SHOWN;
    return isLong ? word.substring(0, LONGEST_WORD_SHOWN) + "…" : word;
  }

  /** The line on which something stands, from 1. */
  public static int line(Node node) {
    return line(node.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(place -> place.getLine() + 1).orElse(1);
  }

  /** On one line, without what a terminal would obey. */
  private static String plain(String text) {
    return OBEYED.matcher(text).replaceAll(" ").strip();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
