"""Validity check of the tables that were built; returns a list of errors."""
import re

from .common import great_circle, hand, split
from .network import LAYERED_MODES

MODES = {"rail", "road", "sea", "rail_ferry", "ro_ro", "inland_waterway"}
STATUSES = {"open", "seasonal", "under_construction", "planned", "closed"}
GAUGES = {"1520", "1435", "1676", "1067", "1520/1435"}
BASES = {"published", "measured", "computed", "estimate", "memory"}
UNITS = {"speed": {"km/h"}, "time": {"h"}, "co2e": {"g/tkm", "g/TEU-km", "kg/t"},
         "cost": {"USD/tkm", "USD/TEU-km", "USD/FEU-km", "USD/t", "USD/TEU", "USD/FEU", "USD/truck", "USD/wagon"}}
COMMODITIES = {"", "container", "bulk", "liquid", "general"}
PROJECT_STATUS = {"planned", "preparation", "under_construction", "open", "stalled", "superseded"}
RESTRICTION_STATUS = {"in_force", "ended", "proposed", "recurrent", "to_verify"}


def reachable_nodes(nodes, links, start):
    """Nodes reached over open and seasonal links, changing layer anywhere."""
    near = {}
    for link in links:
        if link["status"] in ("open", "seasonal"):
            a, b = link["from_node_id"], link["to_node_id"]
            near.setdefault(a, []).append(b)
            near.setdefault(b, []).append(a)
    seen, stack = {start}, [start]
    while stack:
        for other in near.get(stack.pop(), ()):
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return seen


def reachable_by_terminals(links, terminals, start):
    """Nodes reached over open and seasonal links, changing layer only at terminals."""
    modes = {t["node_id"]: set(split(t["modes"])) for t in terminals}
    near = {}
    for link in links:
        if link["status"] in ("open", "seasonal"):
            layer = LAYERED_MODES[link["mode"]]
            a, b = (link["from_node_id"], layer), (link["to_node_id"], layer)
            near.setdefault(a, []).append(b)
            near.setdefault(b, []).append(a)
    layers = {layer for _, layer in near}
    seen = {(start, layer) for layer in layers if (start, layer) in near}
    stack = list(seen)
    while stack:
        node, layer = stack.pop()
        others = list(near.get((node, layer), ()))
        others += [(node, m) for m in modes.get(node, ()) if layer in modes[node] and (node, m) in near]
        for other in others:
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return {node for node, _ in seen}


