#!/usr/bin/env bash
# Measures: the core with cargo bench, and how long a person waits for the window. Writes nothing but target/.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
step "Mengukur inti / measuring the core" cargo bench --no-default-features

if ! is_linux; then
	say "Waktu buka jendela diukur di Linux saja / the start of the window is measured on Linux only"
	exit 0
fi
need_window
packages webkit2gtk-driver xvfb
need_ui
build_ui
tool tauri-driver 2.1.0
step "Membangun program rilis / building the released program" cargo build --release
step "Mengukur waktu buka jendela / measuring the start of the window" node tests/e2e/bench.mjs
