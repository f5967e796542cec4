package org.wayleave.plan.assignment;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.metric.ArcMetric;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.LoadFactor;
import org.wayleave.plan.parameter.LoadUnit;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/**
 * A demand on a network under a scenario, ready to be assigned: one {@link CommodityLayer} for each
 * class of goods that is carried.
 *
 * <p>Immutable and safe to share. Cost to make: one metric of four criteria for each class of
 * goods.
 */
public final class DemandNetwork {

  /** Quantities are in hundredths of a load unit. */
  static final long QUANTITY_PER_UNIT = 100;

  /** About what the world ships in a year; sums of more would not fit. */
  private static final double MOST_TONNES = 1e10;

  private final VirtualNetwork virtual;
  private final AssignmentRequest request;
  private final Overlay overlay;
  private final List<CommodityLayer> layers;

  private DemandNetwork(
      VirtualNetwork virtual,
      AssignmentRequest request,
      Overlay overlay,
      List<CommodityLayer> layers) {
    this.virtual = virtual;
    this.request = request;
    this.overlay = overlay;
    this.layers = List.copyOf(layers);
  }

  /**
   * Lays a demand over a network.
   *
   * @throws UserException {@code unknown_element} when the scenario names what the network does not
   *     have, {@code no_mode} without a mode, {@code no_demand} without anything to carry, {@code
   *     out_of_range} with more than the world ships, and what wrong parameters give
   */
  public static DemandNetwork of(
      VirtualNetwork virtual, ParameterTable parameters, AssignmentRequest request) {
    if (request.modes().isEmpty()) {
      throw new UserException("no_mode", "No mode is allowed.", "Maybe allow rail or road.");
    }
    requireSense(request.demand());
    Overlay overlay = request.scenario().resolve(virtual.network());
    ParameterTable corrected = parameters.correct(request.corrections());
    Map<Commodity, List<DemandMatrix.Pair>> pairs = new EnumMap<>(Commodity.class);
    for (DemandMatrix.Pair pair : request.demand().spread(virtual.network())) {
      pairs
          .computeIfAbsent(
              request.demand().trades().get(pair.trade()).commodity(), _ -> new ArrayList<>())
          .add(pair);
    }
    if (pairs.isEmpty()) {
      throw new UserException(
          "no_demand",
          "The network (%s) has no trades to be carried.".formatted(virtual.network().name()),
          "Maybe give a file of trades with --demand.");
    }
    Month month = request.departure().getMonth();
    List<CommodityLayer> layers = new ArrayList<>();
    pairs.forEach((commodity, of) -> {
      CostModel model = new CostModel(corrected, commodity);
      ArcMetric metric =
          ArcMetric.weigh(
              virtual,
              overlay,
              model,
              List.of(Criterion.GENERALIZED, Criterion.TIME, Criterion.COST, Criterion.CO2E),
              request.modes(),
              EnumSet.of(month, month.plus(1)));
      double tonnesPerUnit =
          new LoadFactor(corrected, commodity, LoadUnit.usual(commodity)).of(Unit.USD_PER_T);
      layers.add(
          new LayerBuilder(metric, commodity, tonnesPerUnit)
              .build(of, request.demand().trades().size()));
    });
    return new DemandNetwork(virtual, request, overlay, layers);
  }

  private static void requireSense(DemandMatrix demand) {
    double tonnes = demand.mostTonnes();
    if (tonnes > MOST_TONNES) {
      throw new UserException(
          "out_of_range",
          "The trades come to (%s) tonnes a year; more than (%s) cannot be reckoned with."
              .formatted(Math.round(tonnes), Math.round(MOST_TONNES)),
          "Maybe they are in kilograms.");
    }
  }

  /** The physical network below. */
  public Network network() {
    return virtual.network();
  }

  /** The virtual network below. */
  public VirtualNetwork virtual() {
    return virtual;
  }

  /** What was asked. */
  public AssignmentRequest request() {
    return request;
  }

  /** The scenario on the network. */
  public Overlay overlay() {
    return overlay;
  }

  /** What is carried, by class of goods. */
  public List<CommodityLayer> layers() {
    return layers;
  }
}
