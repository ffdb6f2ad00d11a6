# Sourced by the other scripts: makes sure of the packages that package-lock.json names, then runs TypeScript with our
# own Node. Only bash, and any Node 20 or newer with npm, have to be there before.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
stamp="$root/node_modules/.installed-lock"

lock_digest() { cksum < "$root/package-lock.json"; }

is_installed() { [ -x "$root/node_modules/.bin/node" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(lock_digest)" ]; }

install_packages() {
  if ! command -v npm > /dev/null; then
    echo 'Node.js with npm is needed once, to install: any version from 20. Debian: apt install nodejs npm; or https://nodejs.org' >&2
    exit 1
  fi
  echo 'Installing packages (npm); the first time takes a minute …' >&2
  # Not `npm ci`: it refuses when the registry at hand lacks the packages of other platforms, which are optional. This
  # takes the same versions from package-lock.json and checks the same digests.
  (cd "$root" && npm install --no-save --no-audit --no-fund --no-update-notifier --loglevel=error >&2) || {
    echo 'The packages could not be installed; the lines above say why.' >&2
    exit 1
  }
  lock_digest > "$stamp"
}

# Two scripts at once on a fresh clone: the second waits for the first.
ensure_packages() {
  is_installed && return
  if command -v flock > /dev/null; then
    mkdir -p "$root/var"
    exec 9> "$root/var/install.lock"
    flock 9
  fi
  is_installed || install_packages
  exec 9>&-
}

# Paths that a person gives are meant from where they stand, so the program is told.
run_typescript() {
  local from="$PWD" file="$1"
  shift
  cd "$root" || exit 1
  # Programs of the packages (vitest, vite …) find their Node by name: it has to be ours, not the machine's.
  export PATH="$root/node_modules/.bin:$PATH"
  MOTCUA_FROM="$from" exec "$root/node_modules/.bin/node" --import tsx "$root/$file" "$@"
}