class Checker:
    def __init__(self, tables):
        self.t, self.errors = tables, []
        self.nodes = {r["node_id"]: r for r in tables["node"]}
        self.links = {r["link_id"]: r for r in tables["link"]}
        self.crossings = {r["crossing_id"] for r in tables["crossing"]}
        self.sources = {r["source_id"] for r in tables["source"]}

    def error(self, text):
        self.errors.append(text)

    def known(self, value, allowed, where):
        if value not in allowed:
            self.error(f"{where}: unknown {value!r}")

    def run(self):
        self.unique()
        self.common()
        self.check_nodes()
        for link in self.t["link"]:
            self.check_link(link)
        self.check_crossings()
        self.check_operations()
        self.check_references()
        self.check_zones()
        self.check_connected()
        return self.errors

    def unique(self):
        keys = {"node": "node_id", "link": "link_id", "crossing": "crossing_id", "operation": "operation_id", "terminal": "terminal_id",
                "chokepoint": "chokepoint_id", "corridor": "corridor_id", "project": "project_id", "restriction": "restriction_id",
                "demand": "demand_id", "alias": "alias", "source": "source_id"}
        for table, key in keys.items():
            seen = set()
            for row in self.t[table]:
                if not row[key] or row[key] in seen:
                    self.error(f"{table}: {key} {row[key]!r} empty or repeated")
                seen.add(row[key])
        if set(self.nodes) & set(self.links):
            self.error("node and link ids overlap")

    def common(self):
        for table, rows in self.t.items():
            for row in rows:
                where = f"{table} {next(iter(row.values()))}"
                for cited in split(row.get("source", "")):
                    self.known(cited.split("#")[0], self.sources, where + " source")
                if "source" in row and not row["source"]:
                    self.error(where + ": no source")
                if row.get("basis") is not None and "basis" in row:
                    self.known(row["basis"], BASES, where + " basis")
                if row.get("year") and not re.fullmatch(r"(19|20)\d\d", row["year"]):
                    self.error(f"{where}: year {row['year']!r}")

    def check_nodes(self):
        for node_id, row in self.nodes.items():
            if not re.fullmatch(r"[a-z]{2}(-[a-z0-9]+)+", node_id) or node_id[:2] != row["country"].lower():
                self.error(f"node id {node_id}")
            if not (-180 <= float(row["x_coord"]) <= 180 and -90 <= float(row["y_coord"]) <= 90):
                self.error(f"node {node_id}: position")
            if not row["node_type"]:
                self.error(f"node {node_id}: no node_type")

    def check_link(self, row):
        link_id = row["link_id"]
        for key in ("from_node_id", "to_node_id"):
            self.known(row[key], self.nodes, f"link {link_id} {key}")
        self.known(row["mode"], MODES, f"link {link_id} mode")
        self.known(row["status"], STATUSES, f"link {link_id} status")
        if row["from_node_id"] == row["to_node_id"]:
            self.error(f"link {link_id}: loop")
        if row["mode"] in ("rail", "rail_ferry"):
            self.known(row["gauge_mm"], GAUGES, f"link {link_id} gauge")
        elif row["gauge_mm"]:
            self.error(f"link {link_id}: gauge on {row['mode']}")
        if (row["status"] == "seasonal") != bool(row["months_open"]):
            self.error(f"link {link_id}: months_open and status disagree")
        if row["crossing_id"]:
            self.known(row["crossing_id"], self.crossings, f"link {link_id} crossing")
        if row["project_id"]:
            self.known(row["project_id"], {r["project_id"] for r in self.t["project"]}, f"link {link_id} project")
        a, b = (self.nodes[row[k]] for k in ("from_node_id", "to_node_id"))
        if a["country"] != b["country"] and row["mode"] in ("rail", "road") and not row["crossing_id"]:
            self.error(f"link {link_id}: no crossing")
        straight = great_circle((a["x_coord"], a["y_coord"]), (b["x_coord"], b["y_coord"]))
        length = float(row["length"])
        if not 0.97 * straight <= length <= 3 * straight:
            self.error(f"link {link_id}: length {length} against great circle {straight:.1f}")
        self.check_geometry(row, a, b)
        self.check_spans(row, length)

    def check_geometry(self, row, a, b):
        if row["geometry"]:
            points = [tuple(p.split()) for p in re.fullmatch(r"LINESTRING \((.*)\)", row["geometry"]).group(1).split(", ")]
            if points[0] != (a["x_coord"], a["y_coord"]) or points[-1] != (b["x_coord"], b["y_coord"]):
                self.error(f"link {row['link_id']}: geometry does not join its nodes")

    def check_spans(self, row, length):
        position = 0.0
        for span in split(row["jurisdictions"]):
            _, span_range = span.split(" ")
            start, end = (float(x) for x in span_range.split("-"))
            if abs(start - position) > 1e-6 or end <= start:
                self.error(f"link {row['link_id']}: spans do not tile")
            position = end
        if row["jurisdictions"] and abs(position - length) > 1e-6:
            self.error(f"link {row['link_id']}: spans end at {position}, length {length}")

    def check_crossings(self):
        for row in self.t["crossing"]:
            for key in ("node_a", "node_b"):
                self.known(row[key], self.nodes, f"crossing {row['crossing_id']}")
            times = [row[k] for k in ("time_p10_h", "time_mean_h", "time_p95_h")]
            if any(times) and not (all(times) and float(times[0]) <= float(times[1]) <= float(times[2])):
                self.error(f"crossing {row['crossing_id']}: times {times}")

    def check_operations(self):
        for row in self.t["operation"]:
            where = f"operation {row['operation_id']}"
            self.known(row["commodity"], COMMODITIES, where)
            if row["operation"] != "PARAMETER":
                self.known(row["unit"], UNITS[row["measure"]], where + " unit")
            values = [float(row[k]) for k in ("low", "mid", "high") if row[k]]
            if not row["mid"] or values != sorted(values):
                self.error(f"{where}: low, mid, high {values}")
            self.check_p95(row, where)
            for place in split(row["place"]):
                self.known(place, self.nodes.keys() | self.links.keys(), where + " place")
        self.key_conflicts()

    def check_p95(self, row, where):
        """Of a time, what one trip in twenty exceeds; of a speed, what one trip in twenty does not reach."""
        if row["measure"] not in ("time", "speed"):
            if row["p95"]:
                self.error(f"{where}: p95")
        elif not row["p95"]:
            if float(row["mid"]) > 0:
                self.error(f"{where}: no p95")
        elif (float(row["p95"]) < float(row["mid"])) == (row["measure"] == "time") and row["p95"] != row["mid"]:
            self.error(f"{where}: p95")

    def key_conflicts(self):
        """Two rows with the same keys and a common place would be ambiguous."""
        seen = {}
        for row in self.t["operation"]:
            keys = tuple(row[k] for k in ("operation", "measure", "mode", "to_mode", "traction", "facility_type", "commodity"))
            for place in split(row["place"]) or [""]:
                for jurisdiction in split(row["jurisdictions"]) or [""]:
                    full = keys + (place, jurisdiction)
                    if full in seen:
                        self.error(f"operations {seen[full]} and {row['operation_id']} have the same keys")
                    seen[full] = row["operation_id"]

    def check_references(self):
        elements = self.nodes.keys() | self.links.keys()
        for table in ("chokepoint", "project", "restriction"):
            allowed = elements | self.crossings if table == "restriction" else elements
            for row in self.t[table]:
                for element in split(row["elements"]):
                    self.known(element, allowed, f"{table} {next(iter(row.values()))} element")
        for row in self.t["project"]:
            self.known(row["status"], PROJECT_STATUS, "project " + row["project_id"])
        for row in self.t["restriction"]:
            self.known(row["status"], RESTRICTION_STATUS, "restriction " + row["restriction_id"])
        corridors = {r["corridor_id"] for r in self.t["corridor"]}
        for row in self.t["link"]:
            for tag in split(row["corridors"]):
                self.known(tag, corridors, f"link {row['link_id']} corridor")
        jurisdictions = {r["jurisdiction"] for r in self.t["node"]}
        for row in self.t["view"]:
            self.known(row["element_id"], self.nodes.keys() | jurisdictions, "view")
        for row in self.t["alias"]:
            self.known(row["element_id"], elements, f"alias {row['alias']}")
            if row["alias"] in elements:
                self.error(f"alias {row['alias']} is also an id")
        for row in self.t["terminal"]:
            self.known(row["node_id"], self.nodes, "terminal")

    def check_zones(self):
        weights = {}
        for row in self.t["zone"]:
            self.known(row["node_id"], self.nodes, "zone " + row["zone_id"])
            weights[row["zone_id"]] = weights.get(row["zone_id"], 0) + float(row["weight"])
        for zone_id, weight in weights.items():
            if abs(weight - 1) > 1e-9:
                self.error(f"zone {zone_id}: weights sum to {weight}")
        for row in self.t["demand"]:
            for key in ("origin_zone_id", "destination_zone_id"):
                self.known(row[key], weights, "demand " + row["demand_id"])

    def check_connected(self):
        allowed = {row["node_id"] for row in hand("isolated.csv")}
        reached = reachable_by_terminals(self.t["link"], self.t["terminal"], "az-baku")
        loose = set(self.nodes) - reached
        for node_id in sorted(loose - allowed):
            self.error(f"node {node_id}: not reachable from az-baku over open links and terminals")
        for node_id in sorted(allowed - loose):
            self.error(f"isolated.csv: {node_id} is reachable")
