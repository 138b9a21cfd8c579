#!/usr/bin/env bash
# The wheel: `packaging/wheel.sh [--profile PROFILE] [--target TARGET] FOLDER` puts it into the folder, and prints its path.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

options=(--profile release)
while [ $# -gt 1 ]; do
  case $1 in
    --profile) options[1]=${2:?}; shift 2 ;;
    --target) options+=(--target "${2:?}"); shift 2 ;;
    *) fail "\`$1\` is not an option of this script" "--profile PROFILE, --target TARGET" ;;
  esac
done
folder=${1:?a folder for the wheel}
# A program without libraries runs on every Linux, whichever C library that has.
case ${options[3]:-} in *-linux-musl*) options+=(--compatibility manylinux2014 musllinux_1_1) ;; esac

maturin=$(command -v maturin || tool maturin maturin==1.16.0) || fail "maturin is not installed, and cannot be had from PyPI"
mkdir -p "$folder"
"$maturin" build "${options[@]}" --out "$folder" >&2
ls "$folder"/dedere-"$(version)"-*.whl
