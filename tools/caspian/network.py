"""Nodes, aliases and links: merges the rail/sea tables with the road tables."""
import math
import re

from .common import ROAD_FACTOR, ROAD_SPEED, add_note, great_circle, hand, join, number, split

KINDS = ["city", "port", "rail_station", "border_rail", "border_road", "junction", "terminal", "chokepoint"]
COUNTRY_SUFFIX = re.compile(r"-(az|cn|ir|kz|tj|uz|tm|am)$")
#: places whose jurisdiction is not their country: Abkhazia's de facto administration; straits and the canal mouth that ships
#: pass without a border procedure, so that landing beyond them counts as landing from the high seas
JURISDICTIONS = {**dict.fromkeys(("gali", "ochamchire", "sukhumi", "psou"), "XA"),
                 **dict.fromkeys(("strait-bosporus", "strait-dardanelles", "singapore-strait", "volga-caspian-channel"), "XZ")}
LAYERED_MODES = {"rail": "rail", "rail_ferry": "rail", "road": "road", "ro_ro": "road", "sea": "sea",
                 "inland_waterway": "inland_waterway"}


# ---------------------------------------------------------------- nodes

def node_ids(rail, road):
    """Old id -> new id, from places.csv and the default rule `cc-old-id`."""
    ids, merged_roads = {}, set()
    for row in hand("places.csv"):
        if row["rail_id"]:
            ids[("rail", row["rail_id"])] = row["node_id"]
        if row["road_id"]:
            ids[("road", row["road_id"])] = row["node_id"]
            if row["rail_id"]:
                merged_roads.add(row["road_id"])
    road_ids = {row["id"] for row in road} - merged_roads
    clashes = set()
    for row in rail:
        if ("rail", row["id"]) in ids:
            continue
        cc = row["country"].lower()
        plain = cc + "-" + (COUNTRY_SUFFIX.sub("", row["id"]) if row["id"].endswith("-" + cc) else row["id"])
        if plain in road_ids:
            clashes.add(plain)
        ids[("rail", row["id"])] = plain + "-rail" if plain in road_ids else plain
    for row in hand("places.csv"):
        if row["node_id"].endswith("-rail"):
            clashes.add(row["node_id"][:-5])
    for row in road:
        if ("road", row["id"]) not in ids:
            ids[("road", row["id"])] = row["id"] + "-road" if row["id"] in clashes else row["id"]
    return ids


def cite_node(book, text):
    """Source ids of a node source text (several origins in one cell)."""
    patterns = [("geonames", r"gn:(\d+)"), ("whosonfirst", r"wof:(\d+)"), ("tr4", r"TR-4 code (\d+)")]
    ids = [f"{key}#{found}" for key, pattern in patterns for found in re.findall(pattern, text)]
    marks = [("osm-esr", "OSM station"), ("osm-ge", "OSM via Argbjorn"), ("osm-nominatim", "Nominatim"),
             ("dr5hn", "dr5hn"), ("searoute", "searoute ports"), ("wikipedia", "Wikipedia"),
             ("memory", "memory"), ("own-computation", "interpolated"), ("own-computation", "estimated"),
             ("own-computation", "computed")]
    ids += [key for key, mark in marks if mark in text]
    if re.search(r"Natural ?Earth", text):
        ids.append("natural-earth")
    if re.search(r"UN/?LOCODE", text):
        ids.append("unlocode")
    if "GeoNames" in text and not any(i.startswith("geonames") for i in ids):
        ids.append("geonames")
    if "fi.qaz.wiki" in text:
        ids.append("wikipedia")
    return [book.use(i) for i in dict.fromkeys(ids)] or [book.use("memory")]


def node_basis(text):
    if "interpolated" in text or "estimated" in text:
        return "estimate"
    if "computed from" in text:
        return "computed"
    if re.search(r"xy: \(memory\)|^\(memory\)|memory \(lat/lon", text):
        return "memory"
    return "published"


