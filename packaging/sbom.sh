#!/usr/bin/env bash
# The list of what is inside the program, for programs (a software bill of materials): `packaging/sbom.sh FOLDER` puts it into the folder,
# and prints its path. Its day is that of the commit, so that it is the same whenever it is made.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

folder=${1:?a folder for the list}
python=$(tool python 'cyclonedx-python-lib[json-validation]==11.12.0') || fail "the library for CycloneDX cannot be had from PyPI"
mkdir -p "$folder"
file=$folder/dedere-$(version).cdx.json
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) "$python" packaging/sbom.py "$file"
printf '%s\n' "$file"
