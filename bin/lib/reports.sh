# Sums what the test runners wrote.

# sum_reports TOP SINCE BUILD_FAILED: prints "N passed, N failed, N skipped" over all JUnit reports written after SINCE (seconds); a build that
# failed with no failed test counts as one failure. False when something failed or nothing ran.
sum_reports() {
  local top=$1 since=$2 build_failed=$3 line total failed skipped
  line=$(find "$top" \( -name node_modules -o -name .git \) -prune -o -type f -newermt "@$since" \
    \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml' -o -path '*/target/web-reports/TEST-*.xml' \) -print0 |
    xargs -0 -r grep -hoE '<testsuite [^>]*' /dev/null |
    awk '
      function of(name,   at) {
        if (!match($0, "[ ]" name "=\"[0-9]+\"")) return 0
        at = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", at); return at + 0
      }
      { total += of("tests"); failed += of("failures") + of("errors"); skipped += of("skipped") }
      END { print total + 0, failed + 0, skipped + 0 }')
  read -r total failed skipped <<<"$line"
  [ "$build_failed" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
  say "$((total > failed + skipped ? total - failed - skipped : 0)) passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$total" -gt 0 ]
}
