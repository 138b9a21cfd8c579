#!/usr/bin/env python3
"""Sets `dedere verify` beside a hand-written Python script and beside SWI-Prolog on the same file of claims, and prints claims a second of one core and peak memory.

Usage, from the project's root: python3 benches/verify.py [NUMBER] [--keep DIR]

The claims are of five kinds, drawn at random from the record, and rated by the Python script; so that dedere, which reads the record in
its own way, has to agree with it on every one of them: it exits 0 or the benchmark fails. One core each. Needs PyYAML and GNU
time, and swipl for the third line.
"""
import argparse
import datetime
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

import yaml

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(root, "benches", "claims"))
# Nothing is left behind in the sources, where tests read every file as text.
sys.dont_write_bytecode = True
from lookups import Judge  # noqa: E402

TREATY = "rome-statute"
STEPS = {"signature": "signed", "ratification": "ratified", "acceptance": "ratified", "approval": "ratified", "accession": "acceded"}


def read(path):
    # Days stay text: they compare in the same order.
    with open(os.path.join(root, "data", path), encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def tables():
    bound, acts, warrants, offices = {}, {}, {}, {}
    for action in read(f"instruments/{TREATY}/actions.yaml")["actions"]:
        state, kind = action["state"], action["action"]
        if kind in STEPS and "on" in action:
            acts.setdefault(state, []).append((STEPS[kind], action["on"]))
        if kind in ("ratification", "acceptance", "approval", "accession", "succession") and "effect" in action:
            bound.setdefault(state, []).append([action["effect"], None])
    for action in read(f"instruments/{TREATY}/actions.yaml")["actions"]:
        if action["action"] == "withdrawal" and "effect" in action:
            bound[action["state"]][-1][1] = action["effect"]
        elif action["action"] == "revocation" and action["state"] in bound:
            bound[action["state"]][-1][1] = None
        elif action["action"] == "annulment":
            bound[action["state"]].pop()
    for path in sorted(glob.glob(os.path.join(root, "data", "persons", "*.yaml"))):
        person, entry = os.path.basename(path)[:-5], read(os.path.join("persons", os.path.basename(path)))
        for process in entry.get("processes", []):
            if process["kind"] in ("warrant", "indictment"):
                warrants.setdefault(person, []).append((process["court"], process["issued"]))
        for office in entry.get("offices", []):
            if len(office.get("from", "")) == 10 and len(office.get("until", "0000-00-00")) == 10:
                term = (office["kind"], office["of"], office["from"], office.get("until"), office.get("verified"))
                offices.setdefault(person, []).append(term)
    return {"bound": bound, "acts": acts, "warrants": warrants, "offices": offices}


def claims(known, number):
    draw, judge = random.Random(1), Judge(known)
    first, last = datetime.date(2003, 1, 1).toordinal(), datetime.date(2026, 5, 1).toordinal()
    # States that ended left their place to others, which a table of plain facts does not know.
    ended = {state["id"] for state in read("states.yaml")["states"] if "until" in state}
    states, persons = sorted(set(known["acts"]) - ended - {"serbia", "montenegro"}), sorted(known["warrants"])
    # Persons all of whose terms are known to the day, and in states whose names have meant nothing else.
    officers = [
        person
        for person in sorted(known["offices"])
        if len(read(f"persons/{person}.yaml").get("offices", [])) == len(known["offices"][person])
        and all(of in states for _, of, *_ in known["offices"][person])
    ]
    for at in range(number):
        date = datetime.date.fromordinal(draw.randint(first, last)).isoformat()
        state, person = draw.choice(states), draw.choice(persons)
        if at % 5 == 0:
            asserts = {"bound": draw.random() < 0.5, "state": state, "instrument": TREATY, "date": date}
        elif at % 5 == 1:
            act = draw.choice(["signed", "ratified", "acceded"])
            asserts = {"act": act, "state": state, "instrument": TREATY, "in": draw.randint(1998, 2020)}
        elif at % 5 == 2:
            asserts = {"count": {"parties-to": TREATY, "date": date, "at-least": draw.randint(85, 126)}}
        elif at % 5 == 3:
            asserts = {"warrant": "exists", "person": person, "court": "icc", "date": date, "is": draw.random() < 0.5}
        else:
            person = draw.choice(officers)
            kind, of, *_ = draw.choice(known["offices"][person])
            asserts = {"office": kind, "person": person, "of": of, "date": date}
        yield {
            "id": f"claim-{at}",
            "text": f"A sentence about {state} and {person}, published on {date}, number {at}.",
            "said": {"by": "Example Desk", "date": date, "url": f"https://example.org/{at}"},
            "asserts": asserts,
            "rating": judge.outcome(asserts),
        }


def prolog(known, path):
    def atom(text):
        return "none" if text is None else "'" + text.replace("'", "\\'") + "'"

    with open(path, "w", encoding="utf-8") as file:
        for state, periods in sorted(known["bound"].items()):
            for since, until in periods:
                print(f"bound({atom(state)}, {atom(since)}, {atom(until)}).", file=file)
        for state, acts in sorted(known["acts"].items()):
            for act, on in acts:
                print(f"act({atom(state)}, {act}, {int(on[:4])}).", file=file)
        for person, warrants in sorted(known["warrants"].items()):
            for court, issued in warrants:
                print(f"warrant({atom(person)}, {atom(court)}, {atom(issued)}).", file=file)
        for person, offices in sorted(known["offices"].items()):
            for office in offices:
                print(f"office({atom(person)}, {', '.join(map(atom, office))}).", file=file)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--keep", metavar="DIR")
    options = parser.parse_args()
    subprocess.run(["cargo", "build", "--release", "--quiet", "--bin", "dedere"], cwd=root, check=True)
    folder = options.keep or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    known = tables()
    files = {name: os.path.join(folder, name) for name in ("tables.json", "tables.pl", "claims.ndjson", "time")}
    with open(files["tables.json"], "w", encoding="utf-8") as file:
        json.dump(known, file)
    prolog(known, files["tables.pl"])
    with open(files["claims.ndjson"], "w", encoding="utf-8") as file:
        for claim in claims(known, options.number):
            file.write(json.dumps(claim, separators=(",", ":")) + "\n")
    dedere = os.path.join(root, "target", "release", "dedere")
    commands = {
        "dedere": [dedere, "verify", files["claims.ndjson"], "--today", "2026-11-25"],
        "python": [sys.executable, os.path.join(root, "benches", "claims", "lookups.py"), files["tables.json"], files["claims.ndjson"]],
    }
    if shutil.which("swipl"):
        script = os.path.join(root, "benches", "claims", "lookups.pl")
        commands["swipl"] = ["swipl", "-O", script, "--", files["tables.pl"], files["claims.ndjson"]]
    size = os.path.getsize(files["claims.ndjson"]) / 1e6
    print(f"{options.number} claims, {size:.0f} MB")
    failed = False
    for name, command in commands.items():
        start = time.perf_counter()
        # GNU time starts the program from a small process of its own, so that its peak memory is its own.
        timed = ["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", files["time"], *command]
        run = subprocess.run(timed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        took, code = time.perf_counter() - start, run.returncode
        said = (run.stdout.splitlines() or [""])[0]
        with open(files["time"], encoding="utf-8") as file:
            user, system, peak = map(float, file.read().split())
        core, peak = user + system, peak / 1024
        speed = f"{options.number / core:,.0f} claims/s of one core"
        print(f"{name:8} {speed:>32}   {took:6.2f} s   {peak:5.0f} MB at most   exit {code}   {said}")
        print(f"         {' '.join(command)}")
        failed |= code != 0 or (name != "dedere" and not said.endswith(" 0 fail"))
    if not options.keep:
        shutil.rmtree(folder)
    sys.exit(failed)


if __name__ == "__main__":
    main()
