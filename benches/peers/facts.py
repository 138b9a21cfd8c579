"""The facts for the peers, out of the tables that dedere exports, in the form that each of them reads best.

What is made ready for all of them alike, so that none has to: a day is a number (20240902; a date for DuckDB); a warrant is `over` on the
first day that no longer counts, which is the day after a delivery or a death; a charge is the number of its article of the Rome Statute.
"""
import csv
import datetime
import io
import json
import os
import subprocess

ENDLESS = "9999-12-31"
INSTRUMENTS = ("rome-statute", "genocide-convention")
# The day of these still counts.
COUNTS_ON_ITS_DAY = ("delivered", "died")
# Whom the Security Council named: data/law/security-council.yaml, R6.
NAMED = [["sudan", "darfur", "2005-03-31"], ["libya", "lby", "2011-02-26"]]


def table(program, name, today):
    run = subprocess.run([program, "export", name, "--today", today], capture_output=True, text=True, check=True)
    return csv.DictReader(io.StringIO(run.stdout))


def over(row):
    if row["status"] == "never-in-effect":
        return row["issued"]
    if row["ended"] and row["ended_how"] in COUNTS_ON_ITS_DAY:
        return (datetime.date.fromisoformat(row["ended"]) + datetime.timedelta(days=1)).isoformat()
    return row["ended"] or ENDLESS


def facts(program, today):
    """Rows by table, with days as they are written."""
    parties = [
        [row["state_id"], row["instrument"], row["from"], row["until"] or ENDLESS]
        for row in table(program, "participations", today)
        if row["instrument"] in INSTRUMENTS and row["counted"] == "yes"
    ]
    states = [
        [row["id"], row["exists_from"] or "0001-01-01", row["exists_until"] or ENDLESS]
        for row in table(program, "states", today)
        if row["recorded"] == "yes"
    ]
    warrants = [
        [row["person_id"], row["id"], row["court"], row["kind"], row["situation"], row["issued"], row["public"] or ENDLESS, over(row)]
        for row in table(program, "warrants", today)
    ]
    charges = {
        (row["warrant"], row["provision"].removeprefix("rome-statute:").partition("(")[0])
        for row in table(program, "charges", today)
        if row["provision"].startswith("rome-statute:")
    }
    return {"party": parties, "state": states, "named": NAMED, "warrant": warrants, "charge": sorted(map(list, charges))}


def number(day):
    return int(day.replace("-", ""))


def value(cell):
    return number(cell) if len(cell) == 10 and cell[4] == cell[7] == "-" else cell


def articles(known):
    found = {}
    for warrant, article in known["charge"]:
        found.setdefault(warrant, []).append(int(article))
    return {warrant: sorted(numbers) for warrant, numbers in found.items()}


def as_csv(known, folder):
    heads = {
        "party": "state,instrument,since,until", "state": "state,since,until", "named": "state,situation,since",
        "warrant": "person,warrant,court,kind,situation,issued,public,over", "charge": "warrant,article",
    }
    for name, rows in known.items():
        with open(os.path.join(folder, f"{name}.csv"), "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([heads[name].split(","), *rows])


def as_clauses(known, path, quote):
    """For Prolog and clingo, which part strings from names by the quotation mark."""
    with open(path, "w", encoding="utf-8") as file:
        for name, rows in known.items():
            for row in rows:
                cells = (value(cell) for cell in row)
                if name == "charge":
                    cells = (row[0], int(row[1]))
                told = (str(cell) if isinstance(cell, int) else quote + cell + quote for cell in cells)
                print(f"{name}({', '.join(told)}).", file=file)


def as_data(known, path):
    """For Rego: objects by id, so that each look-up is one."""
    charged, data = articles(known), {"parties": {}, "states": {}, "named": {}, "warrants": {}}
    for state, instrument, since, until in known["party"]:
        data["parties"].setdefault(instrument, {}).setdefault(state, []).append({"from": number(since), "until": number(until)})
    for state, since, until in known["state"]:
        data["states"][state] = {"from": number(since), "until": number(until)}
    for state, situation, since in known["named"]:
        data["named"].setdefault(state, {})[situation] = number(since)
    for person, warrant, court, kind, situation, issued, public, ended in known["warrant"]:
        data["warrants"].setdefault(person, []).append({
            "id": warrant, "court": court, "kind": kind, "situation": situation, "issued": number(issued), "public": number(public),
            "over": number(ended), "articles": charged.get(warrant, []),
        })
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)


def as_entities(known, path):
    """For Cedar: states, situations and warrants. A state has one span for a treaty there: more than one is refused."""
    charged, short = articles(known), {"rome-statute": "rome", "genocide-convention": "genocide"}
    states = {state: {"from": number(since), "until": number(until)} for state, since, until in known["state"]}
    for state, instrument, since, until in known["party"]:
        if short[instrument] in states.get(state, {}):
            raise SystemExit(f"{state} was a party to {instrument} twice: core.cedar knows one span")
        if state in states:
            states[state][short[instrument]] = {"from": number(since), "until": number(until)}
    entity = lambda kind, name, attrs: {"uid": {"type": kind, "id": name}, "attrs": attrs, "parents": []}  # noqa: E731
    reference = lambda kind, name: {"__entity": {"type": kind, "id": name}}  # noqa: E731
    named = {situation: {"named": reference("State", state), "since": number(since)} for state, situation, since in known["named"]}
    entities = [entity("State", state, attrs) for state, attrs in states.items()]
    entities += [entity("Situation", name, named.get(name, {})) for name in sorted({row[4] for row in known["warrant"]})]
    for person, warrant, court, kind, situation, issued, public, ended in known["warrant"]:
        entities.append(entity("Warrant", warrant, {
            "person": reference("Person", person), "court": court, "kind": kind, "situation": reference("Situation", situation),
            "issued": number(issued), "public": number(public), "over": number(ended), "articles": charged.get(warrant, []),
        }))
    with open(path, "w", encoding="utf-8") as file:
        json.dump(entities, file)


def write(known, folder):
    as_csv(known, folder)
    as_clauses(known, os.path.join(folder, "facts.pl"), "'")
    as_clauses(known, os.path.join(folder, "facts.lp"), '"')
    as_data(known, os.path.join(folder, "facts.json"))
    as_entities(known, os.path.join(folder, "entities.json"))
