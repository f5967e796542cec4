"""Corridors, projects, restrictions, zones, demand and views."""
from .common import add_note, first_year, hand, join, number, split

BASE_YEAR = "2024"


def resolve(text, old_links, posts):
    out = []
    for part in split(text):
        if part.startswith("link:"):
            out.append(old_links[part[5:]])
        elif part.startswith("post:"):
            out.append(posts[part[5:]])
        else:
            out.append(part)
    return ";".join(out)


def build_corridors(links, book):
    known = {row["corridor_id"]: row for row in hand("corridors.csv")}
    used = {tag for link in links.values() for tag in split(link["corridors"])}
    rows = []
    for tag in sorted(used):
        row = known.get(tag) or {"corridor_id": tag, "name": ("Asian Highway " if tag.startswith("AH") else "European road ") + tag,
                                 "description": "", "source": "memory"}
        rows.append({**row, "source": book.cite(row["source"]), "year": "", "basis": "memory",
                     "note": "assignment of the links is the compiler's own (memory)"})
    return rows


def build_projects(source, links, old_links, book):
    hand_rows = {row["source_id"]: row for row in hand("projects.csv")}
    rows = []
    for project in source["projects"]:
        own = hand_rows[project["id"]]
        elements = resolve(own["elements"], old_links, {})
        for element in split(elements):
            link = links.get(element)
            if link and (link["status"] not in ("open", "seasonal")) and not link["project_id"]:
                link["project_id"] = project["id"]
        rows.append({"project_id": project["id"], "name": project["name"], "jurisdictions": own["jurisdictions"], "mode": own["mode"],
                     "elements": elements, "length_km": number(project["length_km"]),
                     "capacity_mt_per_year": number(project["capacity_mt_per_year"]), "cost_usd_m": number(project["cost_usd_m"]),
                     "expected_year": first_year(project["expected_year"].replace("2025-26", "2026")), "status": own["status"],
                     "parties": project["parties"], "source": book.cite(project["source"]), "year": "",
                     "basis": "memory" if project["source"].startswith("memory") else "published",
                     "note": add_note(f"source status: {project['status']}", project["note"], own["note"])})
    return sorted(rows, key=lambda r: r["project_id"])


def build_restrictions(source, old_links, posts, book):
    hand_rows = {row["source_id"]: row for row in hand("restrictions.csv")}
    rows = []
    for fact in source["restrictions"]:
        if fact["id"] not in hand_rows:  # about passengers, not freight
            continue
        own = hand_rows[fact["id"]]
        rows.append({"restriction_id": fact["id"], "type": own["type"], "authority": fact["authority"],
                     "jurisdictions": own["jurisdictions"], "elements": resolve(own["elements"], old_links, posts), "modes": own["modes"],
                     "commodities": own["commodities"], "direction": own["direction"],
                     "description": f"{fact['description']} (applies to: {fact['applies_to']})", "date_start": own["date_start"],
                     "date_end": own["date_end"], "status": own["status"], "source": book.cite(fact["source"]), "year": "",
                     "basis": "memory" if fact["source"].startswith("memory") else "published",
                     "note": add_note(f"source status: {fact['status']}", fact["note"],
                                      "public facts, no legal advice; follow to the consolidated text")})
    return sorted(rows, key=lambda r: r["restriction_id"])


# ---------------------------------------------------------------- zones

def build_zones(nodes, reachable, book):
    rows = []
    for zone in hand("zones.csv"):
        named = [part.partition("=") for part in split(zone["nodes"])]
        if named and named[0][2]:
            weights = {node_id: float(weight) for node_id, _, weight in named}
            basis, note = "estimate", zone["note"]
        else:
            chosen = [n for n, _, _ in named] or cities(zone["country"], nodes, reachable)
            weights = {n: float(nodes[n]["population_k"]) for n in chosen}
            basis, note = "computed", add_note(zone["note"], "weight = share of the population of the cities in the network")
        rows += weighted(zone, weights, basis, note, book)
    return sorted(rows, key=lambda r: (r["zone_id"], r["node_id"]))


def cities(country, nodes, reachable):
    return [n for n, row in nodes.items() if row["country"] == row["jurisdiction"] == country and n in reachable
            and "city" in split(row["node_type"]) and float(row["population_k"] or 0) > 0]


