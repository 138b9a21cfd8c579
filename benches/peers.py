#!/usr/bin/env python3
"""The same questions to dedere and to five engines that people write rules in: SWI-Prolog, clingo, DuckDB, regorus (Rego) and Cedar.

Usage, from the project's root: python3 benches/peers.py [NUMBER] [--program PATH] [--python PATH] [--built DIR] [--runs N] [--keep DIR]

benches/peers/README.md says what each is asked, which rules each knows and which not. One core each, in turn; a figure is the least time
of several runs on the processor (user and system), beside the least time on the clock. A peer that is not there is left out, in a line
that begins with `!! LEFT OUT`. Exits 1 where a peer's answer is not that of dedere: then its figures are worth nothing.

Needs GNU time. swipl and clingo are Debian's swi-prolog-nox and gringo, duckdb a package of Python (--python says which Python has it),
and the programs of regorus and Cedar are built by cargo, or lie in the folder of --built.
"""
import argparse
import csv
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
here = os.path.join(root, "benches", "peers")
sys.path.insert(0, here)
# Nothing is left behind in the sources, where tests read every file as text.
sys.dont_write_bytecode = True
import claims  # noqa: E402
import facts  # noqa: E402

TODAY = "2026-11-24"
PERSON, STATE, DAY = "vladimir-putin", "mongolia", "2024-09-02"
WORKS = {"check": "one check", "pairs": "every pair on a day", "claims": "claims"}
# How many times each work is run, of which the least counts.
RUNS = {"check": 15, "pairs": 5, "claims": 2}
STRONGEST = ("obliged", "obliged-contested")
ATOM = re.compile(r'owes\("(.*?)","(.*?)","(.*?)"\)')


@dataclass
class Peer:
    """A program, its version, and the command of each work."""

    name: str
    version: str
    commands: dict
    # Exit codes that say that the work was done.
    fine: tuple = (0,)
    figures: dict = field(default_factory=dict)


def first_line(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def left_out(name, why):
    print(f"!! LEFT OUT: {name}: {why}", flush=True)


def dedere(program):
    check = [program, "check", PERSON, STATE, "--date", DAY, "--today", TODAY]
    pairs = [program, "export", "obligations", "--date", DAY, "--today", TODAY]
    commands = {"check": check, "pairs": pairs, "claims": [program, "verify", "claims.csv", "--today", TODAY]}
    return Peer("dedere", first_line([program, "--version"]).split()[1], commands, (0, 1))


def prolog(folder):
    if not shutil.which("swipl"):
        return left_out("SWI-Prolog", "swipl is not installed (Debian: swi-prolog-nox)")
    core = os.path.join(folder, "core")
    compiled = ["swipl", "-O", "-o", core, "-c", os.path.join(here, "core.pl"), "facts.pl"]
    subprocess.run(compiled, cwd=folder, check=True, stderr=subprocess.DEVNULL)
    day = str(facts.number(DAY))
    commands = {"check": [core, "check", PERSON, STATE, day], "pairs": [core, "pairs", day], "claims": [core, "claims", "asked.txt"]}
    return Peer("SWI-Prolog", first_line(["swipl", "--version"]).split()[2], commands)


def clingo(_):
    if not shutil.which("clingo"):
        return left_out("clingo", "clingo is not installed (Debian: gringo)")
    base = ["clingo", "--verbose=0", "facts.lp"]
    pairs = [*base, os.path.join(here, "core.lp"), "-c", f"day={facts.number(DAY)}"]
    check = [*pairs, "-c", f'person="{PERSON}"', "-c", f'state="{STATE}"']
    held = [*base, os.path.join(here, "claims.lp"), "asked.lp"]
    # It exits with 10 or 30 where there is a model.
    return Peer("clingo", first_line(["clingo", "--version"]).split()[-1], {"check": check, "pairs": pairs, "claims": held}, (10, 30))


def duckdb(folder, python):
    version = subprocess.run([python, "-c", "import duckdb; print(duckdb.__version__)"], capture_output=True, text=True)
    if version.returncode:
        return left_out("DuckDB", f"{python} has no package duckdb (pip install duckdb, and --python)")
    base, database = [python, os.path.join(here, "core_duckdb.py")], os.path.join(folder, "facts.duckdb")
    if os.path.exists(database):
        os.remove(database)
    subprocess.run([*base, "load", database, folder], check=True)
    commands = {"check": ["check", database, PERSON, STATE, DAY], "pairs": ["pairs", database, DAY]}
    commands["claims"] = ["claims", database, "asked.csv"]
    return Peer("DuckDB", version.stdout.strip(), {work: [*base, *rest] for work, rest in commands.items()})


def rust(folder, built):
    """regorus and Cedar, each a program that embeds its crate."""
    release = built or os.path.join(root, "target", "peers", "release")
    if not built:
        build = ["cargo", "build", "--release", "--locked", "--quiet", "--target-dir", os.path.dirname(release)]
        build += ["--manifest-path", os.path.join(here, "Cargo.toml")]
        if not shutil.which("cargo") or subprocess.run(build).returncode:
            return [left_out(name, "its program could not be built by cargo") for name in ("regorus", "Cedar")]
    with open(os.path.join(here, "Cargo.lock"), encoding="utf-8") as file:
        versions = dict(re.findall(r'name = "(.+)"\nversion = "(.+)"', file.read()))
    day, found = str(facts.number(DAY)), []
    embedded = [("regorus", "regorus", "core.rego", "facts.json"), ("Cedar", "cedar-policy", "core.cedar", "entities.json")]
    for name, crate, rules, known in embedded:
        program = shutil.copy(os.path.join(release, name.lower()), folder)
        base = [program, os.path.join(here, rules), known]
        commands = {"check": ["check", PERSON, STATE, day], "pairs": ["pairs", day], "claims": ["claims", "asked.txt"]}
        found.append(Peer(name, versions[crate], {work: [*base, *rest] for work, rest in commands.items()}))
    return found


def one_run(peer, work, folder):
    """Runs it once on one core; seconds on the clock and on the processor."""
    with open(os.path.join(folder, f"{peer.name}.{work}"), "wb") as out, open(os.devnull, "rb") as nothing:
        files = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), 0), (os.POSIX_SPAWN_DUP2, out.fileno(), 1)]
        start = time.perf_counter()
        pid = os.posix_spawnp(peer.commands[work][0], peer.commands[work], os.environ, file_actions=files)
        _, status, used = os.wait4(pid, 0)
        clock = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in peer.fine:
        sys.exit(f"{peer.name} failed: {' '.join(peer.commands[work])}")
    return clock, used.ru_utime + used.ru_stime


