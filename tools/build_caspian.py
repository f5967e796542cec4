#!/usr/bin/env python3
"""Builds the bundled network folder data/caspian from the reference fact tables.

Usage:  python3 tools/build_caspian.py SOURCE_DIR OUT_DIR

SOURCE_DIR holds the fact tables (rail_sea_nodes.csv, rail_sea_links.csv, road_nodes.csv, road_links.csv,
border_posts.csv, operations.csv, demand.csv, projects.csv, restrictions.csv).  OUT_DIR receives one CSV per
table of the network format.  Decisions taken by hand (merges, ids, terminals, matches, parameters) are the
small CSV tables in tools/caspian/; everything else is a rule in the modules there.  The same input always
gives the same output.  The script ends with an error when its own validity check finds one.
Needs only the Python standard library (3.9 or newer).
"""
import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from caspian import check, facilities, network, operations, planning  # noqa: E402
from caspian.common import SourceBook, read_csv, write_csv  # noqa: E402

INPUTS = ("rail_sea_nodes", "rail_sea_links", "road_nodes", "road_links", "border_posts", "operations", "demand", "projects",
          "restrictions")
COLUMNS = {
    "node": "node_id,name,x_coord,y_coord,node_type,country,jurisdiction,names,unlocode,population_k,source,year,basis,note",
    "link": "link_id,name,from_node_id,to_node_id,directed,geometry,length,facility_type,free_speed,mode,gauge_mm,tracks,"
            "electrification,status,months_open,capacity_mt_per_year,crossing_id,project_id,corridors,jurisdictions,source,year,"
            "basis,note",
    "crossing": "crossing_id,name,mode,node_a,node_b,time_mean_h,time_p10_h,time_p95_h,cost_low_usd,cost_usd,cost_high_usd,"
                "cost_unit,source,year,basis,note",
    "operation": "operation_id,operation,measure,mode,to_mode,traction,facility_type,jurisdictions,commodity,place,low,mid,high,"
                 "p95,unit,source,year,basis,note",
    "terminal": "terminal_id,node_id,name,modes,commodities,gauge_change,capacity_teu_per_year,capacity_mt_per_year,source,year,"
                "basis,note",
    "chokepoint": "chokepoint_id,name,names,elements,source,year,basis,note",
    "corridor": "corridor_id,name,description,source,year,basis,note",
    "project": "project_id,name,jurisdictions,mode,elements,length_km,capacity_mt_per_year,cost_usd_m,expected_year,status,"
               "parties,source,year,basis,note",
    "restriction": "restriction_id,type,authority,jurisdictions,elements,modes,commodities,direction,description,date_start,"
                   "date_end,status,source,year,basis,note",
    "zone": "zone_id,name,country,node_id,weight,source,year,basis,note",
    "demand": "demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_low,tonnes_mid,tonnes_high,value_usd_m,"
              "usd_per_t_low,usd_per_t,usd_per_t_high,source,year,basis,note",
    "alias": "alias,element_id,note",
    "view": "view_id,element_id,field,value,source,year,basis,note",
    "source": "source_id,title,url,licence,note",
    "config": "dataset_name,short_length,long_length,speed,crs,geometry_field_format,currency,version_number,id_type",
}
CONFIG = {"dataset_name": "Wayleave Caspian", "short_length": "m", "long_length": "km", "speed": "kph", "crs": "EPSG:4326",
          "geometry_field_format": "WKT", "currency": "USD 2024", "version_number": "0.97", "id_type": "string"}


def build(source_dir):
    """All tables as {name: rows}."""
    source = {name: read_csv(Path(source_dir) / f"{name}.csv") for name in INPUTS}
    book = SourceBook(source_dir)
    nodes, ids = network.merge_nodes(source, book)
    link_set = network.build_links(source, nodes, ids, book)
    links, old_links = link_set.links, {old: new for old, new, _ in link_set.aliases}
    network.apply_spans(link_set, old_links)
    crossings = facilities.build_crossings(source, nodes, ids, links, book)
    posts = {row["crossing_id"]: row["crossing_id"] for row in crossings}
    posts.update({key[5:]: key for key in posts if key.startswith("road-")})
    terminals = facilities.build_terminals(nodes, links, book)
    reachable = check.reachable_nodes(nodes, links.values(), "az-baku")
    tables = {
        "node": [nodes[k] for k in sorted(nodes)],
        "crossing": crossings,
        "operation": operations.build_operations(source, nodes, links, crossings, old_links, book),
        "terminal": terminals,
        "chokepoint": facilities.build_chokepoints(old_links, book),
        "corridor": planning.build_corridors(links, book),
        "project": planning.build_projects(source, links, old_links, book),
        "restriction": planning.build_restrictions(source, old_links, posts, book),
        "zone": planning.build_zones(nodes, reachable, book),
        "demand": planning.build_demand(source, book),
        "alias": network.aliases(ids, link_set, nodes),
        "view": planning.build_views(book),
        "config": [CONFIG],
    }
    tables["link"] = [links[k] for k in sorted(links)]
    tables["source"] = book.rows()
    return {name: [{c: row.get(c, "") for c in columns.split(",")} for row in tables[name]] for name, columns in COLUMNS.items()}


def main():
    parser = argparse.ArgumentParser(description="Build the bundled Caspian network folder.")
    parser.add_argument("source_dir")
    parser.add_argument("out_dir")
    options = parser.parse_args()
    tables = build(options.source_dir)
    errors = check.Checker(tables).run()
    out = Path(options.out_dir)
    out.mkdir(parents=True, exist_ok=True)
    for name, columns in COLUMNS.items():
        write_csv(out / f"{name}.csv", columns.split(","), tables[name])
        print(f"{name:12} {len(tables[name]):5} rows")
    for error in errors:
        print("ERROR", error, file=sys.stderr)
    print(f"{len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