def place_name(rail_name, road_name):
    if not rail_name:
        return road_name
    if road_name and "(" in rail_name and "port" not in rail_name.lower():
        return re.sub(r"\s*\(.*\)$", "", road_name) or road_name
    return rail_name


def merge_nodes(source, book):
    """All nodes of the network as {node_id: row}; and the old id map."""
    rail, road = source["rail_sea_nodes"], source["road_nodes"]
    ids = node_ids(rail, road)
    extra = {row["node_id"]: row for row in hand("names.csv")}
    place_notes = {row["node_id"]: row["note"] for row in hand("places.csv") if row["note"]}
    parts = {}
    for layer, rows in (("rail", rail), ("road", road)):
        for row in rows:
            parts.setdefault(ids[(layer, row["id"])], []).append((layer, row))
    nodes = {}
    for node_id, members in parts.items():
        members.sort(key=lambda m: (m[0] != "rail", m[1]["id"] != node_id.split("-", 1)[1]))
        main = members[0][1]
        rail_rows = [r for layer, r in members if layer == "rail"]
        road_rows = [r for layer, r in members if layer == "road"]
        name = place_name(rail_rows[0]["name"] if rail_rows else "", road_rows[0]["name"] if road_rows else "")
        forced = extra.get(node_id, {})
        name = forced.get("name") or name
        names = [n for r in rail_rows + road_rows for n in split(r["names"], "|")] + split(forced.get("names"), "|")
        road_names = {r["name"] for r in road_rows}
        names = [n for n in dict.fromkeys(names) if n != name and n not in road_names]
        kinds = {k for r in rail_rows + road_rows for k in split(r["kinds"])}
        if node_id.endswith("-rail"):
            kinds.discard("border_road")
        if re.search(r"strait|bosporus|dardanelles|hormuz|bab-el-mandeb|good-hope|eg-", node_id):
            kinds.add("chokepoint")
        pops = [r["population_k"] for r in rail_rows + road_rows if r["population_k"]]
        old = main["id"]
        nodes[node_id] = {
            "node_id": node_id, "name": name, "x_coord": number(main["lon"]), "y_coord": number(main["lat"]),
            "node_type": join(k for k in KINDS if k in kinds), "country": main["country"],
            "jurisdiction": JURISDICTIONS.get(old, main["country"]), "names": join(names, "|"),
            "unlocode": join(r.get("unlocode", "") for r in rail_rows).split(";")[0],
            "population_k": number(pops[0]) if pops else "",
            "source": join(i for r in rail_rows + road_rows for i in cite_node(book, r["source"])),
            "year": "", "basis": node_basis(main["source"]),
            "note": add_note(place_notes.get(node_id, ""), merge_note(rail_rows, road_rows),
                             "position " + ("+-5 km, from memory" if "memory" in node_basis(main["source"]) else "")
                             if node_basis(main["source"]) == "memory" else "")}
    for row in hand("coords.csv"):
        nodes[row["node_id"]].update(x_coord=number(row["lon"]), y_coord=number(row["lat"]),
                                     note=add_note(nodes[row["node_id"]]["note"], row["note"]))
    for row in hand("populations.csv"):
        nodes[row["node_id"]].update(population_k=row["population_k"], note=add_note(nodes[row["node_id"]]["note"], row["note"]))
    for row in hand("ports_elsewhere.csv"):
        kinds = split(nodes[row["node_id"]]["node_type"])
        nodes[row["node_id"]]["node_type"] = join(k for k in kinds if k != "port")
        port = nodes[row["port_node_id"]]
        port["node_type"] = join(k for k in KINDS if k == "port" or k in split(port["node_type"]))
    tell_apart(nodes)
    unknown = set(extra) - set(nodes)
    if unknown:
        raise KeyError(f"names.csv: unknown nodes {sorted(unknown)}")
    return nodes, ids


