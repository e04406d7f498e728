#!/usr/bin/env bash
# The package for this system: .deb on Linux, NSIS installer on Windows, .dmg on macOS.
# APPIMAGE=1 adds an AppImage on Linux; its tools are fetched from the internet by the bundler.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
need_window
need_ui

case $(uname -s) in
Linux)
	packages dpkg file
	bundles=deb
	if [[ -n ${APPIMAGE:-} ]]; then
		bundles+=,appimage
	else
		say "AppImage dilewati: alatnya diunduh saat membangun; pakai APPIMAGE=1 / AppImage skipped: its tools are downloaded while building; use APPIMAGE=1"
	fi
	;;
Darwin) bundles=app,dmg ;;
*)
	bundles=nsis
	say "Pemasang WebView2 luring (sekitar 150 MB) dan NSIS diunduh saat membangun, bukan saat memasang / the offline WebView2 installer (about 150 MB) and NSIS are downloaded while building, not while installing"
	;;
esac

step "Membangun paket ($bundles); optimasi penuh memakan waktu / building the package; full optimisation takes its time" \
	ui/node_modules/.bin/tauri build --ci --bundles "$bundles"

say "Paket siap / packages are ready:"
find "$(target_dir)/release/bundle" -maxdepth 2 -type f \( -name '*.deb' -o -name '*.AppImage' -o -name '*.exe' -o -name '*.dmg' \) -print
