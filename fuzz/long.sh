#!/usr/bin/env bash
# A target led by coverage: `fuzz/long.sh TARGET [SECONDS]`, with libFuzzer and on stable Rust. Needs a compiler of C++ for libFuzzer itself.
# New inputs are kept in fuzz/corpus/TARGET, and one for which the target does not hold beside it; the seeds stay as they are.
set -euo pipefail
cd "$(dirname "$0")"

target=${1:?a target: see src/lib.rs} seconds=${2:-600}
[ -d "seeds/$target" ] || { printf 'error: there is no target `%s`\n' "$target" >&2; exit 2; }
host=$(rustc -vV | sed -n 's/^host: //p')
flags=(--cfg fuzzing -Ccodegen-units=16 -Cpasses=sancov-module)
for option in level=4 inline-8bit-counters pc-table trace-compares; do flags+=("-Cllvm-args=-sanitizer-coverage-$option"); done
RUSTFLAGS=${flags[*]} cargo build --release --target "$host" --bin "$target"
mkdir -p "corpus/$target"
exec "${CARGO_TARGET_DIR:-target}/$host/release/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
  -print_final_stats=1 -artifact_prefix="corpus/$target-" "corpus/$target" "seeds/$target"
