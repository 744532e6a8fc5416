#!/usr/bin/env python3
"""Checks the figures of a chaos report against its own windows.

Reads a report (HTML) of `chaos report=FILE`, takes the JSON inside, and computes from windows and faults alone:
the availability of operations and of windows, the longest outage, the worst shard, and for each fault the longest
time in which one shard did not answer. It compares them with the figures that the report claims, in JSON and on the
page, and prints both. Exit status: 0 all equal, 1 one differs, 2 the file cannot be read.
"""

import argparse
import html.parser
import json
import sys


class Page(html.parser.HTMLParser):
    """The JSON inside, and the big figures that a person reads."""

    def __init__(self):
        super().__init__()
        self.data = ""
        self.figures = []
        self.inside = None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "script" and attributes.get("id") == "ringside-data":
            self.inside = "data"
        elif tag == "b":
            self.inside = "figure"
            self.figures.append("")

    def handle_endtag(self, tag):
        if tag in ("script", "b"):
            self.inside = None

    def handle_data(self, text):
        if self.inside == "data":
            self.data += text
        elif self.inside == "figure":
            self.figures[-1] += text.replace("\u00a0", " ")


def longest_run(silent, times, window_ms):
    """The longest row of silent windows that follow each other without a hole in time, in milliseconds."""
    longest = row = 0
    before = None
    for at, is_silent in zip(times, silent):
        if before is not None and at - before != window_ms:
            row = 0
        row = row + 1 if is_silent else 0
        longest = max(longest, row)
        before = at
    return longest * window_ms


def whole(windows):
    """Counts by shard, of the windows in which every shard is known."""
    return [(at, counts) for at, counts in zip(windows["at_ms"], windows["answered"]) if None not in counts]


def worst_shard(known, shards):
    """(index, share) of the shard that answered in the fewest windows; None when all answered in all."""
    if not known or not shards:
        return None
    shares = [sum(counts[i] > 0 for _, counts in known) / len(known) for i in range(shards)]
    worst = min(range(shards), key=lambda i: shares[i])
    return (worst, shares[worst]) if shares[worst] < 1 else None


def felt(known, shards, window_ms, set_ms, next_ms):
    """(ms, shard) of the longest outage of one shard that begins from set_ms to the next fault; None: no window."""
    first = next((i for i, (at, _) in enumerate(known) if at + window_ms > set_ms), None)
    if first is None:
        return None
    best = (0, None)
    for shard in range(shards):
        row = 0
        for i, (at, counts) in enumerate(known[first:]):
            silent = counts[shard] == 0
            past = i > 0 and next_ms is not None and at + window_ms > next_ms
            if past and (row == 0 or not silent):
                break
            row = row + 1 if silent else 0
            if row * window_ms > best[0]:
                best = (row * window_ms, shard)
    return best


def compute(data):
    windows, window_ms, shards = data["windows"], data["window_ms"], len(data["shards"])
    known = whole(windows)
    answered = sum(count or 0 for counts in windows["answered"] for count in counts)
    failed = sum(windows["failed"])
    decided = answered + failed
    silent = [any(count == 0 for count in counts) for _, counts in known]
    measured = bool(known) and shards > 0
    worst = worst_shard(known, shards)
    figures = {
        "operations": answered,
        "failed": failed,
        "availability_operations": answered / decided if decided else None,
        "availability_windows": silent.count(False) / len(silent) if measured else None,
        "longest_outage_ms": longest_run(silent, [at for at, _ in known], window_ms) if measured else None,
        "worst_shard": worst[0] if worst else None,
        "worst_availability": worst[1] if worst else None,
    }
    fallen = [fault for fault in data["faults"] if fault["set_ms"] is not None]
    for fault, following in zip(fallen, fallen[1:] + [None]):
        if fault["outage_ms"] is None:
            continue
        found = felt(known, shards, window_ms, fault["set_ms"], following["set_ms"] if following else None)
        figures["fault %d outage_ms" % fault["number"]] = found[0] if found else None
    return figures


def claimed(data):
    worst = data["worst_shard"] or {}
    figures = {name: data[name] for name in ("operations", "failed", "availability_operations",
                                             "availability_windows", "longest_outage_ms")}
    figures["worst_shard"] = worst.get("shard")
    figures["worst_availability"] = worst.get("availability")
    for fault in data["faults"]:
        if fault["set_ms"] is not None and fault["outage_ms"] is not None:
            figures["fault %d outage_ms" % fault["number"]] = fault["outage_ms"]
    return figures


def percent(share):
    """As the page writes it: four digits, never rounded up to 100."""
    if share is None:
        return "–"
    return "100 %" if share >= 1 else "%.4f %%" % min(share * 100, 99.9999)


def on_page(figures):
    """What the page's big figures must say, by their place."""
    longest = figures["longest_outage_ms"]
    return {1: percent(figures["availability_operations"]), 2: percent(figures["availability_windows"]),
            3: "–" if longest is None else "%.1f s" % (longest / 1000), 4: percent(figures["worst_availability"])}


def equal(one, other):
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", help="the file that chaos report=FILE wrote")
    arguments = parser.parse_args()
    page = Page()
    try:
        with open(arguments.report, encoding="utf-8") as file:
            page.feed(file.read())
        data = json.loads(page.data)
        if data.get("ringside_chaos") != 1:
            raise ValueError("it has no figures of a chaos run inside")
        own, theirs = compute(data), claimed(data)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        print("%s cannot be read: %s" % (arguments.report, error), file=sys.stderr)
        return 2

    wrong = 0
    for name in theirs:
        same = equal(own.get(name), theirs[name])
        wrong += not same
        print("%-7s %s: computed %s, claimed %s" % ("ok" if same else "DIFFERS", name, own.get(name), theirs[name]))
    for place, text in on_page(own).items():
        shown = page.figures[place] if place < len(page.figures) else None
        wrong += shown != text
        print("%-7s figure %d on the page: computed %s, shown %s" %
              ("ok" if shown == text else "DIFFERS", place + 1, text, shown))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
