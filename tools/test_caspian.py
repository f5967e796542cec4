#!/usr/bin/env python3
"""Tests of the rules that build data/caspian, and of the folder itself.

Usage:  python3 tools/test_caspian.py
"""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from caspian import check, network, planning  # noqa: E402
from caspian.common import great_circle, number, read_csv, split  # noqa: E402
import check_distances  # noqa: E402

DATA = Path(__file__).resolve().parent.parent / "data" / "caspian"


def table(name):
    return read_csv(DATA / f"{name}.csv")


class Rules(unittest.TestCase):
    def test_numbers_are_plain(self):
        self.assertEqual(["0", "12", "0.5", "", "1677.5"], [number(x) for x in (0, "12.0", 0.50, "", 1677.5)])

    def test_great_circle_baku_turkmenbashi(self):
        self.assertAlmostEqual(great_circle((49.89, 40.38), (52.99, 40.01)), 266, delta=2)

    def test_tags_are_sorted(self):
        self.assertEqual((["INSTC", "INSTC-W", "E119"], ["M1"], ["E40-alt"]), network.sort_tags("INSTC-W;E119;M1;E40-alt"))

    def test_straight_line_has_no_geometry(self):
        self.assertEqual("", network.wkt(("1", "2"), "", ("3", "4")))
        self.assertEqual("LINESTRING (1 2, 2.5 2.5, 3 4)", network.wkt(("1", "2"), "2.5 2.5", ("3", "4")))

    def test_weights_sum_to_one(self):
        class Book:
            def use(self, source_id):
                return source_id
        zone = {"zone_id": "Z", "name": "Z", "country": "ZZ"}
        rows = planning.weighted(zone, {"a": 1, "b": 1, "c": 1}, "computed", "", Book())
        self.assertAlmostEqual(1, sum(float(r["weight"]) for r in rows), places=9)


class Folder(unittest.TestCase):
    def test_check_finds_nothing(self):
        names = ("node link crossing operation terminal chokepoint corridor project restriction zone demand alias view source "
                 "config").split()
        self.assertEqual([], check.Checker({n: table(n) for n in names}).run())

    def test_published_distances(self):
        graphs = {"open": check_distances.graph(DATA, {"open", "seasonal"}), "all": check_distances.graph(DATA, None)}
        pairs = read_csv(check_distances.PAIRS)
        good = 0
        for row in pairs:
            if row["published_km"]:
                km = check_distances.path_km(graphs, row)
                good += abs(km / float(row["published_km"]) - 1) <= 0.03
        self.assertGreaterEqual(good, 54)

    def test_every_operation_has_a_default_for_every_class_of_goods(self):
        rows = table("operation")
        for operation in ("LOAD", "UNLOAD", "TRANSSHIP", "GAUGE_CHANGE", "BOARD", "WAIT", "TRACTION_CHANGE", "BORDER"):
            for measure in ("time", "cost") + (() if operation == "BORDER" else ("co2e",)):
                for goods in ("container", "bulk", "liquid", "general"):
                    fits = [r for r in rows if r["operation"] == operation and r["measure"] == measure
                            and r["commodity"] in ("", goods) and not (r["place"] or r["jurisdictions"] or r["to_mode"])]
                    self.assertTrue(fits, (operation, measure, goods))

    def test_ports_of_the_caspian_join_land_and_sea(self):
        terminals = {r["node_id"]: split(r["modes"]) for r in table("terminal")}
        for port in ("az-alat-port", "kz-aktau-port", "kz-kuryk-port", "tm-turkmenbashi-port", "ru-makhachkala-port",
                     "ru-olya-port", "ir-amirabad-port", "ir-caspian-port"):
            self.assertLessEqual({"rail", "road", "sea"}, set(terminals[port]), port)


if __name__ == "__main__":
    unittest.main()
