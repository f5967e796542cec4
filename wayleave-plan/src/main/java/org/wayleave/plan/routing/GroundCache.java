package org.wayleave.plan.routing;

import java.time.Month;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.itinerary.MoveSteps;
import org.wayleave.plan.metric.ArcMetric;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.Correction;
import org.wayleave.plan.parameter.LoadUnit;
import org.wayleave.plan.parameter.ParameterTable;

/**
 * Keeps the grounds of the last kinds of questions, so that a repeated kind costs one search.
 * Thread-safe.
 */
final class GroundCache {

  /** How many kinds of questions are kept. */
  static final int KEPT = 24;

  private final VirtualNetwork virtual;
  private final ParameterTable parameters;
  private final Map<Key, Ground> grounds =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Ground> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(
      Commodity commodity,
      LoadUnit loadUnit,
      List<Criterion> criteria,
      Set<Mode> modes,
      Set<Month> months,
      List<Modification> modifications,
      List<Correction> corrections,
      BitSet leftOut,
      boolean isEverythingOpen) {

    /** The same figures where the scenario closes and opens nothing. */
    Key figuresOnly() {
      List<Modification> figures =
          modifications.stream().filter(Modification.Modify.class::isInstance).toList();
      return new Key(
          commodity, loadUnit, criteria, modes, months, figures, corrections, new BitSet(), false);
    }
  }

  GroundCache(VirtualNetwork virtual, ParameterTable parameters) {
    this.virtual = virtual;
    this.parameters = parameters;
  }

  /** The ground of a request, searched by those criteria without those links. */
  Ground get(RouteRequest request, List<Criterion> criteria, BitSet leftOut) {
    return get(key(request, criteria, Ground.months(request.trip().departure()), leftOut, false));
  }

  /** The ground if every link, season and terminal were open. */
  Ground getIfAllOpen(RouteRequest request, List<Criterion> criteria) {
    return get(key(request, criteria, EnumSet.allOf(Month.class), new BitSet(), true));
  }

  private static Key key(
      RouteRequest request,
      List<Criterion> criteria,
      Set<Month> months,
      BitSet leftOut,
      boolean isEverythingOpen) {
    return new Key(
        request.trip().commodity(),
        request.trip().loadUnit(),
        criteria,
        request.modes(),
        months,
        request.scenario().modifications(),
        request.corrections(),
        (BitSet) leftOut.clone(),
        isEverythingOpen);
  }

  private Ground get(Key key) {
    synchronized (grounds) {
      Ground known = grounds.get(key);
      if (known != null) {
        return known;
      }
    }
    Ground ground = weigh(key);
    synchronized (grounds) {
      grounds.put(key, ground);
    }
    return ground;
  }

  private Ground weigh(Key key) {
    Overlay overlay = new Scenario("", key.modifications).resolve(virtual.network());
    Overlay searched = overlay;
    if (key.isEverythingOpen) {
      searched = overlay.withEverythingOpen();
    } else if (!key.leftOut.isEmpty()) {
      searched = overlay.withClosed(key.leftOut);
    }
    Key figures = key.figuresOnly();
    CostModel model;
    ArcMetric metric;
    if (key.equals(figures)) {
      model = new CostModel(parameters.correct(key.corrections), key.commodity, key.loadUnit);
      metric = ArcMetric.weigh(virtual, searched, model, key.criteria, key.modes, key.months);
    } else {
      // What is closed or opened changes no figure: most questions ask of one set of figures.
      Ground same = get(figures);
      model = same.model();
      metric = same.metric().withOpen(searched, model, key.modes, key.months);
    }
    return new Ground(overlay, searched, model, metric, new MoveSteps(virtual, overlay, model));
  }
}
