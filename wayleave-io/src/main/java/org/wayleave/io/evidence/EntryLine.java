package org.wayleave.io.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries as lines of JSON that end with their own hash. Functions without state. */
final class EntryLine {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HASH = ",\"hash\":\"";
  private static final int HASH_LETTERS = 64;
  private static final String END = "\"}";

  private EntryLine() {}

  /** The line without its end. */
  static String write(Entry entry) {
    ObjectNode line = JSON.createObjectNode();
    line.put("number", entry.number());
    line.put("kind", entry.kind().code());
    line.put("source", entry.source());
    line.put("address", entry.address());
    line.put("at", entry.at().toString());
    line.put("status", entry.status());
    line.put("file", entry.file());
    line.put("offset", entry.offsetBytes());
    line.put("size", entry.sizeBytes());
    line.put("content", entry.content());
    line.put("record", entry.record());
    line.put("etag", entry.etag());
    line.put("modified", entry.modified());
    line.put("fact", entry.fact());
    line.put("retryAt", entry.retryAt());
    line.put("tool", entry.tool());
    line.put("before", entry.before());
    String text = JSON.writeValueAsString(line);
    String open = text.substring(0, text.length() - 1);
    return open + HASH + sha256(open.getBytes(StandardCharsets.UTF_8)) + END;
  }

  /** The hash that a line says it has; empty where it has none. */
  static String hash(String line) {
    int at = line.length() - END.length() - HASH_LETTERS;
    boolean isThere =
        at > HASH.length() && line.endsWith(END) && line.startsWith(HASH, at - HASH.length());
    return isThere ? line.substring(at, at + HASH_LETTERS) : "";
  }

  /** Whether the hash of a line is that of the line. */
  static boolean isTrue(String line) {
    String hash = hash(line);
    if (hash.isEmpty()) {
      return false;
    }
    String open = line.substring(0, line.length() - END.length() - HASH_LETTERS - HASH.length());
    return sha256(open.getBytes(StandardCharsets.UTF_8)).equals(hash);
  }

  /** The entry of a line; empty where it is none. */
  static Optional<Entry> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return Optional.of(
          new Entry(
              node.path("number").asLong(0),
              Entry.Kind.valueOf(node.path("kind").asString("").toUpperCase(Locale.ROOT)),
              node.path("source").asString(""),
              node.path("address").asString(""),
              Instant.parse(node.path("at").asString("")),
              node.path("status").asInt(0),
              node.path("file").asString(""),
              node.path("offset").asLong(0),
              node.path("size").asLong(0),
              node.path("content").asString(""),
              node.path("record").asString(""),
              node.path("etag").asString(""),
              node.path("modified").asString(""),
              node.path("fact").asString(""),
              node.path("retryAt").asString(""),
              node.path("tool").asString(""),
              node.path("before").asString("")));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
