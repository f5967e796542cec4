package org.wayleave.io.gmns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayleave.network.notice.Notice;

/**
 * FEATURE UNDER TEST: every defect of a folder is reported with its code, line and column.
 *
 * <p>Each case spoils one place of a sound folder; the reader must report it there, must not throw,
 * and must still read the rest.
 */
class PlantedDefectsTest {

  /** In that file, that text becomes the other; then that code stands at that row and column. */
  record Defect(
      String file, String find, String replacement, String code, long row, String column) {

    @Override
    public String toString() {
      return code + " in " + file + ": " + replacement.strip().replace('\n', ' ');
    }
  }

  private static Defect defect(
      String file, String find, String replacement, String code, long row, String column) {
    return new Defect(file, find, replacement, code, row, column);
  }

  /** A row of that operation is added, with blanks for where its figures come from. */
  private static Defect spoiltRow(String cells, String code, String column) {
    String first = "tonnes-per-teu,";
    return defect("operation.csv", first, cells + ",,,,\n" + first, code, 4, column);
  }

  static Stream<Defect> defects() {
    return Stream.of(
        // Ids
        defect("node.csv", "az-baku,Baku,", ",Baku,", "missing_value", 2, "node_id"),
        defect("node.csv", "az-baku,Baku,", "az baku,Baku,", "bad_format", 2, "node_id"),
        defect("node.csv", "ir-astara,A", "az-astara,A", "duplicate_id", 5, ""),
        defect("link.csv", "az-baku--az", ",az", "ragged_row", 2, ""),
        defect("operation.csv", "aktau-wait", "rail-speed", "duplicate_id", 3, "operation_id"),
        defect("source.csv", "tr4,", "geonames,", "duplicate_id", 3, "source_id"),
        defect("alias.csv", "BAK,az-baku,", "B,az-baku,\nB,az-astara,", "duplicate_id", 3, "alias"),
        // Numbers
        defect("node.csv", "49.867", "NaN", "not_a_number", 2, "x_coord"),
        defect("node.csv", "40.409", "Infinity", "not_a_number", 2, "y_coord"),
        defect("node.csv", "40.409", "\"40,409\"", "not_a_number", 2, "y_coord"),
        defect("node.csv", "49.867", "1e400", "out_of_range", 2, "x_coord"),
        defect("node.csv", "49.867", "200", "out_of_range", 2, "x_coord"),
        defect("node.csv", "49.867,40.409", "40.409,99.867", "out_of_range", 2, "y_coord"),
        defect("node.csv", "2303.1", "-5", "out_of_range", 2, "population_k"),
        defect(
            "node.csv",
            "AZBAK,2303.1,geonames#587084,2024",
            "AZBAK,2303.1,geonames#587084,2024.5",
            "not_a_number",
            2,
            "year"),
        defect("link.csv", ",212,", ",-212,", "out_of_range", 3, "length"),
        defect("link.csv", ",212,", ",,", "missing_value", 3, "length"),
        defect("link.csv", ",212,", ",2e7,", "out_of_range", 3, "length"),
        defect("link.csv", ",212,", ",21,", "length_too_short", 3, "length"),
        defect(
            "link.csv",
            "open,,,,,TITR,,tr4",
            "open,,1e99,,,TITR,,tr4",
            "out_of_range",
            2,
            "capacity_mt_per_year"),
        // Words
        defect("link.csv", "dual,90,road", "dual,90,raod", "unknown_value", 3, "mode"),
        defect(
            "link.csv",
            "rail,1520,2,3kV_DC,open",
            "rail,1520,2,3kV_DC,opened",
            "unknown_value",
            2,
            "status"),
        defect(
            "link.csv",
            "az-alat-port,az-astara,false",
            "az-alat-port,az-astara,no",
            "unknown_value",
            3,
            "directed"),
        defect("link.csv", "rail,1520,2", "rail,1250,2", "bad_format", 2, "gauge_mm"),
        defect("link.csv", "rail,1520,2", "rail,,2", "gauge_mode_mismatch", 2, "gauge_mm"),
        defect("link.csv", "seasonal,4-11", "seasonal,4-13", "bad_months", 5, "months_open"),
        defect("link.csv", "seasonal,4-11", "seasonal,", "season_missing", 5, "months_open"),
        defect(
            "node.csv", "city;rail_station", "city;railstation", "unknown_value", 2, "node_type"),
        defect("node.csv", "AZ,AZ,Bakı", "AZ,Azerbaijan,Bakı", "bad_format", 2, "jurisdiction"),
        defect("node.csv", "AZ,AZ,Bakı", ",,Bakı", "missing_country", 2, "country"),
        defect("node.csv", "Port of Alat", "Port\u0001of Alat", "control_character", 3, "name"),
        defect("restriction.csv", "2023-05", "2023-13", "bad_format", 2, "date_start"),
        // References
        defect(
            "link.csv",
            "az-alat-port,az-astara,",
            "az-alat-prot,az-astara,",
            "unknown_node",
            3,
            "from_node_id"),
        defect("link.csv", "az-alat-port,az-astara,", "az-astara,az-astara,", "self_link", 3, ""),
        defect("link.csv", ",astara-road,,", ",astara,,", "unknown_crossing", 4, "crossing_id"),
        defect("link.csv", ",,alat-2,", ",,alat-3,", "unknown_project", 5, "project_id"),
        defect("link.csv", "TITR,,tr4", "TRIT,,tr4", "unknown_corridor", 2, "corridors"),
        defect("crossing.csv", "az-astara,ir", "az-astra,ir", "unknown_node", 2, "node_a"),
        defect("terminal.csv", "alat,az-alat-port", "alat,az-alat", "unknown_node", 2, "node_id"),
        defect(
            "chokepoint.csv",
            "aktau-port--rail-ferry",
            "aktau--rail-ferry",
            "unknown_element",
            2,
            "elements"),
        defect("project.csv", "sea,az-alat-port", "sea,az-alat", "unknown_element", 2, "elements"),
        defect(
            "restriction.csv",
            "astara-road,road",
            "astara-rd,road",
            "unknown_element",
            2,
            "elements"),
        defect("alias.csv", "az-baku", "az-bakou", "unknown_element", 2, "element_id"),
        defect("operation.csv", "kz-aktau-port", "kz-aktau", "unknown_element", 3, "place"),
        defect("zone.csv", "az-baku", "az-bakou", "unknown_node", 2, "node_id"),
        defect("demand.csv", "AZ,KZ,", "AZ,KG,", "unknown_element", 2, "destination_zone_id"),
        defect("view.csv", "ir-astara", "ir-astra", "unknown_node", 2, "element_id"),
        // Provenance
        defect("link.csv", "tr4#1-2", "tr5#1-2", "unknown_source", 2, "source"),
        defect("link.csv", "tr4#1-2", "", "missing_source", 2, "source"),
        defect("link.csv", "tr4#1-2,2024,published", "tr4#1-2,2024,", "missing_basis", 2, "basis"),
        defect(
            "link.csv",
            "tr4#1-2,2024,published",
            "tr4#1-2,2024,printed",
            "unknown_value",
            2,
            "basis"),
        // Spans and geometry
        defect("link.csv", "IR 1.75-3.25", "IR 1.8-3.25", "span_gap", 4, "jurisdictions"),
        defect("link.csv", "IR 1.75-3.25", "IR 3.25-1.75", "bad_span", 4, "jurisdictions"),
        defect("link.csv", "IR 1.75-3.25", "Iran", "bad_format", 4, "jurisdictions"),
        defect("link.csv", "LINESTRING (", "POINT (", "bad_geometry", 2, "geometry"),
        defect("link.csv", "49.5 40.2,", "49.5,", "bad_geometry", 2, "geometry"),
        defect("link.csv", "49.41 39.95)", "49.41 99.95)", "bad_geometry", 2, "geometry"),
        defect(
            "link.csv",
            "LINESTRING (49.867 40.409, 49.5 40.2, 49.41 39.95)",
            "LINESTRING (49.41 39.95, 49.867 40.409)",
            "geometry_end_mismatch",
            2,
            "geometry"),
        // Parameters and crossings
        defect("operation.csv", "25,35,45", "40,35,45", "bad_parameter", 2, "mid"),
        defect("operation.csv", "45,,km/h", "45,,h", "bad_parameter", 2, "mid"),
        defect("operation.csv", "45,,km/h", "45,,kmh", "unknown_value", 2, "unit"),
        defect("operation.csv", "PARAMETER", "MOVE", "measure_mismatch", 4, "measure"),
        defect("operation.csv", "25,35,45", "25,35,501", "implausible_value", 2, "high"),
        defect("operation.csv", "25,35,45", "0.01,35,45", "implausible_value", 2, "low"),
        defect("operation.csv", "96,120,h", "96,10001,h", "implausible_value", 3, "p95"),
        defect("operation.csv", "8,12,14", "8,12,1e7", "implausible_value", 4, "high"),
        spoiltRow("move-x,MOVE,cost,,,,,,,,,1e7,,,USD/tkm", "implausible_value", "mid"),
        spoiltRow("load-x,LOAD,cost,,,,,,,,,100001,,,USD/t", "implausible_value", "mid"),
        spoiltRow("move-x,MOVE,co2e,,,,,,,,,1e8,,,g/tkm", "implausible_value", "mid"),
        spoiltRow("move-x,MOVE,time,,,,,,,,,2,,,h", "measure_mismatch", "measure"),
        spoiltRow("load-x,LOAD,speed,,,,,,,,,2,,,km/h", "measure_mismatch", "measure"),
        spoiltRow("load-x,LOAD,value_of_time,,,,,,,,,2,,,USD/t-h", "measure_mismatch", "measure"),
        spoiltRow("x,PARAMETER,cost,,,,,,,,,2,,,USD/t", "measure_mismatch", "measure"),
        spoiltRow("move-x,MOVE,cost,,,,,,,,,0,500,,USD/TEU", "measure_mismatch", "unit"),
        spoiltRow("move-x,MOVE,cost,,,,,,,,,5,,,USD/t", "measure_mismatch", "unit"),
        spoiltRow("move-x,MOVE,co2e,,,,,,,,,5,,,kg/t", "measure_mismatch", "unit"),
        spoiltRow("load-x,LOAD,cost,,,,,,,,,5,,,USD/tkm", "measure_mismatch", "unit"),
        spoiltRow("x,BORDER,co2e,,,,,,,,,5,,,kg/t", "measure_mismatch", "measure"),
        defect("crossing.csv", "120.55,300", "120.55,1e6", "out_of_range", 2, "cost_high_usd"),
        defect("link.csv", "IR 1.75-3.25", "IR 1.75-3000000", "bad_span", 4, "jurisdictions"),
        defect(
            "crossing.csv", "50,120.55,300", "150,120.55,300", "range_out_of_order", 2, "cost_usd"),
        defect("crossing.csv", "6.5,2,30", "6.5,2,3", "times_out_of_order", 2, "time_mean_h"),
        defect("crossing.csv", ",truck,", ",,", "missing_value", 2, "cost_usd"),
        defect("zone.csv", "0.9", "0.7", "weights_do_not_sum", 0, "weight"),
        // Files and headers
        defect("link.csv", "free_speed", "freespeed", "unknown_column", 1, "freespeed"),
        defect("link.csv", "free_speed", "tracks", "duplicate_column", 1, "tracks"),
        defect("link.csv", "free_speed", "lanes", "column_not_read", 1, "lanes"),
        defect("node.csv", "x_coord", "lon", "missing_column", 1, "x_coord"),
        defect("node.csv", "Bakı|Баку|باکو,", "", "ragged_row", 2, ""),
        defect("corridor.csv", "\"\"TITR\"\"\"", "\"\"TITR", "unbalanced_quote", 2, ""),
        defect("corridor.csv", "\"\"TITR\"\"\"", "\"\"TITR\" x\"", "unbalanced_quote", 2, ""),
        defect("config.csv", "EPSG:4326", "EPSG:3857", "unsupported_crs", 2, "crs"),
        defect("config.csv", ",km,", ",versts,", "unknown_value", 2, "long_length"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void isReportedInItsPlace(Defect defect, @TempDir Path folder) {
    new SmallFolder().spoil(defect.file, defect.find, defect.replacement).writeTo(folder);

    List<Notice> notices = GmnsReader.read(folder).notices().listNotices();

    assertThat(notices)
        .anySatisfy(notice -> {
          assertThat(notice.code()).isEqualTo(defect.code);
          assertThat(notice.where().file()).isEqualTo(defect.file);
          assertThat(notice.where().row()).isEqualTo(defect.row);
          assertThat(notice.where().column()).isEqualTo(defect.column);
          assertThat(notice.fact()).endsWith(".");
          assertThat(notice.advice()).matches("|Maybe .*");
        });
  }
}
