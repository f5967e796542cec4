package org.wayleave.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a route question as JSON; the command line prints the same.
 *
 * @param routeId names this answer for good: question, hashes and rank
 * @param network the network it was reckoned on
 * @param parametersHash the hash of the parameters it was reckoned with
 * @param scenarioHash the hash of what was closed, opened and changed
 * @param fileHash the hash of the parameters file the question came with; null without one
 * @param priceBase the currency and year of all prices
 * @param query the question as it was understood
 * @param itinerary the way
 */
public record RouteDto(
    String routeId,
    NetworkName network,
    String parametersHash,
    String scenarioHash,
    @Nullable String fileHash,
    String priceBase,
    Query query,
    Itinerary itinerary) {

  /** Which network. */
  public record NetworkName(String name, String hash) {}

  /** The question as it was understood. */
  public record Query(
      PlaceDto from,
      PlaceDto to,
      String by,
      String commodity,
      String loadUnit,
      List<String> modes,
      String date,
      List<String> close,
      List<String> open,
      List<String> exclude,
      String restricted,
      int restrictedLinks,
      @Nullable List<String> criteria,
      @Nullable Integer rank,
      List<Correction> overrides) {}

  /**
   * A figure that the asker knows better; what it was is null when it was not known before. The
   * queue is there when it is a capacity.
   */
  public record Correction(
      String figure,
      @Nullable Double low,
      double value,
      @Nullable Double high,
      @Nullable Double p95,
      @Nullable String unit,
      String source,
      @Nullable String note,
      @Nullable Double was,
      @Nullable String wasUnit,
      @Nullable Queue queue) {}

  /**
   * What less capacity comes to: a wait so long that the rest can pass.
   *
   * @param hours the wait; low and high are those of a guessed normal throughput
   * @param basis what the normal throughput rests on, {@code published} or {@code estimate}
   * @param normalTonnes what passes in a year when nothing is wrong
   * @param comingTonnes what of the network's trades would pass in a year
   * @param roundTonnes how much of it goes round
   * @param stuckTonnes how much of it has no way round and no place in the queue either
   */
  public record Queue(
      Range hours,
      String basis,
      long normalTonnes,
      long comingTonnes,
      long roundTonnes,
      long stuckTonnes) {}

  /** A figure with the interval that the ranges of its inputs imply. */
  public record Range(double low, double mid, double high) {}

  /** Where figures come from. */
  public record Provenance(String basis, @Nullable Integer year, List<Source> sources) {}

  /** A source of figures. */
  public record Source(String id, String title, @Nullable String url, @Nullable String locator) {}

  /** The way. */
  public record Itinerary(
      String line,
      double lengthKm,
      Range timeHours,
      Range costUsd,
      Range co2eKg,
      Range generalizedCostUsd,
      int borders,
      @Nullable String mostly,
      String intervalMethod,
      List<Part> breakdown,
      Reliability reliability,
      List<Share> jurisdictions,
      List<Leg> legs,
      List<Restriction> restrictions,
      List<Notice> notices) {}

  /** What one activity takes: moving, waiting, border, transloading or loading. */
  public record Part(String activity, Range timeHours, Range costUsd, Range co2eKg) {}

  /** How much the time varies from trip to trip. */
  public record Reliability(
      double p50Hours, double p90Hours, double p95Hours, double correlation) {}

  /** What happens under one jurisdiction. */
  public record Share(String code, String name, double lengthKm, double timeHours) {}

  /** A part of the way in one mode. */
  public record Leg(
      int index,
      String mode,
      @Nullable String gaugeMm,
      PlaceDto from,
      PlaceDto to,
      double lengthKm,
      Range timeHours,
      Range costUsd,
      Range co2eKg,
      List<String> links,
      List<List<Double>> geometry,
      List<OperationDto> operations,
      List<String> jurisdictions,
      Provenance provenance) {}

  /** One operation. */
  public record OperationDto(
      String operation,
      String text,
      @Nullable String place,
      Range timeHours,
      Range costUsd,
      Range co2eKg,
      Provenance provenance) {}

  /** A public restriction that touches the way. */
  public record Restriction(
      String id,
      String authority,
      String type,
      String description,
      @Nullable String dateStart,
      @Nullable String dateEnd,
      String status,
      List<String> touches,
      Provenance provenance) {}

  /** Something the user should know. */
  public record Notice(String code, String severity, String text) {}
}
