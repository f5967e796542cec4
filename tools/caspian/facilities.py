"""Crossings, terminals and chokepoints."""
from .common import add_note, first_year, hand, join, number, split
from .network import layers_at

ROAD_DEFAULT = {"time_mean_h": 9.9, "time_p10_h": 4, "time_p95_h": 55, "cost_low_usd": 50, "cost_usd": 208, "cost_high_usd": 640}
RAIL_DEFAULT = {"time_mean_h": 23.0, "time_p10_h": 8, "time_p95_h": 96, "cost_low_usd": 50, "cost_usd": 193, "cost_high_usd": 350}
EAEU_RAIL = {"time_mean_h": 8, "time_p10_h": 3, "time_p95_h": 24, "cost_low_usd": "", "cost_usd": 50, "cost_high_usd": ""}
EU_RAIL = {"time_mean_h": 2, "time_p10_h": 0.5, "time_p95_h": 6, "cost_low_usd": "", "cost_usd": 0, "cost_high_usd": ""}
#: formalities when a ship lands; waiting and dwell are charged as WAIT and TRANSSHIP (see data/README.md)
PORT_FORMALITIES = {"time_mean_h": 8, "time_p10_h": 2, "time_p95_h": 24}
EAEU, EU = {"RU", "KZ", "BY", "KG", "AM"}, {"PL", "DE", "BG", "RO", "GR", "IT", "NL"}
CPMM_ROAD = "https://cpmm.carecprogram.org/2022-report/road-transport"
CPMM_RAIL = "https://cpmm.carecprogram.org/2020-report/rail-transport"
UNITS = {"road": "truck", "rail": "wagon", "sea": "TEU"}


def crossing_basis(text, source):
    if text.startswith("measured") and "time estimated" not in text:
        return "measured"
    if text.startswith("reported"):
        return "published"
    if text == "status":
        return "memory" if source.startswith("memory") else "published"
    return "estimate"


def build_crossings(source, nodes, ids, links, book):
    rail_match = {row["post_id"]: row for row in hand("rail_crossings.csv")}
    port_match = hand("port_crossings.csv")
    rows = []
    for post in source["border_posts"]:
        if post["mode"] == "road":
            a, b = ids[("road", post["post_a"])], ids[("road", post["post_b"])]
            rows.append(own_crossing(post, "road-" + post["id"], a, b, "", nodes, book))
        elif post["mode"] == "rail":
            match = rail_match[post["id"]]
            a, b = (node_of(match[k], ids) for k in ("node_a_rail_id", "node_b_rail_id"))
            rows.append(own_crossing(post, post["id"], a, b, match["note"], nodes, book))
        else:
            for match in [m for m in port_match if m["post_id"] == post["id"]]:
                node = ids[("rail", match["rail_id"])]
                rows.append(port_crossing(post, match["crossing_id"], node, nodes, book))
    correct_times(rows)
    split_directions(rows, links)
    by_pair = {(r["mode"], frozenset((r["node_a"], r["node_b"]))): r["crossing_id"] for r in rows}
    for link_id in sorted(links):
        link = links[link_id]
        if link["mode"] not in ("rail", "road") or link["crossing_id"]:
            continue
        a, b = link["from_node_id"], link["to_node_id"]
        if nodes[a]["jurisdiction"] == nodes[b]["jurisdiction"] and nodes[a]["country"] == nodes[b]["country"]:
            continue
        key = (link["mode"], frozenset((a, b)))
        if key not in by_pair:
            rows.append(default_crossing(link["mode"], a, b, nodes, book))
            by_pair[key] = rows[-1]["crossing_id"]
        link["crossing_id"] = by_pair[key]
    return sorted(rows, key=lambda r: r["crossing_id"])


def correct_times(rows):
    """Posts whose figure in the source is a peak or of a year of the epidemic."""
    by_id = {row["crossing_id"]: row for row in rows}
    for own in hand("crossing_times.csv"):
        row = by_id[own["crossing_id"]]
        row.update({k: number(own[k]) for k in ("time_mean_h", "time_p10_h", "time_p95_h")}, basis=own["basis"],
                   note=add_note(row["note"], own["reason"]))


