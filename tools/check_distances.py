#!/usr/bin/env python3
"""Compares shortest rail paths of a built network folder with published distances.

Usage:  python3 tools/check_distances.py data/caspian

The pairs are in tools/caspian/published_distances.csv; `status` says which links count: open, all (with
planned, closed and unfinished ones), or a place the open path has to pass (maragheh, tehran). Pairs without
a published figure are compared with the shortest path in the source tables.
"""
import csv
import heapq
import sys
from pathlib import Path

PAIRS = Path(__file__).resolve().parent / "caspian" / "published_distances.csv"
VIA = {"maragheh": "ir-maragheh", "tehran": "ir-tehran"}


def graph(folder, statuses):
    near = {}
    with open(Path(folder) / "link.csv", encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            if row["mode"] == "rail" and (statuses is None or row["status"] in statuses):
                a, b, km = row["from_node_id"], row["to_node_id"], float(row["length"])
                near.setdefault(a, []).append((b, km))
                near.setdefault(b, []).append((a, km))
    return near


def distance(near, start, goal):
    best, queue = {start: 0.0}, [(0.0, start)]
    while queue:
        km, node = heapq.heappop(queue)
        if node == goal:
            return km
        for other, step in near.get(node, ()):
            if km + step < best.get(other, float("inf")):
                best[other] = km + step
                heapq.heappush(queue, (km + step, other))
    return float("nan")


def path_km(graphs, row):
    """Kilometres of the pair's path, by way of the place that its status names."""
    near = graphs.get(row["status"], graphs["open"])
    via = VIA.get(row["status"])
    stops = [row["from_node"]] + ([via] if via else []) + [row["to_node"]]
    return sum(distance(near, a, b) for a, b in zip(stops, stops[1:]))


def main(folder):
    graphs = {"open": graph(folder, {"open", "seasonal"}), "all": graph(folder, None)}
    published = within = same = 0
    with open(PAIRS, encoding="utf-8", newline="") as handle:
        pairs = list(csv.DictReader(handle))
    for row in pairs:
        km = path_km(graphs, row)
        error = 100 * (km / float(row["published_km"] or row["table_km"]) - 1)
        if row["published_km"]:
            published += 1
            within += abs(error) <= 3
        else:
            same += abs(error) <= 0.5
        print(f"{row['from_node']:28} {row['to_node']:28} published {row['published_km'] or '-':>7} source tables {row['table_km']:>7} "
              f"here {km:8.1f} {error:+5.1f} %")
    print(f"{within} of {published} published distances within 3 %; "
          f"{same} of {len(pairs) - published} further pairs equal the source tables")


if __name__ == "__main__":
    main(sys.argv[1])
