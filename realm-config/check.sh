#!/usr/bin/env bash
# Asks a running realm whether keycloak-selfservice finds everything in order. Reads only.
#
#   check.sh REALM [OPTIONS OF kcadm.sh]
#
# Signed in beforehand by "kcadm.sh config credentials", or with the options of a single call, such as
#   --no-config --server https://id.example.org --realm master --user admin
# Where kcadm.sh is not in the PATH, the variable KCADM says where.
# Needs the right to view the realm and its groups. Ends with 0: all well, 1: warnings, 2: errors, 3: could not ask.
set -uo pipefail

realm=${1:-}
if [[ -z $realm || $realm == -* ]]; then
  echo "usage: ${0##*/} REALM [OPTIONS OF kcadm.sh]" >&2
  exit 3
fi
shift

if ! report=$("${KCADM:-kcadm.sh}" get selfservice/check -r "$realm" "$@"); then
  echo "Could not ask realm '$realm'. Is keycloak-selfservice installed, and may you view the realm?" >&2
  exit 3
fi

# A text of the JSON as people read it; whatever could steer a terminal is replaced.
plain() {
  local text=${1//\\\"/\"}
  text=${text//\\\\/\\}
  printf '%s' "${text//[[:cntrl:]]/?}"
}

severity='' message='' remedy='' subject='' id=''
tell() {
  local mark
  case $severity in
    error) mark='ERROR  ' ;;
    warning) mark='WARNING' ;;
    *) mark='NOTE   ' ;;
  esac
  printf '%s %s%s\n        %s\n        -> %s\n' \
    "$mark" "$(plain "$id")" "${subject:+ ($(plain "$subject"))}" "$(plain "$message")" "$(plain "$remedy")"
  severity='' message='' remedy='' subject='' id=''
}

# One field a line: so kcadm.sh prints.
worst=''
field='^ *"([a-z]+)" : "(.*)",?$'
while IFS= read -r line; do
  if [[ $line =~ $field ]]; then
    case ${BASH_REMATCH[1]} in
      worst) worst=${BASH_REMATCH[2]} ;;
      id) id=${BASH_REMATCH[2]} ;;
      severity) severity=${BASH_REMATCH[2]} ;;
      message) message=${BASH_REMATCH[2]} ;;
      remedy) remedy=${BASH_REMATCH[2]} ;;
      subject) subject=${BASH_REMATCH[2]} ;;
    esac
  elif [[ $line =~ ^\ *\} && -n $severity ]]; then
    tell
  fi
done <<<"$report"

case $worst in
  ok) echo "Realm '$realm': all well." ; exit 0 ;;
  warning) echo "Realm '$realm': warnings." ; exit 1 ;;
  error) echo "Realm '$realm': errors." ; exit 2 ;;
  *) echo "Realm '$realm': an answer that is not to be understood." >&2 ; exit 3 ;;
esac
