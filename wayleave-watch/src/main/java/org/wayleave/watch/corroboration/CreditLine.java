package org.wayleave.watch.corroboration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.text.Words;

/** Whom an article names as its source. Not thread-safe. */
final class CreditLine {

  private static final int HEAD_WORDS = 80;
  private static final int TAIL_WORDS = 40;
  private static final int LINE_WORDS = 20;
  private static final int NEAR_WORDS = 3;

  /** Beginnings of words that say who reported, in the languages of the region. */
  private static final List<String> ATTRIBUTIONS =
      List.of(
          "report",
          "accord",
          "citing",
          "cites",
          "quot",
          "said",
          "news agency", // en
          "сообща",
          "сообщи",
          "переда",
          "данны",
          "ссылк",
          "пишет",
          "информир",
          "агентств", // ru
          "xəbər",
          "bildir",
          "istinad",
          "məlumat",
          "agentliy", // az
          "haber",
          "aktar",
          "göre",
          "ajans", // tr
          "گزارش",
          "نقل",
          "خبرگزاری", // fa
          "وكالة",
          "نقلت",
          "ذكرت",
          "أفادت",
          "بحسب", // ar
          "հաղորդ",
          "փոխանց",
          "տեղեկ",
          "գործակալ", // hy
          "ცნობით",
          "იტყობინ",
          "ინფორმაციით",
          "ავრცელ",
          "სააგენტო", // ka
          "хабар",
          "дерек",
          "мәлімет",
          "мәлимет",
          "агенттіг", // kk, uz in Cyrillic, tg
          "xabar",
          "ma'lumot",
          "agentlig", // uz
          "билдир",
          "кабар",
          "маалымат",
          "агенттиг", // ky
          "иттилоъ",
          "ба нақл", // tg
          "habar",
          "berýär"); // tk

  private final OutletNames names;
  private final Words words = new Words();

  CreditLine(OutletNames names) {
    this.names = names;
  }

  /** The names of the outlets that an article credits, its own left out. */
  Set<String> read(Article article, @Nullable Outlet own) {
    Set<String> credited = new TreeSet<>();
    Outlet stated = names.of(article.credit(), "");
    if (stated != null) {
      credited.add(stated.name());
    } else if (!article.credit().isBlank()) {
      credited.add(article.credit().strip());
    }
    String text = article.body();
    words.scan(text);
    for (int x = 0; x < words.count(); x++) {
      if (x < HEAD_WORDS || x >= words.count() - TAIL_WORDS) {
        Outlet found = names.at(words, x);
        boolean isName = !Character.isLowerCase(text.charAt(words.start(x)));
        if (found != null && isName && (isInLine(text, x) || isAttributed(text, x))) {
          credited.add(found.name());
        }
      }
    }
    if (own != null) {
      credited.remove(own.name());
    }
    return credited;
  }

  /** Whether it stands as {@code (Agency)} or {@code /Agency/} near the beginning. */
  private boolean isInLine(String text, int at) {
    int before = words.start(at) - 1;
    return at < LINE_WORDS && before >= 0 && "(/[".indexOf(text.charAt(before)) >= 0;
  }

  private boolean isAttributed(String text, int at) {
    int from = Math.max(0, at - NEAR_WORDS);
    int to = Math.min(words.count(), at + NEAR_WORDS + 1);
    for (int x = from; x < to; x++) {
      if (x != at) {
        String word = text.substring(words.start(x), words.end(x)).toLowerCase(Locale.ROOT);
        if (ATTRIBUTIONS.stream().anyMatch(word::startsWith)) {
          return true;
        }
      }
    }
    return false;
  }
}
