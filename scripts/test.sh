#!/usr/bin/env bash
# Every test, from a fresh clone: the UI, the core, the independent recount, the real window.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
need_node
need_window
if is_linux; then
	# The driver of the real window, a screen for it, and readers of PDF that the program has no part in.
	packages webkit2gtk-driver xvfb poppler-utils qpdf python3
else
	for command in pdfinfo qpdf python3; do
		has "$command" || fail "perintah $command tidak ditemukan / command $command not found" "pasang Poppler, qpdf, Python 3 / install Poppler, qpdf, Python 3"
	done
fi

need_mounts
need_ui
build_ui
step "Memeriksa tipe dan aksesibilitas antarmuka / checking types and accessibility of the UI" npm --prefix ui run check
step "Uji antarmuka / tests of the UI" npm --prefix ui test
step "Uji inti dan program / tests of core and program" cargo test
if [[ -d tests/recount ]]; then
	step "Hitung ulang mandiri / independent recount" python3 -m unittest discover --start-directory tests/recount
fi

if is_linux; then
	tool tauri-driver 2.1.0
	step "Uji jendela yang sebenarnya / tests of the real window" node tests/e2e/run.mjs
else
	say "Uji jendela hanya di Linux; dilewati / the window is tested on Linux only; skipped"
fi
say "Semua uji lulus / every test passed"
