#!/usr/bin/env bash
# The whole main job on the bundled sample, without window, Node or web view.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
if is_linux; then
	packages build-essential
fi
out=$(target_dir)/demo
step "Membangun program tanpa jendela / building the program without the window" cargo build --no-default-features
rm -rf "$out"
step "Lomba contoh sampai piagam / the sample from submission to certificate: $out" "$(target_dir)/debug/piagam" demo --out "$out"
say "Lihat hasilnya di $out / see the result in $out"
