#!/usr/bin/env bash
# The program of the packages, asked as assistants ask: line by line by tests/mcp.rs, and by a client library of the protocol where one
# can be had from PyPI. Built with the profile `trial`, which the other tests of packages have built already.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

cargo build --locked --all-features --profile trial
program=$(realpath "$built/trial/dedere")
DEDERE_MCP=$program cargo test --locked --quiet --test mcp -- --include-ignored

python=$(tool python mcp==2.3.0) || left_out "assistants: no client library from PyPI for this machine"
"$python" tests/mcp/client.py "$program"
