package org.wayleave.watch.corroboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.Words;

/** Finds outlets by any of their names. Not thread-safe. */
final class OutletNames {

  private static final int LONGEST_NAME = 5;

  private final Map<Long, Outlet> outletByName = new HashMap<>();
  private final Map<String, Outlet> outletByHost = new HashMap<>();
  private final Words words = new Words();

  OutletNames(List<Outlet> outlets) {
    for (Outlet outlet : outlets) {
      add(outlet, outlet.name());
      outlet.aliases().forEach(alias -> add(outlet, alias));
    }
  }

  private void add(Outlet outlet, String name) {
    words.scan(name);
    if (words.count() > 0 && words.count() <= LONGEST_NAME) {
      outletByName.putIfAbsent(words.hash(0, words.count()), outlet);
    }
    if (name.indexOf('.') > 0 && name.indexOf(' ') < 0) {
      outletByHost.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), outlet);
    }
  }

  /** The outlet whose whole name or host that is; null for none. */
  @Nullable Outlet of(String name, String link) {
    Outlet byHost = byHost(Address.host(link));
    if (byHost != null) {
      return byHost;
    }
    words.scan(name);
    return words.count() == 0 || words.count() > LONGEST_NAME
        ? null
        : outletByName.get(words.hash(0, words.count()));
  }

  private @Nullable Outlet byHost(String host) {
    String rest = host;
    while (rest.indexOf('.') > 0) {
      Outlet found = outletByHost.get(rest);
      if (found != null) {
        return found;
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return null;
  }

  /** The outlet whose name begins at a word of a text, the longest; null for none. */
  @Nullable Outlet at(Words text, int from) {
    for (int size = Math.min(LONGEST_NAME, text.count() - from); size > 0; size--) {
      Outlet found = outletByName.get(text.hash(from, size));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
