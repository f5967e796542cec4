package org.wayleave.plan.assignment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Overlay;

/**
 * How much goes over every link, and what each trade comes to. Immutable and safe to share.
 *
 * <p>All figures are for the tonnes to reckon with; a trade's low and high are in proportion,
 * because nothing here depends on how much there is.
 */
public final class Assignment {

  private final DemandNetwork network;
  private final List<LinkFlow> linkFlows;
  private final List<Service> services;

  Assignment(DemandNetwork network, List<LinkFlow> linkFlows, List<Service> services) {
    this.network = network;
    this.linkFlows = List.copyOf(linkFlows);
    this.services = List.copyOf(services);
  }

  /**
   * What a link carries in a year.
   *
   * @param link its number
   * @param forwardTonnes from its {@code from} to its {@code to}, by class of goods
   * @param backwardTonnes the other way
   */
  public record LinkFlow(
      int link, Map<Commodity, Long> forwardTonnes, Map<Commodity, Long> backwardTonnes) {

    /** Copies the maps. */
    public LinkFlow {
      forwardTonnes = copy(forwardTonnes);
      backwardTonnes = copy(backwardTonnes);
    }

    private static Map<Commodity, Long> copy(Map<Commodity, Long> tonnes) {
      Map<Commodity, Long> copy = new EnumMap<>(Commodity.class);
      copy.putAll(tonnes);
      return Collections.unmodifiableMap(copy);
    }

    /** Both ways, all goods. */
    public long tonnes() {
      return sum(forwardTonnes) + sum(backwardTonnes);
    }

    /** Both ways, one class of goods. */
    public long tonnes(Commodity commodity) {
      return forwardTonnes.getOrDefault(commodity, 0L) + backwardTonnes.getOrDefault(commodity, 0L);
    }

    private static long sum(Map<Commodity, Long> tonnes) {
      return tonnes.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * What a trade comes to in a year, over all its pairs that have a way.
   *
   * @param tonnes how much is asked to be carried between different nodes
   * @param unservedTonnes how much of it has no way
   * @param generalizedUsCents money and the worth of time
   * @param costUsCents money
   * @param unitSeconds load units times the seconds that each is under way
   * @param units how many load units are carried
   * @param co2eGrams emissions
   * @param tonneMetres tonnes times metres
   * @param jurisdictionToTonnes how much of it touches a jurisdiction, by its code
   */
  public record Service(
      long tonnes,
      long unservedTonnes,
      long generalizedUsCents,
      long costUsCents,
      double unitSeconds,
      double units,
      long co2eGrams,
      long tonneMetres,
      SortedMap<String, Long> jurisdictionToTonnes) {

    /** Copies the map. */
    public Service {
      jurisdictionToTonnes = Collections.unmodifiableSortedMap(new TreeMap<>(jurisdictionToTonnes));
    }

    /** How much of it is carried. */
    public long servedTonnes() {
      return tonnes - unservedTonnes;
    }
  }

  /** What it was assigned on. */
  public DemandNetwork network() {
    return network;
  }

  /** The links that carry anything, by number. */
  public List<LinkFlow> linkFlows() {
    return linkFlows;
  }

  /** What each trade comes to, in the order of the trades. */
  public List<Service> services() {
    return services;
  }

  /** Tonne-metres by mode. */
  public Map<Mode, Long> modeToTonneMetres() {
    Map<Mode, Long> sums = new EnumMap<>(Mode.class);
    Overlay overlay = network.overlay();
    for (LinkFlow flow : linkFlows) {
      sums.merge(
          overlay.network().link(flow.link).mode(),
          flow.tonnes() * overlay.lengthM(flow.link),
          Long::sum);
    }
    return sums;
  }

  /** Tonne-metres by the code of the jurisdiction on whose soil they are. */
  public SortedMap<String, Long> jurisdictionToTonneMetres() {
    SortedMap<String, Long> sums = new TreeMap<>();
    Overlay overlay = network.overlay();
    for (LinkFlow flow : linkFlows) {
      Link link = overlay.network().link(flow.link);
      for (Link.Span span : overlay.network().spans(link)) {
        double share = link.lengthM() == 0 ? 1 : span.lengthM() / (double) link.lengthM();
        sums.merge(
            span.jurisdiction().code(),
            Math.round(flow.tonnes() * share * overlay.lengthM(flow.link)),
            Long::sum);
      }
    }
    return sums;
  }

  /**
   * Tonnes that touch a jurisdiction and neither begin nor end in it, by its code; the high seas
   * are nobody's.
   */
  public SortedMap<String, Long> jurisdictionToTransitTonnes() {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (int trade = 0; trade < services.size(); trade++) {
      var row = network.request().demand().trades().get(trade);
      for (Map.Entry<String, Long> passed : services.get(trade).jurisdictionToTonnes().entrySet()) {
        boolean isTransit =
            !passed.getKey().equals(Jurisdiction.HIGH_SEAS.code())
                && !soil(row.origin()).contains(passed.getKey())
                && !soil(row.destination()).contains(passed.getKey());
        if (isTransit) {
          sums.merge(passed.getKey(), passed.getValue(), Long::sum);
        }
      }
    }
    return sums;
  }

  /** The jurisdictions in which a zone has nodes. */
  private List<String> soil(String zone) {
    return network.request().demand().getZone(zone).shares().stream()
        .map(share -> network.overlay().network().findNode(share.node().value()).orElseThrow())
        .map(node -> node.jurisdiction().code())
        .distinct()
        .toList();
  }
}
