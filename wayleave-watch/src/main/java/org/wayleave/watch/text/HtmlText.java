package org.wayleave.watch.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text that a reader of markup sees, a paragraph a line. Functions without state. */
public final class HtmlText {

  private static final Pattern MARKUP =
      Pattern.compile("<[a-zA-Z/!?]|&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w{1,30});");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "head", "iframe", "object", "svg");
  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "br",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dd",
          "dt",
          "tr",
          "td",
          "th",
          "table",
          "hr",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "figure",
          "figcaption",
          "pre",
          "aside",
          "main",
          "nav",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  private HtmlText() {}

  /** The text of a piece that may be markup or plain. */
  public static String of(String piece) {
    boolean isPlain = piece.indexOf('<') < 0 && piece.indexOf('&') < 0;
    if (isPlain || !MARKUP.matcher(piece).find()) {
      return lines(piece);
    }
    return of(Jsoup.parseBodyFragment(piece).body());
  }

  /** The text below an element. */
  public static String of(Element element) {
    Gatherer gatherer = new Gatherer();
    NodeTraversor.traverse(gatherer, element);
    return gatherer.out.toString().strip();
  }

  /** The text in one line, without what would steer a terminal. */
  public static String oneLine(String text) {
    return squeeze(text, false);
  }

  private static String lines(String text) {
    return squeeze(text, true);
  }

  private static String squeeze(String text, boolean keepsLines) {
    StringBuilder out = new StringBuilder(text.length());
    append(out, text, keepsLines);
    return out.toString().strip();
  }

  private static void append(StringBuilder out, String text, boolean keepsLines) {
    int from = 0;
    for (int x = 0; x < text.length(); x++) {
      char each = text.charAt(x);
      if (isPrinted(each)) {
        continue;
      }
      out.append(text, from, x);
      from = x + 1;
      if (keepsLines && each == '\n') {
        endLine(out);
      } else if (isBlank(each) && !endsBlank(out)) {
        out.append(' ');
      }
    }
    out.append(text, from, text.length());
  }

  /** Whether it stands in the text as it is; most characters do. */
  private static boolean isPrinted(char each) {
    return !isBlank(each) && !Character.isISOControl(each) && each != '\uFEFF' && each != '\u00AD';
  }

  private static boolean isBlank(char each) {
    return each == ' '
        || each == '\n'
        || each == '\t'
        || each == '\r'
        || each == '\u00A0'
        || (each > '\u1000' && Character.isWhitespace(each))
        || each == '\u2007'
        || each == '\u202F';
  }

  private static boolean endsBlank(StringBuilder out) {
    int last = out.length() - 1;
    return last < 0 || out.charAt(last) == ' ' || out.charAt(last) == '\n';
  }

  private static void endLine(StringBuilder out) {
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == ' ') {
      out.setLength(last);
      last--;
    }
    if (last >= 0 && out.charAt(last) != '\n') {
      out.append('\n');
    }
  }

  /** Walks over the nodes without recursion and keeps what is seen. */
  private static final class Gatherer implements NodeVisitor {

    private final StringBuilder out = new StringBuilder();
    private int unseen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (unseen == 0) {
          append(out, text.getWholeText(), false);
        }
      } else if (node instanceof Element element) {
        String name = name(element);
        if (UNSEEN.contains(name)) {
          unseen++;
        }
        if (BREAKS.contains(name)) {
          endLine(out);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = name(element);
        if (UNSEEN.contains(name)) {
          unseen--;
        }
        if (BREAKS.contains(name)) {
          endLine(out);
        }
      }
    }

    private static String name(Element element) {
      return element.tag().localName().toLowerCase(Locale.ROOT);
    }
  }
}