def tell_apart(nodes):
    """A station and a post of the same name get different names."""
    for node_id, node in nodes.items():
        other = nodes.get(node_id[:-5] + "-road") if node_id.endswith("-rail") else None
        if other and other["name"] == node["name"]:
            node["name"], other["name"] = node["name"] + " station", node["name"] + " border post"


def merge_note(rail_rows, road_rows):
    if rail_rows and road_rows:
        a, b = rail_rows[0], road_rows[0]
        km = great_circle((a["lon"], a["lat"]), (b["lon"], b["lat"]))
        return f"rail/sea point and road point merged ({km:.1f} km apart)"
    return ""


# ---------------------------------------------------------------- links

def rail_basis(row):
    about_tracks = r"tracks[^;]*: ?\(memory\)|TR-4 intermediate points:[^;]*|electrification: ?\(memory\)"
    note = re.sub(about_tracks, "", row["note"])
    source = row["source"]
    if "measured on OSM" in note:
        return "measured"
    if "TR4:" in source and "length computed" not in note:
        return "published"
    if re.search(r"computed|shape|split|scaled|length computed|raised|rounded up", note) or re.search(r"coordinates|shape|own", source):
        return "computed"
    if "estimated" in note:
        return "estimate"
    if "MEM" in source.split(";") or "(memory" in note and source in ("MEM", ""):
        return "memory"
    if re.search(r"\(memory\)", note) and not re.search(r"published", note):
        return "memory"
    return "published"


def road_basis(row):
    if row["source"].startswith("computed"):
        return "computed"
    if row["source"].startswith("memory"):
        return "memory"
    return "published"


def wkt(start, via, end):
    points = [start] + [tuple(p.split()) for p in split(via)] + [end]
    if len(points) == 2:
        return ""
    return "LINESTRING (" + ", ".join(f"{number(x)} {number(y)}" for x, y in points) + ")"


def sort_tags(text):
    """Splits the source's tags into corridor ids and national road numbers; drops vague variants."""
    corridors, roads, vague = [], [], []
    for tag in split(text):
        if tag == "ZANGEZUR":
            corridors.append("TRIPP")
        elif re.fullmatch(r"(CAREC\d|AH\d+|E\d+|TITR|INSTC|TRACECA|NORTHERN|BTK|CKU|ARAS|TRIPP|TRANSAFGHAN|LAPIS|"
                          r"WEWC|NSRC-AM|AM-RU|DEV-ROAD)", tag):
            corridors.append(tag)
        elif tag in ("INSTC-W", "INSTC-E"):
            corridors += ["INSTC", tag]
        elif re.search(r"-(alt|ext|branch|br|spur|local|network)$|^Anaklia$", tag):
            vague.append(tag)
        else:
            roads.append(tag)
    return corridors, roads, vague


class LinkSet:
    """Collects links, gives ids and remembers the aliases of old ids."""

    def __init__(self, nodes):
        self.nodes, self.links, self.aliases = nodes, {}, []

    def point(self, node_id):
        node = self.nodes[node_id]
        return (node["x_coord"], node["y_coord"])

    def add(self, row, old_id=""):
        base = f"{row['from_node_id']}--{row['to_node_id']}--{row['mode'].replace('_', '-')}"
        link_id, count = base, 1
        while link_id in self.links:
            count += 1
            link_id = f"{base}-{count}"
        row["link_id"] = link_id
        self.links[link_id] = row
        if old_id:
            self.aliases.append((old_id, link_id, "link id of the source tables"))
        return link_id


def base_link(a, b, mode, **values):
    row = dict.fromkeys(("name", "geometry", "facility_type", "free_speed", "gauge_mm", "tracks", "electrification",
                         "months_open", "capacity_mt_per_year", "crossing_id", "project_id", "corridors",
                         "jurisdictions", "year", "note"), "")
    row.update(from_node_id=a, to_node_id=b, mode=mode, directed="false", **values)
    return row


OTHER_FACTOR = {"rail": 1.15, "sea": 1.1}
FERRY_GAUGE = {"tatvan--van-pier--rail-ferry": "1435"}


