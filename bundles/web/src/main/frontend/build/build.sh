#!/bin/bash
# Builds the pages: build.sh OUTPUT WORK tests|no-tests. Does nothing while neither sources nor lock have changed.
set -euo pipefail
output=$1 work=$2 tests=$3
mkdir -p "$work"

hash_of() { # of all files given, by content and name
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

lock=$(hash_of package-lock.json .npmrc)
if [ "$(cat node_modules/.lock-hash 2>/dev/null)" != "$lock" ]; then
  npm ci --no-progress --loglevel=error
  echo "$lock" > node_modules/.lock-hash
fi

sources=$(hash_of package.json package-lock.json tsconfig.json vite.config.ts index.html build public src)
if [ "$(cat "$work/frontend-built" 2>/dev/null)" != "$sources" ] || [ ! -f "$output/index.html" ]; then
  npx tsc --noEmit
  npx vite build --logLevel warn --outDir "$output"
  echo "$sources" > "$work/frontend-built"
fi
if [ "$tests" = tests ] && [ "$(cat "$work/frontend-tested" 2>/dev/null)" != "$sources" ]; then
  npx vitest run --silent
  echo "$sources" > "$work/frontend-tested"
fi
