#!/usr/bin/env python3
"""What a newsroom would write by hand: claims held against tables by plain look-ups.

    python3 benches/claims/lookups.py tables.json claims.ndjson

Knows four kinds of claim and nothing of names, reasons, places in the file, waivers or contested law. Used as the yardstick of
benches/verify.py, which writes the tables.
"""
import json
import sys


class Judge:
    def __init__(self, tables):
        self.bound, self.acts, self.warrants, self.offices = (tables[name] for name in ("bound", "acts", "warrants", "offices"))

    def is_bound(self, state, date):
        return any(since <= date and (until is None or date < until) for since, until in self.bound.get(state, ()))

    def outcome(self, asserts):
        if "bound" in asserts:
            holds = self.is_bound(asserts["state"], asserts["date"]) == asserts["bound"]
        elif "act" in asserts:
            year = str(asserts["in"])
            holds = any(act == asserts["act"] and on[:4] == year for act, on in self.acts.get(asserts["state"], ()))
        elif "count" in asserts:
            count = asserts["count"]
            number = sum(self.is_bound(state, count["date"]) for state in self.bound)
            holds = number >= count["at-least"]
        elif "warrant" in asserts:
            date = asserts["date"]
            issued = any(court == asserts["court"] and on <= date for court, on in self.warrants.get(asserts["person"], ()))
            holds = issued == asserts["is"]
        else:
            date = asserts["date"]
            for kind, of, since, until, verified in self.offices.get(asserts["person"], ()):
                if kind == asserts["office"] and of == asserts["of"] and since <= date and (until is None or date < until):
                    return "unproven" if until is None and verified is not None and verified < date else "supported"
            holds = False
        return "supported" if holds else "refuted"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        judge = Judge(json.load(file))
    claims = fails = 0
    with open(sys.argv[2], encoding="utf-8") as file:
        for line in file:
            claim = json.loads(line)
            claims += 1
            fails += judge.outcome(claim["asserts"]) != claim.get("rating", "supported")
    print(f"{claims} claims, {fails} fail")


if __name__ == "__main__":
    main()
