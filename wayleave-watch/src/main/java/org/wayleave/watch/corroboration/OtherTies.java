package org.wayleave.watch.corroboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Tie.Reason;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.Words;

/** Ties by outlet, owner, credit and quotation: whoever has the same key is tied to the first. */
final class OtherTies {

  private static final String CREDITED = "CREDITED ";
  private static final String SELF = "SELF ";

  private final List<Article> story;
  private final OutletNames names;
  private final Words words = new Words();
  private final Map<String, Integer> firstByKey = new HashMap<>();

  OtherTies(List<Article> story, List<Outlet> outlets) {
    this.story = story;
    this.names = new OutletNames(outlets);
  }

  void addTo(List<Tie> ties) {
    CreditLine credits = new CreditLine(names);
    Quotations quotations = new Quotations();
    for (int article = 0; article < story.size(); article++) {
      Article each = story.get(article);
      Outlet own = names.of(each.outlet(), each.link());
      tie(ties, article, Reason.OUTLET, own == null ? host(each) : own.name(), outlet(each, own));
      tieByName(ties, article);
      String name = key(outlet(each, own));
      // An outlet is the origin of what is credited to it.
      tieTo(ties, CREDITED + name, article, outlet(each, own) + " itself");
      firstByKey.putIfAbsent(SELF + name, article);
      tie(
          ties,
          article,
          Reason.OWNER,
          own == null ? "" : own.owner(),
          own == null ? "" : own.owner());
      for (String credit : credits.read(each, own)) {
        tieTo(ties, SELF + key(credit), article, credit + " itself");
        tieTo(ties, CREDITED + key(credit), article, credit);
        firstByKey.putIfAbsent(CREDITED + key(credit), article);
      }
      for (Map.Entry<Long, String> quoted : quotations.read(each.body()).entrySet()) {
        tie(ties, article, Reason.QUOTE, quoted.getKey().toString(), quoted.getValue());
      }
    }
  }

  /** Ties an article to the first that was noted under a key, if any was. */
  private void tieTo(List<Tie> ties, String noted, int article, String evidence) {
    Integer first = firstByKey.get(noted);
    if (first != null && first != article && !isTied(ties, first, article)) {
      ties.add(new Tie(first, article, Reason.CREDIT, evidence));
    }
  }

  /** A name however it is written; empty for none. */
  private String key(String name) {
    words.scan(name);
    return words.count() == 0 ? "" : Long.toHexString(words.contentHash());
  }

  /** Two articles of one outlet are also of one owner; the first reason is enough. */
  private static boolean isTied(List<Tie> ties, int first, int article) {
    for (int x = ties.size() - 1; x >= 0 && ties.get(x).secondIndex() == article; x--) {
      if (ties.get(x).firstIndex() == first) {
        return true;
      }
    }
    return false;
  }

  private static String outlet(Article article, @Nullable Outlet known) {
    return known != null ? known.name() : article.outlet();
  }

  private static String host(Article article) {
    return Address.host(article.link());
  }

  /** Two feeds may both be called News: a name is an outlet's only where a host is missing. */
  private void tieByName(List<Tie> ties, int article) {
    String name = key(story.get(article).outlet());
    Integer first = name.isEmpty() ? null : firstByKey.putIfAbsent("NAME " + name, article);
    boolean isTold =
        first != null
            && (host(story.get(first)).isEmpty() || host(story.get(article)).isEmpty())
            && !isTied(ties, first, article);
    if (first != null && isTold) {
      ties.add(new Tie(first, article, Reason.OUTLET, story.get(article).outlet()));
    }
  }

  private void tie(
      List<Tie> ties, int article, Reason reason, String key, @Nullable String evidence) {
    if (key.isEmpty()) {
      return;
    }
    Integer first = firstByKey.putIfAbsent(reason + " " + key, article);
    if (first != null && first != article && !isTied(ties, first, article)) {
      ties.add(new Tie(first, article, reason, evidence == null ? "" : evidence));
    }
  }
}
