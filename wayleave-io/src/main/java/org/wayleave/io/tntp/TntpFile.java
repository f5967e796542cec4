package org.wayleave.io.tntp;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/** One file of an instance: its metadata, and its lines without comments. */
final class TntpFile {

  /** Larger files are refused; the largest published instance has 12 MB. */
  static final long MAX_FILE_BYTES = 512L << 20;

  /** A longer line is passed over. */
  private static final int MAX_LINE_CHARACTERS = 100_000;

  private static final Pattern METADATA = Pattern.compile("\\s*<([^<>]{1,80})>(.*)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,2})?");

  /** Takes one line of data. */
  interface LineTaker {
    void take(String line, Location where);
  }

  private final Path path;
  private final String name;
  private final NoticeLog log;
  private final Map<String, String> metadata = new HashMap<>();

  TntpFile(Path path, NoticeLog log) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.log = log;
  }

  /** Hands over every line below the metadata that is neither blank nor a comment. */
  void read(LineTaker taker) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      log.error(
          "not_a_file",
          new Location(name, 0, ""),
          "The path (%s) is a folder, a pipe or a device, not a file; it was not read."
              .formatted(name),
          "Maybe its contents can be saved as a file first.");
      return;
    }
    try {
      long size = Files.size(path);
      if (size > MAX_FILE_BYTES) {
        log.error(
            "file_too_large",
            new Location(name, 0, ""),
            "The file has (%d) bytes; the limit is %d.".formatted(size, MAX_FILE_BYTES),
            "");
        return;
      }
      // The format is ASCII; other letters occur in comments only.
      try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
        readLines(lines, taker);
      }
    } catch (IOException e) {
      log.error(
          "unreadable_file",
          new Location(name, 0, ""),
          "The file cannot be read (%s).".formatted(e.getMessage()),
          "Maybe its permissions are wrong.");
    }
  }

  private void readLines(BufferedReader lines, LineTaker taker) throws IOException {
    boolean isInMetadata = true;
    StringBuilder line = new StringBuilder();
    for (long row = 1; nextLine(lines, line); row++) {
      Location where = new Location(name, row, "");
      if (line.length() > MAX_LINE_CHARACTERS) {
        log.error(
            "line_too_long",
            where,
            "The line is longer than (%d) characters; it was passed over."
                .formatted(MAX_LINE_CHARACTERS),
            "");
        continue;
      }
      Matcher entry = METADATA.matcher(line);
      if (isInMetadata && entry.lookingAt()) {
        String key = entry.group(1).strip().toUpperCase(Locale.ROOT);
        isInMetadata = !key.equals("END OF METADATA");
        metadata.put(key, entry.group(2).strip());
        continue;
      }
      int comment = line.indexOf("~");
      String text = (comment < 0 ? line.toString() : line.substring(0, comment)).strip();
      if (!text.isEmpty()) {
        taker.take(text, where);
      }
    }
  }

  /** Reads a line of bounded length: what goes beyond is dropped, but one letter to tell by. */
  private static boolean nextLine(BufferedReader in, StringBuilder line) throws IOException {
    line.setLength(0);
    int letter = in.read();
    if (letter < 0) {
      return false;
    }
    for (; letter >= 0 && letter != '\n'; letter = in.read()) {
      if (line.length() <= MAX_LINE_CHARACTERS) {
        line.append((char) letter);
      }
    }
    return true;
  }

  String name() {
    return name;
  }

  /** The text after a metadata tag, empty when the tag is absent. */
  String metadata(String key) {
    return metadata.getOrDefault(key, "");
  }

  /** A whole number among the metadata; its absence or a defect is a notice. */
  Optional<Integer> count(String key) {
    String text = metadata(key);
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Integer.valueOf(text));
    }
    log.error(
        "missing_metadata",
        new Location(name, 0, key),
        "The metadata <%s> is missing or not a whole number (%s).".formatted(key, text),
        "Maybe the file was cut short.");
    return Optional.empty();
  }

  /** The exact number, empty with a notice when the text is none or it is negative. */
  Optional<BigDecimal> number(String text, String column, Location where) {
    if (!NUMBER.matcher(text).matches()) {
      log.error(
          "not_a_number",
          where.withColumn(column),
          "The value (%s) is not a number.".formatted(shorten(text)),
          "");
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() < 0) {
      log.error(
          "out_of_range",
          where.withColumn(column),
          "The value (%s) is negative.".formatted(text),
          "Maybe the sign is wrong.");
      return Optional.empty();
    }
    return Optional.of(number);
  }

  static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }
}