def build_links(source, nodes, ids, book):
    links = LinkSet(nodes)
    dropped = {row["old_link_id"]: row for row in hand("dropped_links.csv")}
    moved = {(row["old_link_id"], row["old_node"]): row for row in hand("moved_ends.csv")}
    seasons = {row["old_link_id"]: row for row in hand("seasons.csv")}
    for row in source["rail_sea_links"]:
        if row["id"] not in dropped:
            add_rail_sea(links, row, ids, moved, seasons, book)
    for row in source["road_links"]:
        add_road(links, row, ids, seasons, book)
    for row in hand("access_links.csv"):
        add_access(links, row, book)
    by_old = {old: new for old, new, _ in links.aliases}
    for old, row in sorted(dropped.items()):
        links.aliases.append((old, by_old[row["replaced_by"]], row["reason"]))
    return links


def ends(row, ids, layer, moved):
    result, notes = [], []
    for key in ("from", "to"):
        old = row[key]
        change = moved.get((row["id"], old))
        if change:
            old = change["new_node"]
            notes.append(change["reason"])
        result.append(ids[(layer, old)])
    return result[0], result[1], notes


def season(row, seasons):
    """Status, open months and extra note."""
    override = seasons.get(row["id"])
    if override:
        return override["status"], override["months_open"], override["note"]
    found = re.search(r"months open (\d+-\d+)", row["note"])
    if row["status"] == "seasonal":
        return "seasonal", found.group(1), ""
    return row["status"], "", ""


def add_rail_sea(links, row, ids, moved, seasons, book):
    a, b, notes = ends(row, ids, "rail", moved)
    status, months, season_note = season(row, seasons)
    mode, length = row["mode"], float(row["length_km"])
    straight = great_circle(links.point(a), links.point(b))
    if row["source"] == "own" and length > 3 * straight:
        length = math.floor(30 * straight) / 10
    corridors, roads, vague = sort_tags(row["corridors"])
    gauge = row["gauge_mm"]
    if mode == "rail_ferry":
        gauge = FERRY_GAUGE.get(row["id"], "1520")
    opened = f"opened {row['opened']}" if row["opened"] and status in ("open", "seasonal") else \
        f"announced for {row['opened']}" if row["opened"] and status != "closed" else ""
    out = base_link(a, b, mode, length=number(length), gauge_mm=gauge, tracks=row["tracks"],
                    electrification=row["electrification"] if mode == "rail" else "", status=status,
                    months_open=months, capacity_mt_per_year=number(row["capacity_mt_per_year"]),
                    corridors=join(corridors), source=book.cite(row["source"]), basis=rail_basis(row),
                    note=add_note(re.sub(r"^BORDER; ?|^BORDER$", "", row["note"]), opened, season_note, *notes))
    if mode == "road":
        out.update(facility_type="two_lane", gauge_mm="", tracks="")
    out["geometry"] = wkt(links.point(a), row["via"], links.point(b))
    links.add(out, row["id"])


def own_speed(road_class, speed_kmh):
    """The speed of a road that is not the default of its class; the default is a row of operation.csv."""
    return "" if float(speed_kmh) == ROAD_SPEED[road_class] else number(speed_kmh)


def add_road(links, row, ids, seasons, book):
    a, b = ids[("road", row["from"])], ids[("road", row["to"])]
    status, months, season_note = season(row, seasons)
    corridors, roads, vague = sort_tags(row["corridors"])
    out = base_link(a, b, "road", name=join(roads, " / "), length=number(row["length_km"]), facility_type=row["class"],
                    free_speed=own_speed(row["class"], row["speed_kmh"]), status=status, months_open=months,
                    corridors=join(corridors), source=book.cite(row["source"]), basis=road_basis(row),
                    note=add_note(row["note"], length_note(row["source"]), season_note,
                                  "source tags without a corridor of their own: " + ", ".join(vague) if vague else ""))
    out["geometry"] = wkt(links.point(a), row["via"], links.point(b))
    if out["basis"] == "computed":
        refit(out, links.point(a), row["via"], links.point(b))
    links.add(out, row["id"])


