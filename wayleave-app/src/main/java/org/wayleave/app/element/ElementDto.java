package org.wayleave.app.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.RouteDto;

/**
 * An element with everything that is known of it.
 *
 * @param id its kind and id, as scenarios name it
 * @param kind what kind of element it is
 * @param name its name; of a jurisdiction its code
 * @param names other names
 * @param status of links and projects
 * @param lon where it is, in degrees of WGS-84; null when nowhere in particular
 * @param lat as lon
 * @param links the links that closing it closes
 * @param members what it is made of, or what it belongs to
 * @param facts what is known of it
 * @param figures what answers rest on
 * @param restrictions public restrictions that name it
 * @param provenance who says so
 * @param note what a reader should know
 * @param views how other views have it
 * @param canClose whether a scenario may close it
 * @param canOpen whether a scenario may open it, because something of it is not open
 */
public record ElementDto(
    String id,
    String kind,
    String name,
    List<String> names,
    @Nullable String status,
    @Nullable Double lon,
    @Nullable Double lat,
    List<String> links,
    List<Found> members,
    List<Fact> facts,
    List<FigureDto> figures,
    List<RestrictionDto> restrictions,
    RouteDto.@Nullable Provenance provenance,
    String note,
    List<ViewChange> views,
    boolean canClose,
    boolean canOpen) {

  /** An element that was found. */
  public record Found(
      String id,
      String kind,
      String name,
      List<String> names,
      @Nullable Double lon,
      @Nullable Double lat) {}

  /** Elements that were found, the best match first. */
  public record All(List<Found> elements) {}

  /** Something that is known; the key is a stable word, the unit may be absent. */
  public record Fact(String key, String value, @Nullable String unit) {}

  /**
   * A figure that answers rest on.
   *
   * @param figure its name in a parameters file
   * @param label what it is, in words
   * @param value the value reckoned with; null when the default of the network holds
   * @param low the lowest plausible value
   * @param high the highest plausible value
   * @param p95 what one trip in twenty exceeds
   * @param unit the unit of all of them
   * @param provenance who says so; null when nobody has said anything yet
   */
  public record FigureDto(
      String figure,
      String label,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double p95,
      String unit,
      RouteDto.@Nullable Provenance provenance) {}

  /** A public restriction that names the element. */
  public record RestrictionDto(
      String id,
      String authority,
      String type,
      String description,
      String dateStart,
      String dateEnd,
      String status,
      RouteDto.Provenance provenance) {}

  /** How a view has it. */
  public record ViewChange(
      String view,
      String element,
      String field,
      String value,
      RouteDto.Provenance provenance,
      String note) {}

  /** A view, with everything that it has otherwise than the default. */
  public record View(String id, String title, List<ViewChange> changes) {}

  /** All views but the default, which changes nothing. */
  public record Views(List<View> views) {}
}
