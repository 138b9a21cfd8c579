#!/usr/bin/env bash
# The source package holds what builds the program and what is read about it, and no more; and `cargo install` needs nothing else.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

# Changes that are not committed yet are in a package of the working tree, and cargo asks whether that is meant.
files=$(cargo package --locked --allow-dirty --list --quiet)
for needed in Cargo.toml Cargo.lock build.rs src/main.rs src/lib.rs data/record.yaml data/LICENSE data/words/en.yaml \
  LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md README.md schema/check.schema.json; do
  grep -qxF "$needed" <<< "$files" || fail "the source package lacks $needed" "see \`include\` in Cargo.toml"
done
if stray=$(grep -E '^(tests|benches|packaging|target|\.ci|\.github)/|\.(orig|rej|swp|part)$|~$' <<< "$files" | grep -vxF Cargo.toml.orig); then
  fail "the source package holds $(head -n 3 <<< "$stray" | paste -sd ' ')" "see \`include\` in Cargo.toml"
fi
printf 'the source package: %s files\n' "$(wc -l <<< "$files")"

# Unpacked elsewhere, so that nothing of this repository can help, and installed as a reader would from the folder.
cargo package --locked --allow-dirty --quiet --no-verify
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tar -xzf "$built/package/dedere-$(version).crate" -C "$place"
CARGO_TARGET_DIR=$(realpath "$built") cargo install --quiet --locked --all-features --profile trial --path "$place/dedere-$(version)" --root "$place"
answers "$place/bin/dedere"
printf 'cargo install gives a dedere from what it holds\n'
