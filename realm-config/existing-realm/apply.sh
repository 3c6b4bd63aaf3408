#!/usr/bin/env bash
# Makes a live realm use keycloak-selfservice. Sets only what nobody has set yet, and may be run as often as you like.
#
#   apply.sh [--dry-run] [--sign-in] REALM [OPTIONS OF kcadm.sh]
#
# --sign-in  demands a second factor of everybody who signs in with a password, which changes how they sign in: the
#            flows in use are copied, in the copies the OTP becomes a must, and the copies are bound. What was in use
#            stays as it is. A flow that does more than ask for password and OTP is left alone.
# --dry-run  changes nothing, and says what would be.
#
# Signed in beforehand by "kcadm.sh config credentials", or with the options of a single call, such as
#   --no-config --server https://id.example.org --realm master --user admin
# Where kcadm.sh is not in the PATH, the variable KCADM says where.
# Says of each setting whether it is set now, was there already, or is left alone because somebody chose something else;
# then asks the realm what is left to do by hand. Ends with 0 when everything that it can do is done, else 1.
set -o pipefail

kcadm=${KCADM:-kcadm.sh}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

dry_run='' sign_in=''
while [[ ${1:-} == --* ]]; do
  case $1 in
    --dry-run) dry_run=yes ;;
    --sign-in) sign_in=yes ;;
    *) break ;;
  esac
  shift
done
realm=${1:-}
if [[ -z $realm || $realm == -* ]]; then
  echo "usage: ${0##*/} [--dry-run] [--sign-in] REALM [OPTIONS OF kcadm.sh]" >&2
  exit 1
fi
shift
access=("$@")

fail() {
  echo "$1" >&2
  exit 1
}

found=$("$kcadm" get selfservice/check -r "$realm" "${access[@]}") ||
  fail "Realm '$realm' can't be asked. Is keycloak-selfservice installed, and may you manage the realm?"
now=$("$kcadm" get "realms/$realm" "${access[@]}") || fail "Realm '$realm' can't be read."

# A value of the realm as kcadm.sh prints it, without the quotes of a text; empty when it isn't there. The second
# argument says how far in it stands: 2 spaces for the realm's own fields, 4 for its attributes.
value() {
  local name=${1//./\\.} indent=$2 line
  local field="^ {$indent}\"$name\" : (.*[^,]),?\$"
  while IFS= read -r line; do
    if [[ $line =~ $field ]]; then
      line=${BASH_REMATCH[1]#\"}
      printf '%s' "${line%\"}"
      return
    fi
  done <<<"$now"
}

changes=()

# want WHAT ITS-VALUE UNSET WANTED ARGUMENT: sets WHAT to WANTED when it has the value that means "nobody chose yet".
want() {
  local what=$1 found=$2 unset=$3 wanted=$4 argument=$5
  if [[ $found == "$wanted" ]]; then
    echo "there: $what is $wanted"
  elif [[ -z $found || $found == "$unset" ]]; then
    echo "set:   $what to $wanted"
    changes+=(-s "$argument=$wanted")
  else
    echo "left:  $what is $found, not $wanted"
  fi
}

want selfservice.enabled "$(value selfservice.enabled 4)" '' true 'attributes."selfservice.enabled"'
for theme in loginTheme accountTheme emailTheme; do
  want "$theme" "$(value "$theme" 2)" '' selfservice "$theme"
done
# 300 seconds is what Keycloak gives every realm: too short to find and install an authenticator app.
want accessCodeLifespanUserAction "$(value accessCodeLifespanUserAction 2)" 300 1800 accessCodeLifespanUserAction

locales=$(value supportedLocales 2)
missing=''
for locale in en nb nn; do
  [[ $locales == *"\"$locale\""* ]] || missing+=" $locale"
done
if [[ $(value internationalizationEnabled 2) == true ]]; then
  if [[ -z $missing ]]; then
    echo "there: internationalization with en, nb, nn"
  else
    echo "left:  internationalization is on, without$missing"
  fi
elif [[ -n $locales && $locales != '[ ]' ]]; then
  echo "left:  internationalization is off, and languages are chosen: $locales"
else
  echo "set:   internationalization on, with the languages en, nb, nn"
  changes+=(-s internationalizationEnabled=true -s 'supportedLocales=["en","nb","nn"]')
  [[ -n $(value defaultLocale 2) ]] || changes+=(-s defaultLocale=en)
fi

if ((${#changes[@]})) && [[ -z $dry_run ]]; then
  "$kcadm" update "realms/$realm" "${changes[@]}" "${access[@]}" || fail "Realm '$realm' can't be changed."
fi

# What projects come from: by default a group, whose path the check names when it isn't there.
lacking='"projects_missing"[^}]*"subject" : "(/[^"\\]*)"'
if [[ $found != *'"projects_missing"'* ]]; then
  echo "there: what projects come from"
elif [[ ! $found =~ $lacking ]]; then
  echo "left:  what projects come from isn't there; see below"
elif projects=${BASH_REMATCH[1]} && [[ ${projects#/} == */* ]]; then
  echo "left:  the group $projects isn't there; make it by hand"
else
  echo "set:   the group $projects, empty"
  if [[ -z $dry_run ]]; then
    "$kcadm" create groups -r "$realm" -s "name=${projects#/}" "${access[@]}" 2>/dev/null ||
      fail "The group $projects can't be created."
  fi
fi

if [[ -n $dry_run && -n $sign_in ]]; then
  for binding in 'browser flow' 'direct grant flow'; do
    if [[ $found == *"\"subject\" : \"$binding: "* ]]; then
      echo "set:   a second factor, in a copy of the $binding, unless that does more than we understand"
    else
      echo "there: a second factor in the $binding"
    fi
  done
fi

if [[ -n $dry_run ]]; then
  echo "Nothing was changed."
  exit 0
fi

# Flow, client and required actions: made by the extension itself, and now rather than in two minutes.
"$kcadm" create selfservice/setup -r "$realm" -b '{}' "${access[@]}" 2>/dev/null ||
  fail "The extension could not set up realm '$realm'; the server's log says why."

if [[ -n $sign_in ]]; then
  answer=$("$kcadm" create selfservice/sign-in -r "$realm" -b '{}' -o "${access[@]}" 2>/dev/null) ||
    fail "A second factor could not be demanded in realm '$realm'; the server's log says why."
  outcome='"([a-z ]+)" : "(there|set|left)"'
  while IFS= read -r line; do
    [[ $line =~ $outcome ]] || continue
    case ${BASH_REMATCH[2]} in
      there) echo "there: a second factor in the ${BASH_REMATCH[1]}" ;;
      set) echo "set:   a second factor in the ${BASH_REMATCH[1]}, which is a copy of the one before" ;;
      left) echo "left:  the ${BASH_REMATCH[1]}; demand a second factor by hand" ;;
    esac
  done <<<"$answer"
fi

echo
echo "What is left to do by hand:"
"$here/../check.sh" "$realm" "${access[@]}"
(($? != 3))
