#!/usr/bin/env bash
# Removes what can be built again. Competitions (*.lomba) are nobody's build output and stay.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

say "Menghapus hasil bangun / removing what was built"
rm -rf ui/dist ui/node_modules gen
if has cargo; then
	cargo clean
fi
