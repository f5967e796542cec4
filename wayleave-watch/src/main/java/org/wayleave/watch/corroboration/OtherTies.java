package org.wayleave.watch.corroboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Tie.Reason;
import org.wayleave.watch.text.Address;

/** Ties by outlet, owner, credit and quotation: whoever has the same key is tied to the first. */
final class OtherTies {

  private final List<Article> story;
  private final OutletNames names;
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
      String outlet = own != null ? own.name() : outlet(each);
      tie(ties, article, Reason.OUTLET, outlet, outlet);
      // An agency is the origin of what is credited to it.
      tie(ties, article, Reason.CREDIT, own == null ? "" : own.name(), outlet + " itself");
      tie(
          ties,
          article,
          Reason.OWNER,
          own == null ? "" : own.owner(),
          own == null ? "" : own.owner());
      for (String credit : credits.read(each, own)) {
        tie(ties, article, Reason.CREDIT, credit, credit);
      }
      for (Map.Entry<Long, String> quoted : quotations.read(each.body()).entrySet()) {
        tie(ties, article, Reason.QUOTE, quoted.getKey().toString(), quoted.getValue());
      }
    }
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

  /** An outlet that the table does not know is its host, else its name. */
  private static String outlet(Article article) {
    String host = Address.host(article.link());
    return host.isEmpty() ? article.outlet() : host;
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
