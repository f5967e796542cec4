package org.wayleave.io.gmns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A sound network folder of a few rows with every table, to be spoilt by tests. */
final class SmallFolder {

  private static final Map<String, String> SOUND =
      Map.ofEntries(
          Map.entry(
              "node.csv",
              """
              node_id,name,x_coord,y_coord,node_type,country,jurisdiction,names,unlocode,population_k,source,year,basis,note
              az-baku,Baku,49.867,40.409,city;rail_station,AZ,AZ,Bakı|Баку|باکو,AZBAK,2303.1,geonames#587084,2024,published,
              az-alat-port,Port of Alat,49.41,39.95,port;terminal,AZ,AZ,Ələt,,,geonames,,published,position from a map
              az-astara,Astara,48.87,38.45,border_rail;border_road,AZ,AZ,,,,memory,,memory,
              ir-astara,Astara (Iran),48.86,38.43,border_road,IR,IR,آستارا,,,memory,,memory,
              kz-aktau-port,Port of Aktau,51.21,43.6,port;terminal,KZ,KZ,Ақтау порты|Порт Актау,KZAAU,,geonames,,published,
              """),
          Map.entry(
              "link.csv",
              """
              link_id,name,from_node_id,to_node_id,directed,geometry,length,facility_type,free_speed,mode,gauge_mm,tracks,electrification,status,months_open,capacity_mt_per_year,crossing_id,project_id,corridors,jurisdictions,source,year,basis,note
              az-baku--az-alat-port--rail,,az-baku,az-alat-port,false,"LINESTRING (49.867 40.409, 49.5 40.2, 49.41 39.95)",83.5,,,rail,1520,2,3kV_DC,open,,,,,TITR,,tr4#1-2,2024,published,
              az-alat-port--az-astara--road,,az-alat-port,az-astara,false,,212,dual,90,road,,,,open,,,,,,,memory,,memory,
              az-astara--ir-astara--road,,az-astara,ir-astara,false,,3.25,poor,,road,,,,open,,,astara-road,,,AZ 0-1.75;IR 1.75-3.25,memory,,estimate,
              az-alat-port--kz-aktau-port--rail-ferry,,az-alat-port,kz-aktau-port,false,,468,,,rail_ferry,1520,,,seasonal,4-11,2.5,,alat-2,TITR,,own,,computed,
              """),
          Map.entry(
              "crossing.csv",
              """
              crossing_id,name,mode,node_a,node_b,time_mean_h,time_p10_h,time_p95_h,cost_low_usd,cost_usd,cost_high_usd,cost_unit,source,year,basis,note
              astara-road,Astara,road,az-astara,ir-astara,6.5,2,30,50,120.55,300,truck,memory,2023,estimate,
              """),
          Map.entry(
              "terminal.csv",
              """
              terminal_id,node_id,name,modes,commodities,gauge_change,capacity_teu_per_year,capacity_mt_per_year,source,year,basis,note
              alat,az-alat-port,Port of Baku at Alat,rail;road;sea;rail_ferry,container;bulk,,100000,15,own,2024,published,
              """),
          Map.entry(
              "chokepoint.csv",
              """
              chokepoint_id,name,names,elements,source,year,basis,note
              caspian-ferry,Caspian ferry,,az-alat-port--kz-aktau-port--rail-ferry,memory,,memory,
              """),
          Map.entry(
              "corridor.csv",
              """
              corridor_id,name,description,source,year,basis,note
              TITR,Trans-Caspian,"Middle Corridor, ""TITR""\",memory,,memory,
              """),
          Map.entry(
              "project.csv",
              """
              project_id,name,jurisdictions,mode,elements,length_km,capacity_mt_per_year,cost_usd_m,expected_year,status,parties,source,year,basis,note
              alat-2,Alat phase two,AZ,sea,az-alat-port,,25,,2027,planned,Port of Baku,memory,,memory,
              """),
          Map.entry(
              "restriction.csv",
              """
              restriction_id,type,authority,jurisdictions,elements,modes,commodities,direction,description,date_start,date_end,status,source,year,basis,note
              astara-night,night-closure,Customs,AZ;IR,astara-road,road,,transit,Closed at night,2023-05,,in_force,memory,,memory,
              """),
          Map.entry(
              "operation.csv",
              """
              operation_id,operation,measure,mode,to_mode,traction,facility_type,jurisdictions,commodity,place,low,mid,high,p95,unit,source,year,basis,note
              rail-speed,MOVE,speed,rail,,electric,,,,,25,35,45,,km/h,memory,,estimate,
              aktau-wait,WAIT,time,rail_ferry,,,,,,kz-aktau-port,12,48,96,120,h,memory,,estimate,
              tonnes-per-teu,PARAMETER,tonnes_per_teu,,,,,,,,8,12,14,,t/TEU,memory,,estimate,
              """),
          Map.entry(
              "zone.csv",
              """
              zone_id,name,country,node_id,weight,source,year,basis,note
              AZ,Azerbaijan,AZ,az-baku,0.9,own,,computed,
              AZ,Azerbaijan,AZ,az-astara,0.1,own,,computed,
              KZ,Kazakhstan,KZ,kz-aktau-port,1,own,,computed,
              """),
          Map.entry(
              "demand.csv",
              """
              demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_low,tonnes_mid,tonnes_high,value_usd_m,source,year,basis,note
              AZ-KZ-container,AZ,KZ,container,1000,2000,3000,4.5,memory,2023,estimate,
              """),
          Map.entry(
              "alias.csv",
              """
              alias,element_id,note
              BAK,az-baku,first list
              """),
          Map.entry(
              "view.csv",
              """
              view_id,element_id,field,value,source,year,basis,note
              iran,ir-astara,name,Astara Port,memory,,memory,
              """),
          Map.entry(
              "source.csv",
              """
              source_id,title,url,licence,note
              geonames,GeoNames,https://www.geonames.org/,CC-BY-4.0,
              tr4,Tariff Guide No. 4,,,
              own,Own computation,,,
              memory,Memory,,,
              """),
          Map.entry(
              "config.csv",
              """
              dataset_name,short_length,long_length,speed,crs,geometry_field_format,currency,version_number,id_type
              Small Caspian,m,km,kph,EPSG:4326,WKT,USD 2024,0.97,string
              """));

  private final Map<String, String> files = new TreeMap<>(SOUND);

  /** Replaces a piece of text that must occur once. */
  SmallFolder spoil(String file, String find, String replacement) {
    String text = text(file);
    int at = text.indexOf(find);
    if (at < 0 || text.indexOf(find, at + 1) >= 0) {
      throw new IllegalArgumentException(
          "(%s) does not occur exactly once in %s.".formatted(find, file));
    }
    files.put(file, text.replace(find, replacement));
    return this;
  }

  SmallFolder with(String file, String text) {
    files.put(file, text);
    return this;
  }

  SmallFolder without(String file) {
    files.remove(file);
    return this;
  }

  String text(String file) {
    return files.getOrDefault(file, "");
  }

  Path writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
