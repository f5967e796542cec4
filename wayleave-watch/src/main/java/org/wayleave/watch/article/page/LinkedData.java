package org.wayleave.watch.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * JSON-LD of schema.org in a page, searched for what it says of an article. Much of it is no valid
 * JSON (line breaks in texts, commas too many), so it is not parsed. Used once.
 */
final class LinkedData {

  private static final int LONGEST = 1 << 20;
  private static final String VALUE = "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"";
  private static final Pattern IS_ARTICLE =
      Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"[^\"]{0,40}(Article|Posting|Report)\"");
  private static final Pattern AUTHOR = Pattern.compile("\"author\"\\s*:\\s*([\\[{\"])");
  private static final Pattern PUBLISHER =
      Pattern.compile("\"publisher\"\\s*:\\s*\\{([^{}]{0,2000})");
  private static final Pattern NAME = Pattern.compile("\"name" + VALUE);
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)", Pattern.DOTALL);

  private final String text;

  LinkedData(Document page) {
    String found = "";
    for (Element each : page.select("script[type=application/ld+json]")) {
      String data = each.data();
      if (data.length() <= LONGEST && IS_ARTICLE.matcher(data).find()) {
        found = data;
        break;
      }
    }
    text = found;
  }

  /** The first text of that name; empty when there is none. */
  String value(String name) {
    if (text.isEmpty()) {
      return "";
    }
    Matcher found = Pattern.compile('"' + Pattern.quote(name) + VALUE).matcher(text);
    return found.find() ? unescape(found.group(1)) : "";
  }

  /** The names of those who wrote it. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    Matcher author = AUTHOR.matcher(text);
    if (!author.find()) {
      return names;
    }
    char opening = author.group(1).charAt(0);
    if (opening == '"') {
      names.add(
          unescape(
              text.substring(
                  author.end(), Math.max(author.end(), text.indexOf('"', author.end())))));
      return names;
    }
    String part = text.substring(author.end(), end(author.end(), opening));
    Matcher name = NAME.matcher(part);
    while (name.find()) {
      names.add(unescape(name.group(1)));
    }
    return names;
  }

  /** Whose it is; empty when that is not said. */
  String publisher() {
    Matcher found = PUBLISHER.matcher(text);
    if (!found.find()) {
      return "";
    }
    Matcher name = NAME.matcher(found.group(1));
    return name.find() ? unescape(name.group(1)) : "";
  }

  /** Where the brackets that open before {@code from} are closed. */
  private int end(int from, char opening) {
    char closing = opening == '[' ? ']' : '}';
    int depth = 1;
    for (int x = from; x < text.length(); x++) {
      char each = text.charAt(x);
      depth += each == opening ? 1 : each == closing ? -1 : 0;
      if (depth == 0) {
        return x;
      }
    }
    return text.length();
  }

  private static String unescape(String raw) {
    return ESCAPE
        .matcher(raw)
        .replaceAll(found -> {
          String code = found.group(2);
          String letter =
              code != null
                  ? String.valueOf((char) Integer.parseInt(code, 16))
                  : switch (found.group(1)) {
                    case "n", "r" -> "\n";
                    case "t" -> " ";
                    case "b", "f" -> "";
                    default -> found.group(1);
                  };
          return Matcher.quoteReplacement(letter);
        })
        .strip();
  }
}
