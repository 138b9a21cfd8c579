#!/usr/bin/env bash
# The program of the packages, asked for pictures as PNG: tests/png.rs. Built with the profile `trial`, which the other tests of packages
# have built already.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

cargo build --locked --all-features --profile trial
DEDERE_PNG=$(realpath "$built/trial/dedere") cargo test --locked --quiet --test png -- --include-ignored
