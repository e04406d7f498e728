#!/usr/bin/env bash
# Draws every icon file from the three drawings in icons/. Same drawings in, same files out.
# icon.svg serves 64 pixels and up, icon-medium.svg 32 to 48, icon-small.svg below that.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need rsvg-convert librsvg2-bin
need icotool icoutils
need png2icns icnsutils

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() { # draw SIZE: the file $work/SIZE.png from the drawing made for that size
	local drawing=icon
	if (($1 < 32)); then
		drawing=icon-small
	elif (($1 < 64)); then
		drawing=icon-medium
	fi
	rsvg-convert --width "$1" --height "$1" --output "$work/$1.png" "icons/$drawing.svg"
}

say "Menggambar ikon / drawing the icons"
for size in 16 20 24 32 40 48 64 128 256 512 1024; do
	draw "$size"
done

cp "$work/32.png" icons/32x32.png
cp "$work/128.png" icons/128x128.png
cp "$work/256.png" "icons/128x128@2x.png"
cp "$work/512.png" icons/icon.png
icotool --create --output icons/icon.ico \
	"$work/16.png" "$work/20.png" "$work/24.png" "$work/32.png" "$work/40.png" "$work/48.png" "$work/64.png" --raw="$work/256.png"
png2icns icons/icon.icns "$work/16.png" "$work/32.png" "$work/48.png" "$work/128.png" "$work/256.png" "$work/512.png" "$work/1024.png" >/dev/null
say "Ikon siap di icons/ / icons are ready in icons/"
