#!/usr/bin/env bash
# Measures: the core with cargo bench, and how long a person waits for the window. Writes nothing but target/.
# scripts/bench.sh WORD measures only what has the word in its name (docs/benchmarks.md lists them).
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
if ! is_linux; then
	step "Mengukur inti / measuring the core" cargo bench --no-default-features --bench measure -- "$@"
	say "Waktu buka jendela diukur di Linux saja / the start of the window is measured on Linux only"
	exit 0
fi

need_window
need_ui
build_ui
# With the window even for the core: so that everything is built once, and the program measured is the program shipped.
step "Mengukur inti / measuring the core" cargo bench --bench measure -- "$@"

if (($# == 0)) || [[ window == *"$1"* ]]; then
	packages webkit2gtk-driver xvfb
	tool tauri-driver 2.1.0
	step "Membangun program rilis dan jendela kosong / building the released program and the empty window" \
		cargo build --release --bin piagam --example empty_window
	step "Mengukur waktu buka jendela / measuring the start of the window" node tests/e2e/bench.mjs
	step "Mengukur penilaian di jendela / measuring scoring in the window" node tests/e2e/bench-scoring.mjs
	step "Mengukur daftar di jendela / measuring the list in the window" node tests/e2e/bench-list.mjs
	step "Mengukur halaman pertama PDF / measuring the first page of a PDF" node tests/e2e/bench-preview.mjs
fi