def split_directions(rows, links):
    """Posts whose two directions differ and have a figure each: one directed link and one crossing per direction."""
    for own in hand("directional_crossings.csv"):
        a, b = own["first_node"], own["second_node"]
        back = next(r for r in rows if r["crossing_id"] == "road-" + own["post_id"])
        forth = dict(back, node_a=a, node_b=b, basis="estimate", note=own["reason"])
        forth.update({k: number(own[k]) for k in ("time_mean_h", "time_p10_h", "time_p95_h")})
        back.update(crossing_id=f"road-{b}--{a}", node_a=b, node_b=a, name=" - ".join(reversed(back["name"].split(" - "))))
        rows.append(forth)
        link = links[f"{a}--{b}--road"]
        link.update(directed="true", crossing_id=forth["crossing_id"])
        points = link["geometry"]
        if points:
            raise ValueError("directional_crossings.csv: only straight links are supported")
        links[f"{b}--{a}--road"] = dict(link, link_id=f"{b}--{a}--road", from_node_id=b, to_node_id=a, crossing_id=back["crossing_id"],
                                        note=add_note(link["note"], "other direction of the same road"))


def node_of(text, ids):
    return ids[("road", text[5:])] if text.startswith("road:") else ids[("rail", text)]


def own_crossing(post, crossing_id, a, b, extra_note, nodes, book):
    cost, cost_note = post["cost_usd"], ""
    breaks_gauge = "1435" in post["gauge_change"] and not post["gauge_change"].startswith("none")
    if breaks_gauge and cost and float(cost) > RAIL_DEFAULT["cost_usd"]:
        cost_note = (f"source figure {cost} USD includes the gauge change, which is charged separately (GAUGE_CHANGE): "
                     "CPMM mean 193 USD used")
        cost = RAIL_DEFAULT["cost_usd"]
    elif breaks_gauge and post["time_mean_h"]:
        cost_note = "time includes the gauge change"
    if breaks_gauge and "time includes" not in cost_note and post["time_mean_h"]:
        cost_note = add_note(cost_note, "time includes the gauge change")
    gauge = "" if post["gauge_change"] in ("n/a", "") else "gauge: " + post["gauge_change"]
    closed = post["status"] in ("closed", "under_construction") and not post["time_mean_h"]
    return {"crossing_id": crossing_id, "name": f"{nodes[a]['name']} - {nodes[b]['name']}", "mode": post["mode"],
            "node_a": a, "node_b": b, "time_mean_h": number(post["time_mean_h"]), "time_p10_h": number(post["time_low_h"]),
            "time_p95_h": number(post["time_high_h"]), "cost_low_usd": "", "cost_usd": number(cost), "cost_high_usd": "",
            "cost_unit": UNITS[post["mode"]], "source": book.cite(post["source"]),
            "year": first_year(post["basis"]) or first_year(post["source"]) if post["basis"] != "estimate" else "",
            "basis": crossing_basis(post["basis"], post["source"]),
            "note": add_note(f"post status: {post['status']}" if post["status"] != "open" else "", post["note"], gauge, cost_note,
                             extra_note, "no figures: defaults apply when it opens" if closed else "")}


def port_crossing(post, crossing_id, node, nodes, book):
    whole = (f"source figure for the whole port call {post['time_mean_h']} h ({post['time_low_h']}-{post['time_high_h']} h) "
             f"and {post['cost_usd']} USD")
    status = "status in the source: " + post["status"] if post["status"] != "open" else ""
    return {"crossing_id": crossing_id, "name": f"Port formalities: {nodes[node]['name']}", "mode": "sea", "node_a": node,
            "node_b": node, **{k: number(v) for k, v in PORT_FORMALITIES.items()}, "cost_low_usd": "",
            "cost_usd": number(float(post["cost_usd"]) / 2), "cost_high_usd": "", "cost_unit": "TEU",
            "source": book.cite(post["source"] + " own"), "year": "", "basis": "estimate",
            "note": add_note(whole + "; waiting and dwell are charged as WAIT and TRANSSHIP, only formalities here (estimate)",
                             "cost per truck divided by 2 TEU", status,
                             post["note"].replace("restrictions.csv", "restriction.csv"))}


