package org.wayleave.io.tntp;

import java.math.BigDecimal;
import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.notice.NoticeLog;

/**
 * A TNTP instance: links and trips with exact figures, and the same links as a network.
 *
 * <p>The units are those of the file; the format does not fix them. Immutable but for the log.
 *
 * @param name the name of its folder
 * @param network the links as a network; the id of a link is its {@link LinkFigures#number} as text
 * @param zoneCount how many zones it states; zones are the nodes 1 to this, as far as mentioned
 * @param nodeCount the greatest number of a node that a link, a trip or the node file mentions
 * @param firstThroughNode routes may pass only through nodes from this number on
 * @param links the sound links in the order of the file
 * @param trips the sound entries of the demand, in the order of the file, zeros included
 * @param notices what is wrong or worth knowing
 */
public record TntpInstance(
    String name,
    Network network,
    int zoneCount,
    int nodeCount,
    int firstThroughNode,
    List<LinkFigures> links,
    List<Trip> trips,
    NoticeLog notices) {

  /** Copies the lists. */
  public TntpInstance {
    links = List.copyOf(links);
    trips = List.copyOf(trips);
  }

  /**
   * The figures of one link.
   *
   * @param number its place among the links of the file, from 1
   * @param from the node at which it begins
   * @param to the node at which it ends
   * @param capacity flow a unit of time
   * @param length in the unit of the file
   * @param freeFlowTime in the unit of the file, usually minutes
   * @param b the factor of the delay function
   * @param power the exponent of the delay function
   * @param speed speed limit in the unit of the file
   * @param toll in the unit of the file
   * @param type the class of the link
   */
  public record LinkFigures(
      int number,
      int from,
      int to,
      BigDecimal capacity,
      BigDecimal length,
      BigDecimal freeFlowTime,
      BigDecimal b,
      BigDecimal power,
      BigDecimal speed,
      BigDecimal toll,
      String type) {}

  /**
   * One entry of the demand.
   *
   * @param origin the zone it starts from
   * @param destination the zone it goes to
   * @param flow how much
   */
  public record Trip(int origin, int destination, BigDecimal flow) {}
}
