package org.wayleave.io.report;

import java.util.ArrayList;
import java.util.List;

/** A table of a Markdown page; cells are escaped. */
final class MarkdownTable {

  private final List<String> lines = new ArrayList<>();

  /** Starts with headings; one that ends in {@code >} is set flush right. */
  MarkdownTable(String... headings) {
    List<String> names = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (String heading : headings) {
      boolean isRight = heading.endsWith(">");
      names.add(isRight ? heading.substring(0, heading.length() - 1) : heading);
      rules.add(isRight ? "--:" : "---");
    }
    lines.add(line(names));
    lines.add(line(rules));
  }

  MarkdownTable row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(escape(String.valueOf(cell)));
    }
    lines.add(line(texts));
    return this;
  }

  private static String escape(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** The lines, each ending in a line feed. */
  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
