# Installs the Debian package of dist/ into a clean root and asks it a route. Read by ./wayleave test.
# The root holds Debian's essential packages, what they and ours depend on, and nothing else; it is made of what is
# installed on this machine, so that no network is needed, and everything in it runs by chroot.
# shellcheck shell=sh disable=SC2154 # home, dist, version … are ./wayleave's

# The named packages and all that they depend on, of those that are installed.
with_dependencies() {
  known=""
  while [ $# -gt 0 ]; do
    next=$1
    shift
    case " $known " in *" $next "*) continue ;; esac
    wanted=$(dpkg-query -W -f '${db:Status-Status}, ${Pre-Depends}, ${Depends}\n' "$next" 2>/dev/null) || continue
    case $wanted in "installed, "*) known="$known $next" ;; *) continue ;; esac
    # shellcheck disable=SC2046 # a list of packages
    set -- "$@" $(printf '%s' "$wanted" | tr '|' ',' | tr ',' '\n' | sed 's/(.*//; s/:any//; /installed/d')
  done
  printf '%s' "$known"
}

make_root() {
  mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/tmp" "$root/root" "$root/dev" "$root/proc"
  for folder in bin sbin lib lib32 lib64 libx32; do
    [ ! -L "/$folder" ] || { mkdir -p "$root/usr/$folder" && ln -s "usr/$folder" "$root/$folder"; }
  done
  # shellcheck disable=SC2046 # a list of packages
  packages=$(with_dependencies $(dpkg-query -W -f '${Package} ${Essential}\n' | sed -n 's/ yes$//p') \
    $(dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed 's/(.*//'))
  # shellcheck disable=SC2086 # a list of packages
  dpkg-query -L $packages | grep '^/' | sort -u | while read -r file; do
    case $file in /.|/usr/share/doc/*|/usr/share/man/*|/usr/share/locale/*) continue ;; esac
    if [ -e "$file" ] || [ -L "$file" ]; then printf '.%s\n' "$file"; fi
  done | tar --create --directory / --no-recursion --files-from - | tar --extract --directory "$root"
  for package in $packages; do
    dpkg-query -s "$package"
    printf '\n'
    for list in /var/lib/dpkg/info/"$package".list /var/lib/dpkg/info/"$package":*.list; do
      [ ! -f "$list" ] || cp "$list" "$root/var/lib/dpkg/info/"
    done
  done >"$root/var/lib/dpkg/status"
  cp "$root/usr/share/base-passwd/passwd.master" "$root/etc/passwd"
  cp "$root/usr/share/base-passwd/group.master" "$root/etc/group"
  mknod -m 666 "$root/dev/null" c 1 3
  mknod -m 666 "$root/dev/urandom" c 1 9
  mknod -m 666 "$root/dev/random" c 1 8
  # A machine has /proc, by which a program finds the libraries beside it; where mounting is forbidden, it is told them.
  libraries=""
  mount -t proc proc "$root/proc" 2>/dev/null || libraries=LD_LIBRARY_PATH=/opt/wayleave/lib/runtime/lib
}

# Becomes a command in the root with nothing of this environment but a PATH.
become_inside() {
  # shellcheck disable=SC2086 # one word or none
  exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root $libraries "$@"
}

inside() (
  become_inside "$@"
)

fail() {
  say "The Debian package failed: $1. It said:"
  say "$2"
  exit 1
}

expect() {
  # $1 = what is tested, $2 = what must be in $3
  case $3 in *"$2"*) say "  $1" ;; *) fail "$1 (expected: $2)" "$3" ;; esac
}

expect_nothing() {
  # $1 = what is tested, $2 = what must be empty
  [ -z "$2" ] || fail "$1 (expected: nothing)" "$2"
  say "  $1"
}

# Waits for the server's first line and prints its address.
address_of_server() {
  tries=0
  while [ $tries -lt 120 ]; do
    address=$(sed -n 's/^Wayleave is at \([^ ]*\).*/\1/p' "$root/tmp/served")
    [ -z "$address" ] || break
    tries=$((tries + 1))
    sleep 0.5
  done
  printf '%s' "$address"
}

get() {
  python3 -c 'import sys, urllib.request as r; sys.stdout.buffer.write(r.urlopen(sys.argv[1], timeout=20).read())' "$1"
}

ask_server() {
  # Became, not ran: what is ended below is the server itself.
  become_inside wayleave serve --port 0 >"$root/tmp/served" 2>&1 &
  server=$!
  address=$(address_of_server)
  expect "serves the map" '<title>' "$(get "$address/")"
  expect "is healthy" '"status":"ok"' "$(get "$address/api/v1/health" | tr -d ' \n')"
  expect "answers a route over HTTP" '"az-alat-port"' \
    "$(get "$address/api/v1/routes?from=kz-aktau&to=ge-tbilisi&date=2024-06-01" | tr -d ' \n')"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=""
  expect_nothing "is gone when it is told to end" "$(get "$address/api/v1/health" 2>/dev/null)"
}

leave_test() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}

test_package() {
  if [ "$(id -u)" != 0 ] || ! command -v chroot >/dev/null 2>&1; then
    say "The test of the Debian package was left out: it needs root and chroot."
    return 0
  fi
  deb=$(echo "$dist"/wayleave_"$version"_*.deb)
  root=$(mktemp -d)
  server=""
  trap leave_test EXIT
  chmod 755 "$root"
  make_root
  (cd "$dist" && sha256sum --check --quiet SHA256SUMS)
  say "Testing $(basename "$deb") in a root of $(echo "$packages" | wc -w) packages ..."
  expect_nothing "finds no Java, Maven or Node beforehand" \
    "$(find "$root" -xdev \( -name java -o -name javac -o -name libjvm.so -o -name mvn -o -name node -o -name nodejs \))"
  cp "$deb" "$root/tmp/wayleave.deb"
  inside dpkg --install /tmp/wayleave.deb >/dev/null
  question="route Aktau Tbilisi --date 2024-06-01 --format line"
  # shellcheck disable=SC2086 # words
  answer=$(inside wayleave $question)
  expect "answers a route" "kz-aktau road 6h kz-kuryk-port ro_ro" "$answer"
  # shellcheck disable=SC2086 # words
  expect "answers the same as the source tree" "$("$home/wayleave" $question 2>/dev/null)" "$answer"
  expect "keeps a start-up cache" "cli-" "$(ls "$root/root/.cache/wayleave")"
  expect "reads and prints any script" "Порт Баку" "$(inside wayleave places Баку)"
  # shellcheck disable=SC2086 # one word or none
  expect "runs for a user without a home" "wayleave $version" \
    "$(chroot --userspec=65534:65534 "$root" /usr/bin/env -i $libraries /usr/bin/wayleave --version)"
  mistake=$(inside wayleave route Nowhere Tbilisi 2>&1) && mistake="no mistake: $mistake"
  expect "says what is wrong with a question" "Maybe" "$mistake"
  ask_server
  inside dpkg --remove wayleave >/dev/null 2>&1
  expect_nothing "leaves nothing when it is removed" "$(find "$root/opt" "$root/usr/bin/wayleave" 2>/dev/null)"
  say "The Debian package was installed into a clean root and answered."
}
