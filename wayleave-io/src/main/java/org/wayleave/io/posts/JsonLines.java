package org.wayleave.io.posts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.bytes.Content;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON Lines: one object a line. A line that cannot be used is a notice, and the next one is read.
 * No line is held that is longer than {@link #LONGEST_LINE} bytes. Used once.
 */
final class JsonLines {

  private static final int LONGEST_LINE = 1 << 20;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_FIELDS = 100;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

  private final Content content;
  private final NoticeLog log;
  private long line;

  JsonLines(Content content, NoticeLog log) {
    this.content = content;
    this.log = log;
  }

  /** Whether the file's first character that is not blank opens an object. */
  static boolean isJson(Content content) {
    try (InputStream in = content.open()) {
      byte[] head = in.readNBytes(4096);
      String text = new String(head, StandardCharsets.UTF_8).stripLeading();
      return text.codePoints()
          .dropWhile(each -> each == BYTE_ORDER_MARK || Character.isWhitespace(each))
          .limit(1)
          .anyMatch(each -> each == '{');
    } catch (IOException e) {
      throw unreadable(content, e);
    }
  }

  /** Passes on every object, and returns how many lines there are that are not blank. */
  long read(Consumer<JsonNode> taker) {
    long lines = 0;
    try (InputStream in = content.open()) {
      LineBytes all = new LineBytes(in, LONGEST_LINE);
      for (byte[] bytes = all.next(); bytes != null; bytes = all.next()) {
        line++;
        String text = decode(bytes);
        if (text == null || !text.isBlank()) {
          lines++;
        }
        if (text != null && !text.isBlank()) {
          take(text, taker);
        }
      }
    } catch (IOException e) {
      throw unreadable(content, e);
    }
    return lines;
  }

  /** The number of the line that is being read, from 1. */
  long line() {
    return line;
  }

  /** A field of the line that is being read. */
  Location where(String field) {
    return new Location(content.name(), line, field);
  }

  /** The text of a line; null, and a notice, where it is too long or no text. */
  private @Nullable String decode(byte[] bytes) {
    if (bytes.length > LONGEST_LINE) {
      log.error(
          "line_too_long",
          where(""),
          "The line has more than (%d) bytes; it was left out.".formatted(LONGEST_LINE),
          "Maybe the file is no JSON Lines: one object a line.");
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return line == 1 && text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      log.error(
          "invalid_utf8",
          where(""),
          "The line is not UTF-8; it was left out.",
          "Maybe the file was saved in a national code page such as Windows-1251; save it as"
              + " UTF-8.");
      return null;
    }
  }

  private void take(String text, Consumer<JsonNode> taker) {
    JsonNode object = parse(text);
    if (object.isObject()) {
      taker.accept(object);
    } else {
      log.error(
          "bad_json",
          where(""),
          "The line is no JSON object; it was left out.",
          "Maybe it was cut off, or the file is no JSON Lines: one object a line.");
    }
  }

  /** The line, or nothing: what the parser says of it would quote it, perhaps with the account. */
  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** The names of the fields of an object, with dots before those of inner ones. */
  static Set<String> fields(JsonNode of) {
    Set<String> fields = new TreeSet<>();
    addFields("", of, fields);
    return fields;
  }

  private static void addFields(String prefix, JsonNode of, Set<String> fields) {
    of.forEachEntry((name, value) -> {
      if (value.isObject() && prefix.length() < LONGEST_NAME) {
        addFields(prefix + name + ".", value, fields);
      } else if (fields.size() < MOST_FIELDS) {
        fields.add(prefix + name);
      }
    });
  }

  /** The text of a field, blank where there is none; a field's own name may have dots too. */
  static String value(JsonNode object, String name) {
    JsonNode own = object.get(name);
    if (own != null) {
      return own.isContainer() || own.isNull() ? "" : own.asString().strip();
    }
    int dot = name.indexOf('.');
    JsonNode inner = dot < 0 ? null : object.get(name.substring(0, dot));
    return inner == null || !inner.isObject() ? "" : value(inner, name.substring(dot + 1));
  }

  private static UserException unreadable(Content content, IOException e) {
    return new UserException(
        "no_such_file",
        "The file (%s) cannot be read (%s).".formatted(content.name(), e.getMessage()),
        "Maybe it is no file, or not yours to read.");
  }
}
