# Builds the distribution when its sources changed since the last build.

# fingerprint: one line over names, sizes and times of all that goes into the distribution.
fingerprint() {
  (
    cd "$TOP" && find pom.xml bundles features karaf-assembly config \
      \( -name target -o -name node_modules -o -name dist -o -path karaf-assembly/itests -o -name '.*' \) -prune \
      -o -type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | sha256sum | cut -d' ' -f1
  )
}

build_stamp() { say "$TOP/karaf-assembly/target/build.stamp"; }

# built_is_current: true when the archive is there and was made from these sources.
built_is_current() {
  [ -f "$ARCHIVE" ] && [ -f "$(build_stamp)" ] && [ "$(cat "$(build_stamp)")" = "$(fingerprint)" ]
}

# build_if_needed: makes the archive, without tests. The output of Maven is shown only when it fails.
build_if_needed() {
  built_is_current && return 0
  local log before
  say "Building Tonghu (the first time takes some minutes) ..."
  need_build_tools
  before=$(fingerprint)
  log=$(mktemp)
  if ! (cd "$TOP" && mvn -B -q install -DskipTests -Dquick -pl '!karaf-assembly/itests') >"$log" 2>&1 </dev/null; then
    tail -60 "$log" >&2
    die 1 "the build failed; the whole output is in $log"
  fi
  rm -f "$log"
  [ -f "$ARCHIVE" ] || die 1 "the build made no $ARCHIVE"
  say "$before" >"$(build_stamp)"
}
