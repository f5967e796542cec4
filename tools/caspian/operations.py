"""operation.csv: the engine's parameters, from parameters.csv and the figures of the source's operations table."""
import re

from .common import add_note, first_year, hand, number, split

FIELDS = ("operation", "measure", "mode", "to_mode", "traction", "facility_type", "jurisdictions", "commodity", "place")
CASPIAN_PORTS = {"az-alat-port", "kz-aktau-port", "kz-kuryk-port", "tm-turkmenbashi-port", "ru-makhachkala-port", "ru-astrakhan-port",
                 "ru-olya-port", "ru-volga-caspian-channel", "ir-anzali-port", "ir-amirabad-port", "ir-nowshahr-port",
                 "ir-caspian-port", "ir-astara-port"}
BLACK_SEA_COUNTRIES = {"GE", "RO", "BG", "UA"}
BLACK_SEA_PORTS = {"tr-samsun-port", "tr-trabzon-port", "tr-bosporus", "xz-kerch-strait", "ru-azov-port", "ru-kavkaz-port",
                   "ru-taman-port", "ru-novorossiysk-port", "ru-tuapse", "ru-taganrog"}
IRAN_SOUTH_PORTS = "ir-shahid-rajaee-port;ir-bandar-imam-khomeini-port;ir-khorramshahr-port;ir-chabahar-port"
DWELL_PORTS = "kz-aktau-port;az-alat-port;ge-poti-port;ge-batumi-port;" + IRAN_SOUTH_PORTS
BASIS = {"published": "published", "derived": "computed", "estimate": "estimate"}


def both_in(link, ports):
    return link["from_node_id"] in ports and link["to_node_id"] in ports


def pair(link, a, b):
    return {link["from_node_id"], link["to_node_id"]} == {a, b}


def place_groups(nodes, links, crossings):
    """Named groups of links or nodes used in the place column of parameters.csv."""
    black = BLACK_SEA_PORTS | {n for n, row in nodes.items() if row["country"] in BLACK_SEA_COUNTRIES and "port" in row["node_type"]}
    ferries = [l for l in links.values() if l["mode"] in ("ro_ro", "rail_ferry")]
    alat_tm = [l for l in ferries if pair(l, "az-alat-port", "tm-turkmenbashi-port")]
    kazakh = [l for l in ferries if both_in(l, {"az-alat-port", "kz-aktau-port", "kz-kuryk-port"})]
    amirabad = [l for l in ferries if pair(l, "kz-kuryk-port", "ir-amirabad-port")]

    def of(rows, mode=None):
        return ";".join(sorted(l["link_id"] for l in rows if mode in (None, l["mode"])))
    in_crossing = set()
    for row in crossings:
        if "time includes the gauge change" in row["note"]:
            in_crossing |= {row["node_a"], row["node_b"]}
    in_crossing = {n for n in in_crossing if n in gauge_nodes()} | {"ge-akhalkalaki-terminal"}
    return {
        "@caspian_sea": of([l for l in links.values() if both_in(l, CASPIAN_PORTS)], "sea"),
        "@black_sea": of([l for l in links.values() if both_in(l, black)], "sea"),
        "@alat_turkmenbashi_ferries": of(alat_tm, "ro_ro"), "@alat_turkmenbashi_rail_ferries": of(alat_tm, "rail_ferry"),
        "@kazakh_ro_ro": of(kazakh + amirabad, "ro_ro"), "@kazakh_rail_ferries": of(kazakh, "rail_ferry"),
        "@alat_kuryk_ro_ro": of(kazakh, "ro_ro"),
        "@fare_ro_ro": of(alat_tm + kazakh + amirabad, "ro_ro"), "@fare_rail_ferry": of(alat_tm + kazakh, "rail_ferry"),
        "@dwell_ports": DWELL_PORTS, "@iran_south_ports": IRAN_SOUTH_PORTS,
        "@gauge_in_crossing": ";".join(sorted(in_crossing)),
        "@instc_east_kz": of([l for l in links.values() if l["mode"] == "rail" and "INSTC" in split(l["corridors"])
                              and "TITR" not in split(l["corridors"])
                              and {nodes[l["from_node_id"]]["country"], nodes[l["to_node_id"]]["country"]} == {"KZ"}]),
    }


def gauge_nodes():
    return {row["node_id"] for row in hand("gauge_breaks.csv")}


def build_operations(source, nodes, links, crossings, old_links, book):
    ops = {row["id"]: row for row in source["operations"]}
    groups = place_groups(nodes, links, crossings)
    rows = []
    for rule in hand("parameters.csv"):
        for commodity in split(rule["commodity"]) or [""]:
            rows.append(operation_row(rule, commodity, ops, groups, old_links, book))
    return numbered(rows)


def operation_row(rule, commodity, ops, groups, old_links, book):
    row = {k: rule[k] for k in FIELDS}
    row.update(commodity=commodity, place=places(rule["place"], groups, old_links))
    op = ops.get(rule["op"] or rule["source"].lstrip("@"))
    if rule["op"] and not op:
        raise KeyError(f"parameters.csv: unknown {rule['op']}")
    own_figures = bool(rule["mid"])
    low, mid, high = (rule["low"], rule["mid"], rule["high"]) if own_figures else (op["low"], op["value"], op["high"])
    row.update(low=number(low), mid=number(mid), high=number(high), p95=number(rule["p95"]), unit=rule["unit"])
    year = re.search(r"; year (\d{4})$", rule["note"])
    if op:
        row.update(source=book.cite(op["source"]), year=first_year(op["year"]),
                   basis=rule["basis"] or BASIS[op["basis"]], note=add_note(op["id"] + " " + op["parameter"], op["note"], rule["note"]))
    else:
        row.update(source=book.cite(rule["source"]), year=year.group(1) if year else "", basis=rule["basis"],
                   note=re.sub(r"; year \d{4}$", "", rule["note"]))
    return row


def places(text, groups, old_links):
    found = []
    for part in split(text):
        value = groups[part] if part.startswith("@") else old_links[part[5:]] if part.startswith("link:") else part
        if not value:
            raise ValueError(f"parameters.csv: empty group {part}")
        found += split(value)
    return ";".join(found)


def numbered(rows):
    """Readable unique ids built from the key columns."""
    seen = {}
    for row in rows:
        keys = [row[k] for k in ("operation", "measure", "mode")] + ["to " + row["to_mode"] if row["to_mode"] else ""]
        keys += [row[k] for k in ("traction", "facility_type", "jurisdictions", "commodity")]
        base = re.sub(r"[^a-z0-9]+", "-", "-".join(k for k in keys if k).lower()).strip("-")
        if row["place"]:
            base += "-at-" + split(row["place"])[0].split("--")[0]
        seen[base] = seen.get(base, 0) + 1
        row["operation_id"] = base if seen[base] == 1 else f"{base}-{seen[base]}"
    return sorted(rows, key=lambda r: r["operation_id"])