def peak(peer, work, folder):
    """Peak memory in MB. GNU time starts the program from a small process of its own, so that the peak is its own."""
    told = os.path.join(folder, "time")
    timed = ["/usr/bin/time", "-q", "-f", "%M", "-o", told, *peer.commands[work]]
    subprocess.run(timed, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(told, encoding="utf-8") as file:
        return int(file.read()) / 1024


def measured(peers, folder, runs):
    for work, usual in RUNS.items():
        taken = {peer.name: [] for peer in peers}
        # In turn, so that what else the machine does falls on all of them.
        for _ in range(runs or usual):
            for peer in peers:
                taken[peer.name].append(one_run(peer, work, folder))
        for peer in peers:
            clock, core = (min(column) for column in zip(*taken[peer.name]))
            peer.figures[work] = (clock, core, peak(peer, work, folder))


def output(peer, work, folder):
    with open(os.path.join(folder, f"{peer.name}.{work}"), encoding="utf-8") as file:
        return file.read()


def told(peer, work, folder):
    """What a peer said of pairs, one or all: by person and state, the answer and the rules that give it."""
    text, found = output(peer, work, folder), {}
    if peer.name == "clingo":
        for person, state, rule in ATOM.findall(text):
            found.setdefault((person, state), set()).add(rule)
        return {pair: (STRONGEST[rules == {"R2"}], rules) for pair, rules in found.items()}
    for line in text.splitlines():
        cells = line.split(",") if work == "pairs" else [PERSON, STATE, *line.split(",")]
        if cells[2] != "none":
            found[cells[0], cells[1]] = (cells[2], set(cells[3:]))
    return found


def owed(peer, folder, states):
    """What dedere said of every pair, as far as the peers' rules go; and how many pairs they go no further than."""
    found, beyond = {}, 0
    for row in csv.DictReader(output(peer, "pairs", folder).splitlines()):
        rules = set(row["rules"].split("; "))
        if row["state_id"] not in states or not row["answer"].startswith("obliged"):
            continue
        if rules.isdisjoint({"R1", "R2", "R6"}) or claims.beyond(row["answer"], row["articles"], row["through"]):
            beyond += 1
            continue
        found[row["person_id"], row["state_id"]] = (row["answer"], rules & {"R1", "R2", "R6", "R13"})
    return found, beyond


def wrong(peer, folder):
    """The numbers of the claims that a peer found wrong; of dedere, how many and those that it listed."""
    text = output(peer, "claims", folder)
    if peer.name != "dedere":
        return set(map(int, re.findall(r"\d+", text.replace("SATISFIABLE", ""))))
    count = re.match(r"FAILS +\d+ claims: (\d+) fail", text)
    listed = re.findall(r"^claims\.csv:\d+:\d+  (\d+)  \[", text, re.M)
    return int(count[1]) if count else None, set(map(int, listed))


def agreed(peers, folder, states, drawn):
    """Prints how far each agrees with dedere; whether all do."""
    own, fine = peers[0], True
    answer = output(own, "check", folder).split()[0].lower()
    pairs, beyond = owed(own, folder, states)
    false = {at for at, claim in enumerate(drawn, 1) if claim[-1]}
    count, listed = wrong(own, folder)
    fine &= count == len(false) and listed <= false and len(listed) > 0
    print(f"dedere: {answer}; {len(pairs)} pairs obliged by R1, R2 or R6, and {beyond} by rules that the peers lack;")
    print(f"    {count} of {len(drawn)} claims fail, {len(false)} are wrong; the {len(listed)} that it lists in full are among them")
    for peer in peers[1:]:
        one = told(peer, "check", folder).get((PERSON, STATE), ("none", set()))[0]
        all_pairs, found = told(peer, "pairs", folder), wrong(peer, folder)
        same = sum(all_pairs.get(pair) == said for pair, said in pairs.items())
        more = len(all_pairs.keys() - pairs.keys())
        at_odds = len(found ^ false)
        held = f"{len(drawn) - at_odds} of {len(drawn)} claims judged alike"
        print(f"{peer.name}: {one}; {same} of {len(pairs)} pairs the same, answer and rules, {more} more; {held}")
        fine &= one == answer and same == len(pairs) and more == 0 and at_odds == 0
    return fine


def times(ratio):
    """How many times that of dedere: two digits, and no more than can be measured."""
    return f"{ratio:.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×" if ratio >= 1 else f"{ratio:.2f} ×"


def table(peers, number):
    """As Markdown: time on the processor, peak memory, and how many times the time of dedere."""
    units = {"check": (1000, "ms"), "pairs": (1000, "ms"), "claims": (1, "s")}
    heads = [f"{number:,} {what}" if work == "claims" else what for work, what in WORKS.items()]
    print(f"\n| | {' | '.join(heads)} |\n|---|{'---|' * len(heads)}")
    for peer in peers:
        cells = []
        for work, (clock, core, memory) in peer.figures.items():
            factor, unit = units[work]
            ratio = core / peers[0].figures[work][1]
            cells.append(f"{core * factor:.1f} {unit}, {memory:.0f} MB" + (f", {times(ratio)}" if peer is not peers[0] else ""))
        print(f"| {peer.name} {peer.version} | {' | '.join(cells)} |")
    print("\nOn the clock:")
    for peer in peers:
        clocks = (f"{clock * units[work][0]:.1f} {units[work][1]}" for work, (clock, _, _) in peer.figures.items())
        print(f"    {peer.name:12} {', '.join(clocks)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--program", metavar="PATH")
    parser.add_argument("--python", metavar="PATH", default=sys.executable)
    parser.add_argument("--built", metavar="DIR")
    parser.add_argument("--runs", type=int, metavar="N")
    parser.add_argument("--keep", metavar="DIR")
    options = parser.parse_args()
    if not options.program:
        subprocess.run(["cargo", "build", "--release", "--quiet", "--bin", "dedere"], cwd=root, check=True)
    program = os.path.abspath(options.program or os.path.join(root, "target", "release", "dedere"))
    folder = os.path.abspath(options.keep or tempfile.mkdtemp())
    os.makedirs(folder, exist_ok=True)
    # A copy, as an installation leaves it: a file that the linker has just written is mapped more slowly.
    program = shutil.copy(program, os.path.join(folder, "dedere"))
    known = facts.facts(program, TODAY)
    facts.write(known, folder)
    states = {state for state, _, _ in known["state"]}
    drawn, dropped = claims.drawn(program, TODAY, {state for state, _, until in known["state"] if until == facts.ENDLESS}, options.number)
    claims.write(drawn, folder)
    print(f"{options.number:,} claims; drawn and not asked, for the peers' rules do not decide them: {dropped}")
    peers = [dedere(program), prolog(folder), clingo(folder), duckdb(folder, options.python), *rust(folder, options.built)]
    peers = [peer for peer in peers if peer]
    os.chdir(folder)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    measured(peers, folder, options.runs)
    fine = agreed(peers, folder, states, drawn)
    table(peers, options.number)
    print(f"\n{platform.system()} {platform.machine()}, Python {platform.python_version()}. The commands, in a folder of facts and claims:")
    for peer in peers:
        for command in peer.commands.values():
            print("    " + " ".join(command).replace(folder + os.sep, "").replace(root + os.sep, ""))
    if not options.keep:
        os.chdir(root)
        shutil.rmtree(folder)
    sys.exit(not fine)


if __name__ == "__main__":
    main()
