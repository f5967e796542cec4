"""Small helpers shared by the build steps: CSV, geometry, ids and the source book."""
import csv
import math
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
EARTH_RADIUS_KM = 6371.0088
#: length factors by road class (measured on links with a known length, see the notes of the source)
ROAD_FACTOR = {"motorway": 1.12, "dual": 1.14, "two_lane": 1.16, "poor": 1.35}
ROAD_SPEED = {"motorway": 70, "dual": 58, "two_lane": 45, "poor": 28}
URL = re.compile(r"https?://[^\s;,]+")


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as handle:
        return [{k: (v or "").strip() for k, v in row.items()} for row in csv.DictReader(handle)]


def hand(name):
    """A hand-made decision table of this folder."""
    return read_csv(HERE / name)


def write_csv(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as handle:
        out = csv.writer(handle, lineterminator="\n")
        out.writerow(columns)
        for row in rows:
            out.writerow([row.get(c, "") for c in columns])


def number(value):
    """Plain decimal text without trailing zeros."""
    if value is None or value == "":
        return ""
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return text or "0"


def great_circle(a, b):
    """Kilometres between two (lon, lat) points."""
    lon1, lat1, lon2, lat2 = (math.radians(float(x)) for x in (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h))


def join(values, separator=";"):
    """Unique values in first-seen order."""
    return separator.join(dict.fromkeys(v for v in values if v))


def split(text, separator=";"):
    return [part.strip() for part in (text or "").split(separator) if part.strip()]


def add_note(*parts):
    return "; ".join(dict.fromkeys(p.strip().rstrip(";") for p in parts if p and p.strip()))


def first_year(text):
    found = re.search(r"\b(19|20)\d\d\b", text or "")
    return found.group(0) if found else ""


def clean_url(url):
    return url.rstrip(").,]").strip()


class SourceBook:
    """Turns free source texts into source ids and collects the rows of source.csv."""

    def __init__(self, source_dir):
        self.known = {row["source_id"]: row for row in hand("sources.csv")}
        self.url_ids = self._number_urls(source_dir)
        self.used = set()

    def _number_urls(self, source_dir):
        texts = []
        for path in sorted(Path(source_dir).glob("*.csv")):
            for row in read_csv(path):
                texts.append(row.get("source", "") + " " + row.get("note", ""))
        for path in sorted(HERE.glob("*.csv")):
            if path.name != "sources.csv":
                texts += [row.get("source", "") or "" for row in read_csv(path)]
        urls = sorted({clean_url(u) for text in texts for u in URL.findall(text)})
        counters, ids = {}, {}
        for url in urls:
            host = re.sub(r"^www\.", "", url.split("/")[2].lower())
            slug = re.sub(r"[^a-z0-9]+", "-", host).strip("-")
            counters[slug] = counters.get(slug, 0) + 1
            ids[url] = f"{slug}-{counters[slug]}"
        return ids

    def use(self, source_id):
        base = source_id.split("#")[0]
        if base not in self.known and base not in self.url_ids.values():
            raise KeyError(f"unknown source id {source_id!r}")
        self.used.add(base)
        return source_id

    def cite(self, text, default="own-computation"):
        """Source ids for a free text: URLs, known keys, TR-4 sections, words like 'memory'."""
        ids = [self.url_ids[clean_url(u)] for u in URL.findall(text)]
        rest = URL.sub(" ", text)
        ids += ["tr4#" + s.strip() for s in re.findall(r"TR4:([0-9+\-]+)", rest)]
        for token in re.split(r"[;\s]+", rest):
            key = token.strip("(),:").lower()
            if key == "mem":
                key = "memory"
            if key in self.known and key not in ("memory", "wikipedia", "searoute"):
                ids.append(key)
        if re.search(r"\bmemory\b|\bMEM\b", rest):
            ids.append("memory")
        if re.search(r"computed|coordinates|shape \(|\bown\b|derived", rest):
            ids.append("own-computation")
        if "World Bank WDI" in rest:
            ids.append("wdi")
        ids = list(dict.fromkeys(ids)) or [default]
        return ";".join(self.use(i) for i in ids)

    def rows(self):
        by_id = {source_id: url for url, source_id in self.url_ids.items()}
        out = []
        for source_id in sorted(self.used):
            if source_id in self.known:
                out.append(self.known[source_id])
            else:
                url = by_id[source_id]
                out.append({"source_id": source_id, "title": url.split("/")[2].replace("www.", ""), "url": url,
                            "licence": "facts", "note": "web page, facts only"})
        return out
