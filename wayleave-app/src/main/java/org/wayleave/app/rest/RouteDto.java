package org.wayleave.app.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a route question as JSON; the command line prints the same.
 *
 * @param routeId names this answer for good: question, hashes and rank
 * @param network the network it was reckoned on
 * @param parametersHash the hash of the parameters it was reckoned with
 * @param scenarioHash the hash of what was closed and opened
 * @param priceBase the currency and year of all prices
 * @param query the question as it was understood
 * @param itinerary the way
 */
public record RouteDto(
    String routeId,
    NetworkName network,
    String parametersHash,
    String scenarioHash,
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
      List<String> open) {}

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
      List<Share> jurisdictions,
      List<Leg> legs,
      List<Restriction> restrictions,
      List<Notice> notices) {}

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
