#!/usr/bin/env python3
"""Asks a table of questions, and holds mixed claims about the same pairs against the record: rows and claims a second of one core, and
peak memory.

Usage, from the project's root: python3 benches/questions.py [NUMBER] [--program PATH] [--keep DIR]

The questions are random persons, states and days, a tenth of them bad: a name, a day or a way of being present that is none. The claims
are those of benches/verify.py and, as many again of each kind, what the table answered; a third of them is rated wrong, so that every
third fails and the first of them are told at length. One core each. Needs PyYAML and GNU time.
"""
import argparse
import csv
import datetime
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(root, "benches"))
# Nothing is left behind in the sources, where tests read every file as text.
sys.dont_write_bytecode = True
import verify  # noqa: E402

TODAY = "2026-11-24"
FIRST, LAST = datetime.date(1950, 1, 1).toordinal(), datetime.date(2026, 11, 1).toordinal()
PRESENCES = ["territory", "overflight", "unscheduled-landing"]


def ids(program, kind):
    run = subprocess.run([program, "export", kind, "--format", "csv"], capture_output=True, text=True, check=True)
    return [row["id"] for row in csv.DictReader(io.StringIO(run.stdout))]


def questions(program, number):
    draw, persons, states = random.Random(5), ids(program, "persons"), ids(program, "states")
    yield ["person", "state", "date", "presence"]
    for _ in range(number):
        date = datetime.date.fromordinal(draw.randint(FIRST, LAST)).isoformat()
        row = [draw.choice(persons), draw.choice(states), date, draw.choice(PRESENCES)]
        if draw.random() < 0.1:
            at = draw.randrange(4)
            row[at] = ["nobody%d", "nowhere%d", "13/%d", "by train %d"][at] % draw.randrange(1_000_000)
        yield row


def mixed(answered, number):
    """Claims of every kind that can be drawn, in turn, a third of them rated wrong."""
    draw, plain = random.Random(7), verify.claims(verify.tables(), number)
    with open(answered, encoding="utf-8", newline="") as file:
        rows = (row for row in csv.DictReader(file) if not row["problem"])
        for at in range(number):
            row = next(rows, None) if at % 6 == 0 else None
            if row:
                question = {"person": row["person_id"], "state": row["place_id"], "date": row["day"], "presence": row["how"]}
                claim = {"id": f"claim-{at}", "text": row["sentence"], "asserts": {"obligation": row["answer"], **question}}
                claim["rating"] = "supported"
            else:
                claim = {**next(plain), "id": f"claim-{at}"}
            if draw.random() < 1 / 3:
                claim["rating"] = "refuted" if claim["rating"] == "supported" else "supported"
            yield claim


def measured(what, number, unit, command, folder):
    """Runs a command and prints its speed on one core and its peak memory."""
    times = os.path.join(folder, "time")
    timed = ["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", times, *command]
    with open(os.path.join(folder, f"{what}.out"), "w", encoding="utf-8") as out:
        run = subprocess.run(timed, stdout=out, stderr=subprocess.DEVNULL)
    with open(times, encoding="utf-8") as file:
        user, system, peak = map(float, file.read().split())
    core = user + system
    print(f"{what:9} {number / core:>12,.0f} {unit}/s of one core   {core:6.2f} s   {peak / 1024:4.0f} MB at most   exit {run.returncode}")
    print(f"          {' '.join(command)}")
    return run.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--program", metavar="PATH")
    parser.add_argument("--keep", metavar="DIR")
    options = parser.parse_args()
    if not options.program:
        subprocess.run(["cargo", "build", "--release", "--quiet", "--bin", "dedere"], cwd=root, check=True)
    program = options.program or os.path.join(root, "target", "release", "dedere")
    folder = options.keep or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    asked, claimed = os.path.join(folder, "questions.csv"), os.path.join(folder, "claims.ndjson")
    with open(asked, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(questions(program, options.number))
    codes = [measured("questions", options.number, "rows", [program, "check", "--input", asked, "--today", TODAY], folder)]
    with open(claimed, "w", encoding="utf-8") as file:
        for claim in mixed(os.path.join(folder, "questions.out"), options.number):
            file.write(json.dumps(claim, separators=(",", ":")) + "\n")
    codes.append(measured("claims", options.number, "claims", [program, "verify", claimed, "--today", TODAY], folder))
    if not options.keep:
        shutil.rmtree(folder)
    # A tenth of the rows and a third of the claims are to be refused.
    sys.exit(codes != [2, 1])


if __name__ == "__main__":
    main()
