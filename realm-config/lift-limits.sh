#!/usr/bin/env bash
# Lets a member of a realm be helped again at once, who has reached the limits of a day: earlier wrong secrets and links
# no longer count. Their rows and events stay, and an admin event says who lifted the limits.
#
#   lift-limits.sh [--dry-run] REALM USERNAME [OPTIONS OF kcadm.sh]
#
# --dry-run  changes nothing, and says whose limits would be lifted.
#
# Signed in beforehand by "kcadm.sh config credentials", or with the options of a single call, such as
#   --no-config --server https://id.example.org --realm master --user admin
# Where kcadm.sh is not in the PATH, the variable KCADM says where.
# Needs the right to manage users. Ends with 0: lifted, 1: not lifted.
set -uo pipefail

kcadm=${KCADM:-kcadm.sh}
dry_run=''
if [[ ${1:-} == --dry-run ]]; then
  dry_run=yes
  shift
fi
realm=${1:-} username=${2:-}
if [[ -z $realm || $realm == -* || -z $username || $username == -* ]]; then
  echo "usage: ${0##*/} [--dry-run] REALM USERNAME [OPTIONS OF kcadm.sh]" >&2
  exit 1
fi
shift 2

if ! found=$("$kcadm" get users -r "$realm" -q "username=$username" -q exact=true --fields id --format csv --noquotes "$@"); then
  echo "Could not ask realm '$realm' for its users." >&2
  exit 1
fi
if [[ ! $found =~ ^[0-9A-Za-z:._-]+$ ]]; then
  echo "Realm '$realm' has no user with exactly this user name." >&2
  exit 1
fi
if [[ -n $dry_run ]]; then
  echo "Would lift the limits of user $found in realm '$realm'."
  exit 0
fi
if ! "$kcadm" delete "selfservice/users/$found/limits" -r "$realm" "$@"; then
  echo "Could not lift the limits. Is keycloak-selfservice installed and switched on, and may you manage users?" >&2
  exit 1
fi
echo "The limits of user $found in realm '$realm' are lifted."
