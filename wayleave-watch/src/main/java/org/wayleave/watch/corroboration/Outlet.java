package org.wayleave.watch.corroboration;

import java.util.List;

/**
 * A publisher that others may name as their source, or that shares an owner with others.
 *
 * @param name what it is called
 * @param aliases what else it is called, in any script, and the hosts of its addresses
 * @param owner who owns it; empty where that is not public
 */
public record Outlet(String name, List<String> aliases, String owner) {

  /** Copies the aliases. */
  public Outlet {
    aliases = List.copyOf(aliases);
  }
}
