package org.wayleave.watch.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.wayleave.watch.text.HtmlText;

/** Cuts a page into blocks. Used once. */
final class Blocks implements NodeFilter {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul",
          "caption");
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "object",
          "svg",
          "button",
          "select",
          "textarea",
          "input",
          "nav",
          "audio",
          "video",
          "canvas",
          "dialog",
          "figcaption",
          "label",
          "menu");
  private static final Set<String> UNSEEN_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "menu",
          "alert",
          "toolbar",
          "tablist");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element around;
  private int linkDepth;
  private int linkedLetters;
  private int letters;
  private int breaks;

  private Blocks(Element body) {
    around = body;
  }

  static List<Block> of(Element body) {
    Blocks blocks = new Blocks(body);
    body.filter(blocks);
    blocks.end(body);
    return blocks.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (isUnseen(element, name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("br")) {
        addBreak();
      } else if (BLOCKS.contains(name)) {
        end(element);
      } else if (name.equals("a")) {
        linkDepth++;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (BLOCKS.contains(name)) {
        Element above = element.parent();
        end(above == null ? element : above);
      } else if (name.equals("a")) {
        linkDepth--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isUnseen(Element element, String name) {
    if (UNSEEN.contains(name)
        || element.hasAttr("hidden")
        || UNSEEN_ROLES.contains(element.attr("role"))
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private void add(String words) {
    for (int x = 0; x < words.length(); x++) {
      char each = words.charAt(x);
      if (!Character.isWhitespace(each) && each != '\u00A0') {
        letters++;
        linkedLetters += linkDepth > 0 ? 1 : 0;
        breaks = 0;
      }
    }
    text.append(words);
  }

  /** Two breaks in a row are how old pages part paragraphs; one is a line in one. */
  private void addBreak() {
    breaks++;
    if (breaks >= 2) {
      end(around);
    } else {
      text.append(' ');
    }
  }

  /** Ends the block that is open; what follows stands in {@code next}. */
  private void end(Element next) {
    if (letters > 0) {
      blocks.add(
          new Block(around, HtmlText.oneLine(text.toString()), (double) linkedLetters / letters));
    }
    text.setLength(0);
    letters = 0;
    linkedLetters = 0;
    breaks = 0;
    around = next;
  }
}
