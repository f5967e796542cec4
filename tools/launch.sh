# How Wayleave runs on a Java: read by ./wayleave in a source tree and by bin/wayleave of an installed one.
# Before it is read: java (the command), jar (the program), home (where data/ lies), caches (a folder for start-up
# caches, empty for none) and build (a word that changes with the program, which their names carry).
# shellcheck shell=sh disable=SC2154

say() { printf '%s\n' "$*" >&2; }

# Names in any script must reach Java as they were typed, also from cron and bare containers.
case $(locale charmap 2>/dev/null || printf 'unknown') in
  UTF-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# The same flags must be used when a start-up cache is made and when it is used.
java_flags() {
  case $1 in
    serve) printf '%s' "-XX:+UseSerialGC -Xmx${WAYLEAVE_HEAP:-256m}" ;;
    *) printf '%s' "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx${WAYLEAVE_HEAP:-1g}" ;;
  esac
  printf ' %s' -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Xlog:disable -Xlog:all=error:stderr
}

# Start-up caches (JEP 514) are made once for a program; without them everything works, only slower.
make_cache() {
  [ ! -f "$2" ] || [ -n "$(find "$jar" -newer "$2")" ] || return 0
  [ -n "$caches" ] && mkdir -p "$caches" 2>/dev/null && [ -w "$caches" ] || return 0
  say "Preparing a faster start of '$1' ..."
  rm -f "$caches/$1"*.aot
  # Made under a name of its own, so that nobody reads half of one. Flags are words.
  # shellcheck disable=SC2046
  if "$java" $(java_flags "$1") "-Dwayleave.home=$home" "-XX:AOTCacheOutput=$2.$$" -jar "$jar" rehearse "$1" \
    >/dev/null 2>&1; then
    mv -f "$2.$$" "$2"
  else
    rm -f "$2.$$"
  fi
}

# Runs a command of the program in place of this script.
launch() {
  kind=cli
  [ "${1:-}" != serve ] || kind=serve
  cache=$caches/$kind$build.aot
  make_cache "$kind" "$cache"
  set -- -jar "$jar" "$@"
  [ ! -f "$cache" ] || set -- "-XX:AOTCache=$cache" "$@"
  # shellcheck disable=SC2046 # flags are words
  exec "$java" $(java_flags "$kind") "-Dwayleave.home=$home" "$@"
}
