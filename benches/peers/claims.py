"""A file of claims about persons and states, the same for all, in the form that each of them reads best.

A claim is a person, a state, a day and the answer that is said to hold; a third are wrong. What holds is dedere's own answer, out of its
table of spans, so that a peer that finds other claims wrong than those has not done the same work.
"""
import bisect
import csv
import datetime
import os
import random

from facts import number, table

FIRST, LAST = datetime.date(2002, 7, 1).toordinal(), datetime.date(2026, 9, 30).toordinal()
# Said of one of these: neither obliged, nor contested.
WEAKER = "not-obliged|prosecute-or-extradite|prosecute-or-extradite-contested"
# An obligation that rests on one of these comes from a rule that the peers do not have: R3, R4 and R2 behind it, R5.
OTHER_RULES = {"rome-statute:12(3)": "R3", "rome-statute:127(2)": "R4", "rome-statute:87(5)(b)": "R5"}


def beyond(answer, articles, through=""):
    """Why the peers' rules do not decide a question; empty: they do."""
    if through:
        return "another state answers"
    if answer == "undetermined":
        return "undetermined"
    found = [rule for article, rule in OTHER_RULES.items() if article in articles.split("; ")]
    return found[0] if found and answer.startswith("obliged") else ""


def spans(program, today, states):
    """By person and state, those whose documents are all of the Court: first days, and the answer or why it is not asked."""
    others = {row["person_id"] for row in table(program, "warrants", today) if row["court"] != "ICC"}
    found = {}
    for row in table(program, "intervals", today):
        if row["kind"] == "state" and row["state_id"] in states and row["person_id"] not in others:
            answer = row["answer"] if row["answer"].startswith("obliged") else "none"
            told = (answer, beyond(row["answer"], row["articles"], row["through"]))
            first, answers = found.setdefault((row["person_id"], row["state_id"]), ([], []))
            first.append(row["from"])
            answers.append(told)
    return found


def drawn(program, today, states, count):
    """The claims, and how many questions were drawn and not asked, by reason."""
    draw, known, left_out, claims = random.Random(3), spans(program, today, states), {}, []
    pairs = sorted(known)
    while len(claims) < count:
        person, state = draw.choice(pairs)
        day = datetime.date.fromordinal(draw.randint(FIRST, LAST)).isoformat()
        first, answers = known[person, state]
        answer, why = answers[bisect.bisect_right(first, day) - 1]
        if why:
            left_out[why] = left_out.get(why, 0) + 1
            continue
        said = answer
        if draw.random() < 1 / 3:
            said = draw.choice([other for other in ("obliged", "obliged-contested", "none") if other != answer])
        claims.append((person, state, day, said, said != answer))
    return claims, left_out


def write(claims, folder):
    """The claims in each form. For dedere with what its files have to have: an id, the sentence, and how it was rated."""
    at = lambda name: open(os.path.join(folder, name), "w", encoding="utf-8", newline="")  # noqa: E731
    with at("claims.csv") as own, at("asked.txt") as plain, at("asked.csv") as dated, at("asked.lp") as clauses:
        rows = csv.writer(own, lineterminator="\n")
        rows.writerow(["id", "text", "kind", "value", "person", "state", "date", "rating"])
        for at, (person, state, day, said, _) in enumerate(claims, 1):
            text = f"On {day}, {said} was the answer about {person} in {state}."
            rows.writerow([at, text, "obligation", WEAKER if said == "none" else said, person, state, day, "supported"])
            print(f"{at},{person},{state},{number(day)},{said}", file=plain)
            print(f"{at},{person},{state},{day},{said}", file=dated)
            print(f'claim({at},"{person}","{state}",{number(day)},"{said}").', file=clauses)
