package org.wayleave.network.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;

/**
 * Where goods may change from one layer to another.
 *
 * @param id its id
 * @param name what people call it
 * @param node where it is
 * @param modes the modes it joins
 * @param commodities the classes of goods it handles
 * @param gaugeChange how it passes goods from one rail gauge to another
 * @param capacityTeuPerYear published capacity in TEU a year; null when not known
 * @param capacityTonnesPerYear published capacity in tonnes a year; null when not known
 * @param provenance where its facts come from
 */
public record Terminal(
    String id,
    String name,
    NodeId node,
    List<Mode> modes,
    List<Commodity> commodities,
    GaugeChange gaugeChange,
    @Nullable Integer capacityTeuPerYear,
    @Nullable Long capacityTonnesPerYear,
    Provenance provenance)
    implements Element {

  /** How goods pass from one rail gauge to another. */
  public enum GaugeChange {
    /** Not at all. */
    NONE,
    /** The bogies of the wagons are exchanged. */
    BOGIE_EXCHANGE,
    /** The goods are lifted from wagon to wagon. */
    TRANSLOADING,
    /** Either way. */
    BOTH
  }

  /** Copies the lists. */
  public Terminal {
    modes = modes.stream().distinct().sorted().toList();
    commodities = commodities.stream().distinct().sorted().toList();
  }

  @Override
  public String key() {
    return id;
  }
}
