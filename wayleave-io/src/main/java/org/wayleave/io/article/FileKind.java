package org.wayleave.io.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.gdelt.GdeltReader;

/** What a file holds, by its first bytes. */
enum FileKind {
  EMPTY,
  WARC,
  ZIP,
  GDELT,
  FEED,
  PAGE,
  TABLE;

  private static final Pattern FEED_ROOT =
      Pattern.compile("<(\\w{1,20}:)?(rss|rdf|feed|channel|urlset|sitemapindex)[\\s>]");
  private static final Pattern PAGE_ROOT =
      Pattern.compile("<(!doctype\\s+html|html|head|body)[\\s>]");

  /** The kind of what begins so; the head is unpacked. */
  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return ZIP;
    }
    // Tags are ASCII in every encoding but UTF-16 and UTF-32, where zeros lie between.
    String text =
        new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    String plain =
        text.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").stripLeading();
    if (plain.isEmpty()) {
      return EMPTY;
    }
    if (plain.startsWith("warc/")) {
      return WARC;
    }
    char first = plain.charAt(0);
    if (first == '<') {
      boolean isFeed = FEED_ROOT.matcher(plain).find();
      boolean isPage = PAGE_ROOT.matcher(plain).find();
      return !isPage && (isFeed || plain.startsWith("<?xml")) ? FEED : PAGE;
    }
    if (first == '{' && isJsonFeed(plain)) {
      return FEED;
    }
    int end = plain.indexOf('\n');
    return GdeltReader.isRow(end < 0 ? plain : plain.substring(0, end)) ? GDELT : TABLE;
  }

  private static boolean isJsonFeed(String text) {
    return text.contains("jsonfeed.org/version")
        || Pattern.compile("\"items\"\\s*:\\s*\\[").matcher(text).find();
  }

  /** Whether the bytes are packed and must be unpacked first. */
  static boolean isPacked(byte[] head) {
    return BoundedBytes.isGzip(head);
  }
}