def default_crossing(mode, a, b, nodes, book):
    first, second = sorted((a, b))
    pair = {nodes[a]["country"], nodes[b]["country"]}
    values, source, note = RAIL_DEFAULT, CPMM_RAIL, "no own figure: CPMM rail mean 2020 (op-020, op-021)"
    if mode == "road":
        values, source, note = ROAD_DEFAULT, CPMM_ROAD, "no own figure: CPMM road mean 2022 (op-018, op-019)"
    elif pair <= EAEU:
        values, source, note = EAEU_RAIL, "own memory", "no own figure: figure of the other EAEU-internal rail borders used"
    elif pair <= EU:
        values, source, note = EU_RAIL, "own memory", "EU-internal border: only change of locomotive and crew (estimate)"
    return {"crossing_id": f"{mode}-{first}--{second}", "name": f"{nodes[first]['name']} - {nodes[second]['name']}", "mode": mode,
            "node_a": first, "node_b": second, **{k: number(v) for k, v in values.items()}, "cost_unit": UNITS[mode],
            "source": book.cite(source), "year": "", "basis": "estimate", "note": note}


# ---------------------------------------------------------------- terminals

def build_terminals(nodes, links, book):
    own = {row["node_id"]: row for row in hand("terminals.csv")}
    breaks = {row["node_id"]: row for row in hand("gauge_breaks.csv")}
    found, rows = layers_at(links), []
    check_gauges(found, breaks)
    for node_id in sorted(found):
        node, layers = nodes[node_id], found[node_id]
        kinds = split(node["node_type"])
        plausible = (node_id in own or "port" in kinds or "terminal" in kinds
                     or "city" in kinds and float(node["population_k"] or 0) >= 100)
        if node_id not in breaks and (len(layers) < 2 or not plausible or kinds == ["junction"]):
            continue
        if "port" not in kinds and "sea" in layers and "chokepoint" in kinds:
            continue
        rows.append(terminal_row(node_id, node, layers, own.get(node_id), breaks.get(node_id), book))
    unknown = (set(own) | set(breaks)) - {row["node_id"] for row in rows}
    if unknown:
        raise KeyError(f"terminals.csv or gauge_breaks.csv: no terminal made for {sorted(unknown)}")
    return rows


def check_gauges(found, breaks):
    for node_id, layers in found.items():
        gauges = layers.get("rail", set())
        if len(gauges) > 1 and node_id not in breaks:
            raise ValueError(f"gauges {sorted(gauges)} meet at {node_id} but gauge_breaks.csv does not name it")


def handled(own, gauge):
    """Classes of goods; a bogie exchange passes tank wagons as well."""
    goods = split(own.get("commodities")) or ["container", "bulk", "general"]
    if gauge.get("gauge_change") in ("both", "bogie_exchange") and "liquid" not in goods:
        goods.insert(2, "liquid")
    return ";".join(goods)


def terminal_row(node_id, node, layers, own, gauge, book):
    own, gauge = own or {}, gauge or {}
    modes = [m for m in ("rail", "road", "sea", "inland_waterway") if m in layers]
    name = node["name"] if "terminal" in node["name"].lower() else node["name"] + " terminal"
    return {"terminal_id": node_id + "-terminal", "node_id": node_id, "name": name, "modes": ";".join(modes),
            "commodities": handled(own, gauge), "gauge_change": gauge.get("gauge_change", ""),
            "capacity_teu_per_year": own.get("capacity_teu_per_year", ""), "capacity_mt_per_year": own.get("capacity_mt_per_year", ""),
            "source": book.cite(own.get("source") or "memory own"), "year": own.get("year", ""), "basis": own.get("basis") or "estimate",
            "note": add_note(own.get("note", ""), gauge.get("note", ""),
                             "" if own else "transfer between the layers that meet here is assumed")}


# ---------------------------------------------------------------- chokepoints

def build_chokepoints(old_links, book):
    rows = []
    for row in hand("chokepoints.csv"):
        elements = [old_links[e[5:]] if e.startswith("link:") else e.removeprefix("linkid:") for e in split(row["elements"])]
        rows.append({"chokepoint_id": row["chokepoint_id"], "name": row["name"], "names": row["names"], "elements": ";".join(elements),
                     "source": book.cite(row["source"]), "year": "", "basis": "memory" if row["source"] == "memory" else "published",
                     "note": row["note"]})
    return sorted(rows, key=lambda r: r["chokepoint_id"])
