#!/usr/bin/env bash
# A program that needs no library of the machine, for any Linux: `packaging/static.sh [--profile PROFILE] [TARGET]`.
# Prints the path of the program. TARGET is that of this machine's processor, with musl, where none is named.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

profile=release
if [ "${1:-}" = --profile ]; then profile=${2:?}; shift 2; fi
target=${1:-$(uname -m)-unknown-linux-musl}

case $target in
  *-linux-musl*) ;;
  *) fail "\`$target\` is not a target that is linked without libraries" "name one that ends in linux-musl" ;;
esac
if [ ! -d "$(rustc --print target-libdir --target "$target" 2> /dev/null)" ]; then
  fail "Rust's library for $target is not installed" \
    "\`rustup target add $target\`; where Rust is of the distribution, its package of that library"
fi

cargo build --locked --all-features --profile "$profile" --target "$target" >&2
program=$built/$target/$(folder_of "$profile")/dedere

# A program with an interpreter is bound to libraries at its start.
if has readelf && readelf --program-headers --wide "$program" | grep -q INTERP; then
  fail "$program needs libraries of the machine" "build with the target's own C start files: no linker of another system"
fi
printf '%s\n' "$program"
