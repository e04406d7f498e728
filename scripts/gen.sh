#!/usr/bin/env bash
# Writes ui/src/wire from the Rust types of the wire.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
source scripts/common.sh

need_rust
step "Menulis tipe TypeScript / writing the TypeScript types" cargo gen
