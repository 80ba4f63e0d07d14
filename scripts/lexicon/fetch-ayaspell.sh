#!/bin/sh
# Fetches both copies of the Ayaspell dictionary into data/sources/, compressed. The results are kept in the repository;
# run this again only to move to another version, and then correct data/PROVENANCE.json
# (npx tsx scripts/lexicon/provenance.ts --update takes over the checksums).
#
# Needs apt (Debian or Ubuntu), Maven and a Java runtime; everything comes by package name from their usual places.
#   scripts/lexicon/fetch-ayaspell.sh
set -eu

hunspell_ar_version=3.2-1.2
language_ar_version=6.6

sources=$(cd "$(dirname "$0")/../../data/sources" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# gzip -n leaves out the time, so that the same dictionary always gives the same bytes.
keep() {
  mkdir -p "$2"
  for file in ar.aff ar.dic; do
    gzip -9 -n -c "$1/$file" > "$2/$file.gz"
  done
}

cd "$work"
apt-get download "hunspell-ar=$hunspell_ar_version"
dpkg-deb -x hunspell-ar_*.deb debian
keep debian/usr/share/hunspell "$sources/hunspell-ar"

# Only resource/ar/hunspell/ of the archive: its other word lists were made from sources under the GPL alone.
mvn --quiet dependency:copy "-Dartifact=org.languagetool:language-ar:$language_ar_version" "-DoutputDirectory=$work"
unzip -q "language-ar-$language_ar_version.jar" 'org/languagetool/resource/ar/hunspell/*'
keep org/languagetool/resource/ar/hunspell "$sources/language-ar"
cp org/languagetool/resource/ar/hunspell/COPYING org/languagetool/resource/ar/hunspell/AUTHORS \
  org/languagetool/resource/ar/hunspell/THANKS "$sources/language-ar/"

sha256sum "$sources"/hunspell-ar/*.gz "$sources"/language-ar/*.gz
