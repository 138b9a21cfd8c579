#!/usr/bin/env python3
"""Runs the tests with coverage, and prints by room of `src/` how many of its lines they reach.

Usage, from the project's root: python3 .ci/coverage.py [ARGUMENTS OF cargo test]

Needs cargo-llvm-cov (`cargo install --locked cargo-llvm-cov`) and the tools of the LLVM that the compiler was built with: those of rustup
(`rustup component add llvm-tools`), or of a system (Debian: llvm-22 for Rust 1.95), which are found by their version.
Exits 1 where a test fails, or where `law` is under 95 % or the whole under 90 %.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOMS = ("law", "query", "claims", "words", "data")
LAW, WHOLE = 95, 90
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def tools():
    """Where the tools of the compiler's LLVM lie; none: rustup's are there, or cargo-llvm-cov says what is missing."""
    told = subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"^LLVM version: (\d+)", told, re.M)[1]
    found = {"LLVM_COV": shutil.which(f"llvm-cov-{version}"), "LLVM_PROFDATA": shutil.which(f"llvm-profdata-{version}")}
    return {name: path for name, path in found.items() if path and name not in os.environ}


def rooms(report):
    """Lines and lines reached, by the folder of `src/` that a file stands in; of all, under no name."""
    lines = {}
    for file in report["data"][0]["files"]:
        path = os.path.relpath(file["filename"], root).split(os.sep)
        if path[0] != "src":
            continue
        summary = file["summary"]["lines"]
        for room in {path[1] if len(path) > 2 else "", ""}:
            count, covered = lines.get(room, (0, 0))
            lines[room] = (count + summary["count"], covered + summary["covered"])
    return lines


def main():
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        command = ["cargo", "llvm-cov", "test", "--locked", "--json", "--summary-only", "--output-path", report, *sys.argv[1:]]
        if subprocess.run(command, cwd=root, env={**os.environ, **tools()}).returncode:
            sys.exit(1)
        with open(report, encoding="utf-8") as file:
            lines = rooms(json.load(file))
    share = {room: 100 * covered / count for room, (count, covered) in lines.items() if count}
    for room in [*ROOMS, *sorted(lines.keys() - {*ROOMS, ""}), ""]:
        if room in share:
            count, covered = lines[room]
            print(f"{room or 'all of it':12} {share[room]:5.1f} %   {covered} of {count} lines")
    sys.exit(share.get("law", 0) < LAW or share.get("", 0) < WHOLE)


if __name__ == "__main__":
    main()
