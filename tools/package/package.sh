# ./wayleave package: a folder with Java and all that the program needs, and a Debian package of it, in dist/.
# Read by ./wayleave. jlink makes the Java, jpackage the folder and the package; what they leave open is done here.
# shellcheck shell=sh disable=SC2154 # home, jdk, jar, version … are ./wayleave's

# The modules of Java in the runtime. What jdeps finds must be these and java.desktop, which is left out: only
# Jackson's annotations of JavaBeans want it, and they do without.
modules=java.base,java.management,java.naming,java.net.http,java.sql
modules_found=java.base,java.desktop,java.management,java.naming,java.net.http,java.sql

dist=$home/dist

# Files of the same sources get the same time, so that they come out the same: that of the commit, else of the build.
source_time() {
  git -C "$home" log -1 --format=%ct 2>/dev/null || date +%s
}

# The libraries, as the program's own manifest names them (target/lib may hold those of yesterday as well).
libraries() {
  (cd "$work" && "$jdk/bin/jar" --extract --file "$jar" META-INF/MANIFEST.MF)
  tr -d '\r' <"$work/META-INF/MANIFEST.MF" |
    awk '/^ / { line = line substr($0, 2); next } { print line; line = $0 } END { print line }' |
    sed -n 's/^Class-Path: //p' | tr ' ' '\n'
}

check_modules() {
  # shellcheck disable=SC2086 # a list of files
  found=$(cd "$home/wayleave-app/target" && "$jdk/bin/jdeps" --print-module-deps --ignore-missing-deps \
    --multi-release 25 -cp "lib/*" $libraries "$jar" 2>/dev/null | tail -n 1)
  [ "$found" = "$modules_found" ] || {
    say "The program uses other modules of Java ($found) than are packaged ($modules_found)."
    say "Maybe change the list in tools/package/package.sh."
    exit 1
  }
}

# The license texts that the libraries carry; where one carries none, which it is.
licenses() {
  for library in $libraries; do
    name=$(basename "$library" .jar)
    case $name in wayleave-*) continue ;; esac
    mkdir -p "$work/texts" "$input/licenses/$name"
    (cd "$work/texts" && "$jdk/bin/jar" --extract --file "$home/wayleave-app/target/$library" META-INF)
    find "$work/texts" -type f | grep -iE '/[^/]*(licen[cs]e|notice)[^/]*$' | while read -r text; do
      cp "$text" "$input/licenses/$name/"
    done
    rm -r "$work/texts"
    rmdir "$input/licenses/$name" 2>/dev/null || continue
    case $name in
      bucket4j_*|crawler-commons-*|jsonschema-generator-*|jwarc-*|jspecify-*|picocli-*|snakeyaml-engine-*)
        license="the Apache License 2.0, whose text is in ../LICENSE" ;;
      icu4j-*) license="the Unicode License V3 (https://www.unicode.org/license.txt)" ;;
      logback-*) license="the Eclipse Public License 2.0 (https://www.eclipse.org/legal/epl-2.0/) or the
    GNU Lesser General Public License 2.1; its sources are at https://github.com/qos-ch/logback" ;;
      *)
        say "The library ($name) carries no license text, and its license is not known here."
        say "Maybe name it in tools/package/package.sh."
        exit 1 ;;
    esac
    printf '%s: %s.\n' "$name" "$license" >>"$work/without-text"
  done
  {
    printf 'Libraries in ../lib: their licenses are named in ../sbom.json, their texts are in the folders here.\n'
    printf 'Those of the web map are in web-map.txt, those of Java in ../../runtime/legal, that of the data in\n'
    printf '../data/LICENSE.md. Without a text of their own are:\n\n'
    cat "$work/without-text"
  } >"$input/licenses/README.txt"
  cp "$home/wayleave-app/target/classes/web/third-party-licenses.txt" "$input/licenses/web-map.txt"
}

# What the folder lib/app of the image holds.
fill_input() {
  input=$work/input
  mkdir -p "$input/lib"
  cp "$jar" "$home/LICENSE" "$home/NOTICE" "$home/tools/launch.sh" "$home/wayleave-app/target/sbom.json" "$input/"
  cp -R "$home/data" "$input/data"
  for library in $libraries; do
    cp "$home/wayleave-app/target/$library" "$input/lib/"
  done
  licenses
}

# jpackage's own start command takes the same flags for every command; ours takes its place.
make_image() {
  "$jdk/bin/jlink" --add-modules "$modules" --output "$work/runtime" --compress zip-6 \
    --strip-java-debug-attributes --no-header-files --no-man-pages
  "$jdk/bin/jpackage" --type app-image --name wayleave --app-version "$version" --vendor Wayleave \
    --input "$input" --main-jar "${jar##*/}" --main-class org.wayleave.app.Main \
    --runtime-image "$work/runtime" --dest "$work/images"
  image=$work/images/wayleave
  rm -f "$image/lib/libapplauncher.so" "$image/lib/app/wayleave.cfg"
  hash=$(cd "$input" && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c 1-12)
  sed "s/@VERSION@/$version/; s/@BUILD@/$hash/" "$home/tools/package/wayleave" >"$image/bin/wayleave"
  chmod -R u=rwX,go=rX "$image"
  chmod 755 "$image/bin/wayleave"
  find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

make_debian_package() {
  "$jdk/bin/jpackage" --type deb --name wayleave --app-version "$version" --vendor Wayleave --app-image "$image" \
    --description "Plan freight corridors: which way, at what price, and on whose permission" \
    --license-file "$home/LICENSE" --linux-package-name wayleave --linux-app-category science \
    --resource-dir "$home/tools/package/debian" --install-dir /opt --dest "$dist"
}

run_package() {
  [ $# = 0 ] || {
    say "The option ($1) of 'package' is not known; it takes none."
    exit 2
  }
  for tool in jlink jpackage jdeps jar; do
    [ -x "$jdk/bin/$tool" ] || {
      say "The JDK ($jdk) has no ($tool)."
      say "Maybe install a whole one (for example the package temurin-25-jdk), or set WAYLEAVE_JAVA_HOME to its folder."
      exit 127
    }
  done
  need_packages "Debian packages" "." fakeroot:fakeroot dpkg-deb:dpkg objcopy:binutils
  build -Psbom
  say "Packaging Wayleave $version ..."
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  SOURCE_DATE_EPOCH=$(source_time)
  export SOURCE_DATE_EPOCH
  rm -rf "$dist"
  mkdir -p "$dist"
  libraries=$(libraries)
  check_modules
  fill_input
  make_image
  make_debian_package
  mv "$image" "$dist/wayleave-$version"
  cp "$input/sbom.json" "$dist/wayleave-$version.sbom.json"
  (cd "$dist" && sha256sum -- *.deb *.json >SHA256SUMS && cat SHA256SUMS)
  rm -rf "$work"
  trap - EXIT
}
