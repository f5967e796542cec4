package org.wayleave.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.region.Region;
import org.wayleave.app.workspace.Workspace;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;

/** What questions are about: the network and its trades. Safe to share between threads. */
final class Ground {

  private static final Parameter NETWORK =
      Parameter.optional(
          "network",
          "The id of a network that was uploaded; the default is the one that the server opened.",
          "u-0123456789abcdef");

  private static final Parameter DEMAND =
      Parameter.optional(
          "demand",
          "The id of trades that were uploaded; the default is those of the network.",
          "u-0123456789abcdef");

  private final Region usual;
  private final @Nullable Workspace workspace;

  Ground(Region usual, @Nullable Workspace workspace) {
    this.usual = usual;
    this.workspace = workspace;
  }

  /** The parameter that names a network; none where nothing is kept. */
  List<Parameter> ofNetwork() {
    return workspace == null ? List.of() : List.of(NETWORK);
  }

  /** The parameters that name a network and trades; none where nothing is kept. */
  List<Parameter> ofTrades() {
    return workspace == null ? List.of() : List.of(NETWORK, DEMAND);
  }

  /** The network that the server has open. */
  Region usual() {
    return usual;
  }

  /** The network that is asked about. */
  Region region(Arguments arguments) {
    String id = arguments.text(NETWORK.name());
    return id.isEmpty() ? usual : workspace().region(id);
  }

  /** The trades that are asked about. */
  DemandMatrix demand(Arguments arguments) {
    String id = arguments.text(DEMAND.name());
    Region region = region(arguments);
    return id.isEmpty() ? region.demand() : workspace().demand(id, region);
  }

  private Workspace workspace() {
    if (workspace == null) {
      throw new UserException(
          "not_found", "This server keeps nothing.", "Maybe start it with --workspace FILE.");
    }
    return workspace;
  }
}
