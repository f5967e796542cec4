package org.wayleave.app.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways as GeoJSON (RFC 7946): one line for each leg. */
final class RouteGeoJson {

  private RouteGeoJson() {}

  /** A feature collection; the id may be empty. */
  static Map<String, Object> of(String routeId, List<RouteDto.Itinerary> ways) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (int way = 0; way < ways.size(); way++) {
      for (RouteDto.Leg leg : ways.get(way).legs()) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (ways.size() > 1) {
          properties.put("way", way);
        }
        properties.put("leg", leg.index());
        properties.put("mode", leg.mode());
        properties.put("from", leg.from().id());
        properties.put("to", leg.to().id());
        properties.put("lengthKm", leg.lengthKm());
        properties.put("timeHours", leg.timeHours().mid());
        properties.put("costUsd", leg.costUsd().mid());
        properties.put("co2eKg", leg.co2eKg().mid());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", Map.of("type", "LineString", "coordinates", leg.geometry()));
        feature.put("properties", properties);
        features.add(feature);
      }
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    if (!routeId.isEmpty()) {
      collection.put("routeId", routeId);
    }
    collection.put("features", features);
    return collection;
  }
}
