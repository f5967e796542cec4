package org.wayleave.app.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.network.Network;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.place.PlaceIndex;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.routing.RoutePlanner;

/**
 * A network that is open for questions.
 *
 * <p>Safe to share between threads once it is open. The network is unfolded at the first question
 * that needs it, so that looking at a network costs less than planning on it.
 */
public final class Region {

  private final String title;
  private final String priceBase;
  private final Network network;
  private final ParameterTable parameters;
  private final DemandMatrix demand;
  private final PlaceIndex places;
  private final List<GmnsFolder.NamedView> views;
  private final NoticeLog notices;
  private final QueueTable queues = new QueueTable(this);
  private @Nullable RoutePlanner planner;

  Region(
      String title,
      String priceBase,
      Network network,
      ParameterTable parameters,
      DemandMatrix demand,
      List<GmnsFolder.NamedView> views,
      NoticeLog notices) {
    this.title = title;
    this.priceBase = priceBase;
    this.network = network;
    this.parameters = parameters;
    this.demand = demand;
    this.views = List.copyOf(views);
    this.notices = notices;
    places = new PlaceIndex(network);
  }

  /** What it calls itself. */
  public String title() {
    return title;
  }

  /** The currency and year of its prices, as {@code USD 2024}. */
  public String priceBase() {
    return priceBase;
  }

  /** The network. */
  public Network network() {
    return network;
  }

  /** The figures it reckons with. */
  public ParameterTable parameters() {
    return parameters;
  }

  /** The trades that come with it; empty when none do. */
  public DemandMatrix demand() {
    return demand;
  }

  /** Names and countries as other views have them. */
  public List<GmnsFolder.NamedView> views() {
    return views;
  }

  /** Finds its places. */
  public PlaceIndex places() {
    return places;
  }

  /** What was found wrong or worth knowing when it was read; not to be added to. */
  public NoticeLog notices() {
    return notices;
  }

  /** What queues where an element has only part of its capacity. */
  QueueTable queues() {
    return queues;
  }

  /**
   * Answers routes on it; the first call unfolds the network.
   *
   * @throws org.wayleave.network.notice.UserException {@code network_too_dense} when it would take
   *     too much memory
   */
  public synchronized RoutePlanner planner() {
    RoutePlanner ready = planner;
    if (ready == null) {
      ready = new RoutePlanner(network, parameters);
      planner = ready;
    }
    return ready;
  }
}