def weighted(zone, weights, basis, note, book):
    """Weights rounded to six digits that sum to exactly one."""
    total = sum(weights.values())
    millionths = {n: int(1_000_000 * w / total) for n, w in weights.items()}
    millionths[max(sorted(weights), key=lambda n: weights[n])] += 1_000_000 - sum(millionths.values())
    source = book.use("own-computation")
    return [{"zone_id": zone["zone_id"], "name": zone["name"], "country": zone["country"], "node_id": n,
             "weight": f"{millionths[n] / 1_000_000:.6f}".rstrip("0").rstrip("."), "source": source, "year": "",
             "basis": basis, "note": note} for n in sorted(weights) if millionths[n]]


# ---------------------------------------------------------------- demand

class Densities:
    """Visible USD per tonne estimates by origin."""

    def __init__(self):
        self.rows = {(row["origin"], row["commodity"]): row for row in hand("value_densities.csv")}

    def commodity(self, origin):
        return "container" if (origin, "container") in self.rows else "general"

    def of(self, origin, commodity):
        row = self.rows[(origin, commodity)]
        return [row["low"], row["usd_per_tonne"], row["high"]]


def build_demand(source, book):
    facts = {row["id"]: row for row in source["demand"]}
    densities, rows = Densities(), []
    for rule in hand("demand_rows.csv"):
        rows += demand_rows(rule, facts[rule["source_id"]], densities, book)
    return sorted(rows, key=lambda r: r["demand_id"])


def demand_rows(rule, fact, densities, book):
    kind, a, b = rule["kind"], rule["origin"], rule["destination"]
    reported = float(fact["value"])
    amount = reported * float(rule["annual_factor"])
    note = add_note(f"source: {fact['value']} {fact['unit']} {fact['commodity']} {fact['year']}", fact["note"], rule["note"])
    if kind == "total":
        return [by_value(rule, fact, x, y, amount * share, densities, add_note(note, how), book, i)
                for i, x, y, share, how in both_ways(rule)]
    if kind == "tonnes-total":
        return [demand_row(fact, i, x, y, densities.commodity(x), around(amount * share * 1000), "", add_note(note, how), book)
                for i, x, y, share, how in both_ways(rule)]
    if kind == "export":
        return [by_value(rule, fact, a, b, amount, densities, note, book, 1)]
    if kind == "value":
        return [demand_row(fact, 1, a, b, rule["commodity"], ("", "", ""), amount, note, book)]
    if kind == "season":
        tonnes = tuple(number(x * 1000) for x in (reported, amount, 2 * reported))
        note = add_note(note, "September to early March only; year = season x 1.6 (1-2, estimate)")
        return [demand_row(fact, 1, a, b, rule["commodity"], tonnes, "", note, book)]
    if rule["source_id"] == "dm-100":
        amount = 13000
    return [demand_row(fact, 1, a, b, rule["commodity"], around(amount * 1000), "", note, book)]


def both_ways(rule):
    """The two directions of a two-way total with their share of it."""
    share = float(rule["share"])
    for i, x, y, part in ((1, rule["origin"], rule["destination"], share), (2, rule["destination"], rule["origin"], 1 - share)):
        yield i, x, y, part, f"both directions together in the source: share of this direction {part:.2f} (memory, estimate)"


def around(tonnes):
    """Low, mid and high of a reported tonnage used for the base year (-20 %, +20 %)."""
    return tuple(number(round(tonnes * f)) for f in (0.8, 1, 1.2))


def by_value(rule, fact, a, b, usd_m, densities, note, book, index):
    commodity = rule["commodity"] or densities.commodity(a)
    note = add_note(note, "tonnes = value / USD per tonne, an estimate by origin and class of goods")
    return demand_row(fact, index, a, b, commodity, ("", "", ""), usd_m, note, book, densities.of(a, commodity))


def demand_row(fact, index, a, b, commodity, tonnes, usd_m, note, book, density=("", "", "")):
    year = first_year(fact["year"])
    return {"demand_id": f"{fact['id']}-{index}", "origin_zone_id": a, "destination_zone_id": b, "commodity": commodity,
            "tonnes_low": tonnes[0], "tonnes_mid": tonnes[1], "tonnes_high": tonnes[2], "value_usd_m": number(usd_m) if usd_m != "" else "",
            "usd_per_t_low": density[0], "usd_per_t": density[1], "usd_per_t_high": density[2],
            "source": book.cite(fact["source"]), "year": BASE_YEAR, "basis": "estimate",
            "note": add_note(note, f"figure of {year} used for {BASE_YEAR}" if year != BASE_YEAR else "")}


def build_views(book):
    return [{**row, "source": book.cite(row["source"]), "year": ""} for row in hand("views.csv")]
