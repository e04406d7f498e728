#!/usr/bin/env bash
# Takes the pictures of README and guide anew, in the real window on the sample competition, into docs/pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

is_linux || fail "gambar hanya dapat diambil di Linux / pictures are taken on Linux only"
need_rust
need_node
need_window
packages webkit2gtk-driver xvfb imagemagick

need_ui
build_ui
step "Membangun program / building the program" cargo build
tool tauri-driver 2.1.0

raw=$(target_dir)/pictures
rm -rf "$raw"
step "Mengambil gambar / taking the pictures" node tests/e2e/pictures.mjs "$raw"
mkdir -p docs/pictures
for picture in "$raw"/*.png; do
	# A palette is a fifth of the size; without dates in the file the same picture gives the same file.
	convert "$picture" -strip +dither -colors 200 -define png:exclude-chunks=date,time -define png:compression-level=9 "PNG8:docs/pictures/$(basename "$picture")"
done
say "docs/pictures: $(find docs/pictures -name '*.png' | wc -l) gambar / pictures"
