#!/usr/bin/env python3
"""Writes the list of what is inside the program, for programs: a software bill of materials in JSON, as CycloneDX 1.6.

    python3 packaging/sbom.py FILE

The crates are those of THIRD-PARTY.md, with the checksums of Cargo.lock and which of them needs which. Wants cyclonedx-python-lib with
json-validation, which holds what is written to the schema: packaging/sbom.sh gets it.
"""

import importlib.util
import os
import pathlib
import re
import sys
import uuid
from datetime import datetime, timezone

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

ROOT = pathlib.Path(__file__).resolve().parent.parent


def third_party():
    """The script beside this one, which knows what ends up in the program."""
    spec = importlib.util.spec_from_file_location("third_party", ROOT / "packaging/third-party.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def checksums() -> dict:
    """The checksum of each crate, by name and version."""
    entry = re.compile(r'^name = "(.+)"\nversion = "(.+)"\n(?:source = .+\n)?checksum = "([0-9a-f]{64})"$', re.MULTILINE)
    lock = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    return {(name, version): checksum for name, version, checksum in entry.findall(lock)}


def component(package: dict, kind: ComponentType, checksum: str) -> Component:
    """A package as a component."""
    name, version = package["name"], package["version"]
    licence = (package["license"] or "").replace("/", " OR ").replace("  ", " ")
    return Component(
        type=kind,
        name=name,
        version=version,
        bom_ref=f"{name}@{version}",
        purl=PackageURL("cargo", None, name, version),
        licenses=[LicenseFactory().make_with_expression(licence)] if licence else [],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=checksum)] if checksum else [],
    )


def bill() -> Bom:
    """The program, its crates, and which needs which."""
    script = third_party()
    data = script.metadata()
    packages = {package["id"]: package for package in data["packages"]}
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    known, root = checksums(), data["resolve"]["root"]
    inside = [package for package in script.parts(data) if package["id"] != root]
    program = component(packages[root], ComponentType.APPLICATION, "")
    crates = {one["id"]: component(one, ComponentType.LIBRARY, known[(one["name"], one["version"])]) for one in inside}
    bom = Bom(components=crates.values())
    bom.metadata.component = program
    # By what it lists, and not by chance: the same list has the same number.
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, (ROOT / "Cargo.lock").read_text(encoding="utf-8"))
    bom.metadata.timestamp = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), timezone.utc)
    for package, one in [(root, program), *crates.items()]:
        needed = (dependency["pkg"] for dependency in nodes[package]["deps"])
        bom.register_dependency(one, [crates[other] for other in needed if other in crates])
    return bom


def main() -> int:
    """The exit code."""
    if len(sys.argv) != 2:
        print("error: one file to write is expected\nhelp: python3 packaging/sbom.py FILE", file=sys.stderr)
        return 2
    bom = bill()
    written = JsonV1Dot6(bom).output_as_string(indent=1)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(written)
    if wrong:
        print(f"error: what would be written is no CycloneDX: {wrong}", file=sys.stderr)
        return 1
    file = pathlib.Path(sys.argv[1])
    part = file.with_name(file.name + ".part")
    part.write_text(written + "\n", encoding="utf-8", newline="\n")
    part.replace(file)
    print(f"{file.name}: {len(bom.components)} crates", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
