#!/bin/sh
# Builds the web map into the folder given as the first argument; needs Node >= 20.19 and npm.
# Dependencies are installed again only when the lock file has changed.
set -eu
cd "$(dirname "$0")"
out=$1
command -v npm >/dev/null 2>&1 || {
  echo "The web map needs Node 20 or newer with npm, which is not on the PATH. Maybe install the packages nodejs and npm." >&2
  exit 1
}
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  echo "The web map needs Node 20.19 or newer, this is Node $(node -v). Maybe install a newer one." >&2
  exit 1
}
stamp=node_modules/.wayleave-lock
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi
built="$out/.built"
if [ -f "$built" ] && [ -z "$(find . -path ./node_modules -prune -o -type f -newer "$built" -print | head -n 1)" ]; then
  exit 0
fi
WAYLEAVE_WEB_OUT=$out npm run --silent build
: > "$built"
