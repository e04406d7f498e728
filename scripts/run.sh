#!/usr/bin/env bash
# From a fresh clone to the open window. A development build: it is ready in a fraction of the time an optimised one
# takes, and the sample is small. `RELEASE=1 make run` builds what people get.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

if is_linux && [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
	say "Tidak ada layar; pekerjaan utama dijalankan tanpa jendela (make demo)."
	say "There is no display; doing the main job without a window instead (make demo)."
	exec scripts/demo.sh
fi

need_rust
need_window
need_ui
build_ui

profile=(--profile dev)
folder=debug
if [[ -n ${RELEASE:-} ]]; then
	profile=(--release)
	folder=release
fi
step "Membangun program; pertama kali beberapa menit / building the program; the first time takes minutes" cargo build "${profile[@]}"

say "Membuka jendela pada lomba contoh / opening the window on the sample competition"
exec "$(target_dir)/$folder/piagam" --sample
