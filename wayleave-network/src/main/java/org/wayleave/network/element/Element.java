package org.wayleave.network.element;

import org.wayleave.network.explain.Provenance;

/** Anything in a network that has an id, a name and a provenance, and that a scenario can name. */
public sealed interface Element
    permits Node, Link, BorderCrossing, Terminal, Chokepoint, Corridor, Project, Restriction {

  /** The id as text, unique among the elements of its kind. */
  String key();

  /** What people call it, in English. */
  String name();

  /** Where its facts come from. */
  Provenance provenance();
}