def refit(link, start, via, end):
    """A computed road length follows a merged end when it would be too short otherwise."""
    if float(link["length"]) < 0.97 * great_circle(start, end):
        points = [start] + [tuple(p.split()) for p in split(via)] + [end]
        polyline = sum(great_circle(p, q) for p, q in zip(points, points[1:]))
        factor = ROAD_FACTOR[link["facility_type"]]
        link["length"] = number(round(polyline * factor, 1))
        link["note"] = add_note(f"length recomputed after merging an end: polyline {polyline:.1f} km x {factor}")


def length_note(text):
    found = re.match(r"computed: (via-polyline [\d.]+ km x [\d.]+)", text)
    if found:
        return "length = " + found.group(1)
    return text if text.startswith("memory (") else ""


def add_access(links, row, book):
    a, b = row["from_node_id"], row["to_node_id"]
    for node_id in (a, b):
        if node_id not in links.nodes:
            raise KeyError(f"access_links.csv: unknown node {node_id}")
    straight = great_circle(links.point(a), links.point(b))
    factor = ROAD_FACTOR[row["facility_type"]] if row["mode"] == "road" else OTHER_FACTOR[row["mode"]]
    length = max(round(straight * factor, 1), 0.2)
    out = base_link(a, b, row["mode"], name=row["note"], length=number(length), status=row["status"],
                    facility_type=row["facility_type"], gauge_mm=row["gauge_mm"],
                    source=join([book.use("own-computation"), book.use("memory")]), basis="computed",
                    note=f"link added here; length = great circle {straight:.1f} km x {factor}; existence from memory")
    if row["mode"] == "road" and length <= 20:
        out["free_speed"] = own_speed(row["facility_type"], min(45, ROAD_SPEED[row["facility_type"]]))
    if row["mode"] == "rail":
        out.update(tracks="", electrification="unknown")
    links.add(out)


# ---------------------------------------------------------------- derived attributes

def apply_spans(links, old_to_new):
    for row in hand("spans.csv"):
        link = links.links[old_to_new[row["old_link_id"]]]
        spans = split(row["jurisdictions"])
        if row["from_node_id"] != link["from_node_id"]:
            raise ValueError(f"spans.csv: direction of {row['old_link_id']} is {link['from_node_id']} -> {link['to_node_id']}")
        link["jurisdictions"] = ";".join(spans).replace("END", number(link["length"]))
        link["note"] = add_note(link["note"], row["note"])


def layers_at(links):
    """{node_id: {layer: {gauge}}} over links that exist (not planned or under construction)."""
    found = {}
    for link in links.values():
        for node_id in (link["from_node_id"], link["to_node_id"]):
            layer = LAYERED_MODES[link["mode"]]
            gauges = found.setdefault(node_id, {}).setdefault(layer, set())
            if link["gauge_mm"] and link["mode"] in ("rail", "rail_ferry"):
                gauges.update(link["gauge_mm"].split("/") if link["gauge_mm"] != "1520/1435" else ["1520", "1435"])
    return found


def aliases(ids, links, nodes):
    """Rows of alias.csv: every old id that differs from the new one."""
    rows = {}
    for (layer, old), new in sorted(ids.items()):
        if old != new and old not in nodes:
            if old in rows and rows[old]["element_id"] != new:
                raise ValueError(f"alias {old} is ambiguous")
            rows[old] = {"alias": old, "element_id": new, "note": f"node id of the {layer} table"}
    for old, new, note in links.aliases:
        if old != new:
            if old in rows:
                raise ValueError(f"alias {old} stands for a node and a link")
            rows[old] = {"alias": old, "element_id": new, "note": note}
    return [rows[k] for k in sorted(rows)]
