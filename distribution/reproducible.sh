#!/usr/bin/env bash
# Builds one commit twice, in different folders and under different circumstances, and compares what comes out: does
# anybody who builds these sources get the very zip that we published?
#
#   distribution/reproducible.sh [COMMIT]      default: HEAD
#
# The umask is 022 both times: jars keep the modes of the files they are made of.
# Ends with 0 when every jar and the zip are the same, byte for byte; else with 1 and the names of those that differ.
# Runs no tests. Needs what the build needs, and fetches what it fetches.
set -euo pipefail
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
commit=$(git -C "$repository" rev-parse --verify "${1:-HEAD}^{commit}")
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# FOLDER, and what the environment shall say. Writes the sums of what was built to FOLDER.sums.
build() {
  local folder=$1
  shift
  mkdir -p "${folder%/*}"
  (
    git clone --quiet --no-checkout "$repository" "$folder"
    cd "$folder"
    git -c advice.detachedHead=false checkout --quiet "$commit"
    # The profile of the one-command run builds without tests; the modules named leave its server out.
    if ! env "$@" mvn -B -ntp -Pdev package -pl distribution -am >"$folder.log" 2>&1; then
      tail -n 50 "$folder.log" >&2
      exit 1
    fi
    # Of the project's own: not what npm brought along.
    find . -path '*/node_modules' -prune -o -path '*/target/*' \( -name '*.jar' -o -name '*.zip' \) -print | sort | xargs sha256sum
  ) >"$folder.sums"
  echo "Built $(wc -l <"$folder.sums") files with $*"
}

echo "Commit $commit"
build "$work/one" TZ=UTC LC_ALL=C.UTF-8
build "$work/another folder/two" TZ=Asia/Kathmandu LC_ALL=C \
  MAVEN_OPTS='-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu'

if ! diff "$work/one.sums" "$work/another folder/two.sums" >"$work/differences"; then
  echo "Not the same:" >&2
  sed -nE 's/^[<>] [0-9a-f]+ [ *]//p' "$work/differences" | sort -u >&2
  exit 1
fi
cat "$work/one.sums"
echo "The same, byte for byte."
