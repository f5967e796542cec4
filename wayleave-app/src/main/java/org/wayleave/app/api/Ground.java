package org.wayleave.app.api;

import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.region.Region;
import org.wayleave.plan.demand.DemandMatrix;

/** What questions are about: the network and its trades. Safe to share between threads. */
final class Ground {

  private final Region usual;

  Ground(Region usual) {
    this.usual = usual;
  }

  /** The network that the server has open. */
  Region usual() {
    return usual;
  }

  /** The network that is asked about. */
  Region region(Arguments arguments) {
    return usual;
  }

  /** The trades that are asked about. */
  DemandMatrix demand(Arguments arguments) {
    return region(arguments).demand();
  }
}
