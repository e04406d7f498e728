# shellcheck shell=bash
# What every script here shares: speaking, and installing what a fresh machine lacks.
# Sourced, never run. The caller stands in the root of the repository.

say() { printf '==> %s\n' "$*"; }

# fail MESSAGE [WHAT TO DO]: says what went wrong and what to do about it, then stops.
fail() {
	printf 'GAGAL / FAILED: %s\n' "$1" >&2
	if (($# > 1)); then
		printf '  -> %s\n' "${@:2}" >&2
	fi
	exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# step TEXT COMMAND...: one line of what happens; when the command fails, one line of which step it was.
step() {
	say "$1"
	"${@:2}" || fail "$1" "perintah / command: ${*:2}" "baca pesan di atas, perbaiki, lalu ulangi / read the message above, mend it, run again"
}

is_linux() { [[ $(uname -s) == Linux ]]; }

# as_root COMMAND...: runs it as root, by being root or by sudo. Fails when neither is possible.
as_root() {
	if [[ $(id -u) == 0 ]]; then
		"$@"
	elif has sudo && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
		sudo "$@"
	else
		return 1
	fi
}

# packages NAME...: installs the Debian packages that are missing, and none that are present.
packages() {
	local missing=() name
	if ! has dpkg-query || ! has apt-get; then
		fail "di sistem ini paket tidak dapat dipasang otomatis / packages cannot be installed automatically on this system" \
			"pasang yang setara dengan / install what matches: $*" \
			"nama di atas adalah nama paket Debian/Ubuntu / the names above are those of Debian/Ubuntu"
	fi
	for name in "$@"; do
		[[ $(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || missing+=("$name")
	done
	((${#missing[@]} > 0)) || return 0

	say "Memasang paket sistem / installing system packages: ${missing[*]}"
	if ! as_root true; then
		fail "perlu hak root atau sudo untuk memasang paket / root or sudo is needed to install packages" \
			"jalankan / run: sudo apt-get update && sudo apt-get install ${missing[*]}"
	fi
	# An interrupted or old list of packages makes the installation fail, so it is fetched anew.
	as_root apt-get update -qq || say "Daftar paket tidak dapat diperbarui, memakai yang ada / the package list could not be refreshed, using the present one"
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
		fail "paket tidak terpasang / packages were not installed" "jalankan / run: sudo apt-get install ${missing[*]}"
}

# need COMMAND PACKAGE: the command is there, or its Debian package is installed.
need() {
	has "$1" || packages "$2"
	has "$1" || fail "perintah $1 tidak ditemukan / command $1 not found"
}

# What the window is built from and runs on; the web view brings GTK with it.
window_packages=(build-essential pkg-config libwebkit2gtk-4.1-dev libdbus-1-dev)

need_rust() {
	if ! has cargo && [[ -x $HOME/.cargo/bin/cargo ]]; then
		export PATH="$HOME/.cargo/bin:$PATH"
	fi
	has cargo || fail "Rust belum terpasang / Rust is not installed" "lihat / see https://rustup.rs ; versi minimal / at least: $(rust_version)"
	local have least
	have=$(rustc --version | cut -d' ' -f2)
	least=$(rust_version)
	[[ $(printf '%s\n%s\n' "$least" "$have" | sort -V | head -n1) == "$least" ]] ||
		fail "Rust $have terlalu lama / is too old" "perlu / needed: $least ; jalankan / run: rustup update stable"
}

rust_version() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml; }

need_node() {
	{ has node && has npm; } || fail "Node.js belum terpasang / Node.js is not installed" "pasang versi 20 atau lebih baru / install version 20 or newer: https://nodejs.org"
	local major
	major=$(node --print 'process.versions.node.split(".")[0]')
	((major >= 20)) || fail "Node.js $major terlalu lama / is too old" "pasang versi 20 atau lebih baru / install version 20 or newer"
}

# The system packages of the window. Elsewhere than on Linux the system brings its own web view.
need_window() {
	if is_linux; then
		packages "${window_packages[@]}"
	fi
}

# The full disks of the tests are mounts of their own. Some systems (Ubuntu 24.04, containers) let only root make them.
need_mounts() {
	is_linux || return 0
	if unshare --map-root-user --mount true 2>/dev/null; then
		return 0
	fi
	as_root unshare --mount true 2>/dev/null ||
		fail "uji disk penuh memerlukan mount namespace / the tests of a full disk need mount namespaces" 			"jalankan sebagai root, atau izinkan / run as root, or allow them: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0" 			"dalam kontainer / in a container: --cap-add SYS_ADMIN"
	export PIAGAM_UNSHARE="unshare --mount"
	if [[ $(id -u) != 0 ]]; then
		PIAGAM_UNSHARE="sudo -n --preserve-env unshare --mount"
	fi
}

# The parts of the UI, exactly as locked, installed again only when the lock has changed.
need_ui() {
	need_node
	local mark=ui/node_modules/.package-lock.json
	if [[ -f $mark && ! ui/package-lock.json -nt $mark ]]; then
		return 0
	fi
	step "Memasang bagian antarmuka / installing the parts of the UI (npm ci)" npm --prefix ui ci --no-audit --no-fund
}

build_ui() { step "Membangun antarmuka / building the UI" npm --prefix ui run build; }

target_dir() { printf '%s' "${CARGO_TARGET_DIR:-target}"; }

# tool NAME VERSION: a cargo tool of exactly this version, installed under target/tools so that nothing else changes.
tool() {
	local root
	root=$(target_dir)/tools
	local list=$root/.crates.toml
	if ! { [[ -x $root/bin/$1 ]] && grep -q "^\"$1 $2 " "$list"; } 2>/dev/null; then
		step "Memasang alat $1 $2 / installing the tool $1 $2 (target/tools)" env -u CARGO_TARGET_DIR cargo install "$1" --version "$2" --locked --root "$root"
	fi
	if [[ $root == /* ]]; then
		export PATH="$root/bin:$PATH"
	else
		export PATH="$PWD/$root/bin:$PATH"
	fi
}
