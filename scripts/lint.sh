#!/usr/bin/env bash
# Formatting, lints, licences, and whether generated files are up to date. Changes nothing but the generated types.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
need_window
need_ui
# The context of the window is compiled from ui/dist.
[[ -f ui/dist/index.html ]] || build_ui

step "Format Rust / formatting of Rust" cargo fmt --check
step "Clippy tanpa jendela / without the window" cargo clippy --no-default-features --all-targets -- -D warnings
step "Clippy dengan jendela / with the window" cargo clippy --all-targets -- -D warnings
step "Tipe antarmuka / types of the UI" npm --prefix ui run check
step "ESLint" npm --prefix ui run lint

step "Tipe kawat / types of the wire" scripts/gen.sh
if [[ -n $(git status --porcelain -- ui/src/wire) ]]; then
	git --no-pager diff --stat -- ui/src/wire
	fail "tipe di ui/src/wire belum mutakhir / the types in ui/src/wire were out of date" "sudah ditulis ulang; commit hasilnya / they are written now; commit them"
fi

step "Halaman kode / page of codes" node scripts/codes.mjs --check

tool cargo-deny 0.20.2
step "Lisensi, larangan, sumber / licences, bans, sources" cargo deny --all-features check licenses bans sources

if has shellcheck; then
	step "Skrip / scripts" shellcheck --external-sources scripts/*.sh .ci/run
else
	say "shellcheck tidak ada; skrip tidak diperiksa / shellcheck is absent; scripts not checked"
fi
say "Bersih / clean"
