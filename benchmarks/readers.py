"""What is measured: each entry loads a reader and gives the function that is called with a text.

The peers are called as their authors mean them to be; those that tag sentences get the lines of the text, which is
many times faster for them than the whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

Read = Callable[[str], Any]


class Reader(NamedTuple):
    """``does``: what comes out; ``peer``: it lives in the environment of the peers, not in ours."""

    load: Callable[[], Read]
    does: str
    peer: bool = True


def _by_line(tag: Read) -> Read:
    def read(text: str) -> None:
        for line in text.split("\n"):
            if line.strip():
                tag(line)

    return read


def _record() -> Read:
    from ketluan import read

    return read


def _json() -> Read:
    from ketluan import read

    return lambda text: read(text).to_json()


def _record_plain() -> Read:
    """The reader as it is without the extra ``fast``."""
    from ketluan.reader.text import scan

    scan.ahocorasick_rs = None
    return _record()


def _bound() -> Read:
    """One normalising and one multi-pattern pass over the words of all lists: less no such reader can do."""
    from importlib.resources import files
    from unicodedata import normalize

    import ahocorasick_rs

    from ketluan.reader.lexicon.words import words

    lists = [entry.name.removesuffix(".txt") for entry in files("ketluan.reader.lexicon").iterdir()]
    entries = {
        word.strip("!=~").split("\t")[0]
        for name in lists
        if not name.startswith(("__", "words"))
        for word in words(name)
    }
    automaton = ahocorasick_rs.AhoCorasick(
        sorted(entry for entry in entries if entry),
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return lambda text: automaton.find_matches_as_indexes(normalize("NFC", text).lower())


def _pyvi_words() -> Read:
    from pyvi import ViTokenizer

    return _by_line(ViTokenizer.tokenize)


def _pyvi_tags() -> Read:
    from pyvi import ViPosTagger, ViTokenizer

    return _by_line(lambda line: ViPosTagger.postagging(ViTokenizer.tokenize(line)))


def _vinlp_words() -> Read:
    from ViNLP import word_tokenize

    return _by_line(word_tokenize)


def _vinlp_names() -> Read:
    from ViNLP import ner

    return _by_line(ner)


def _underthesea_words() -> Read:
    from underthesea import word_tokenize

    return _by_line(word_tokenize)


def _underthesea_tags() -> Read:
    from underthesea import pos_tag

    return _by_line(pos_tag)


def _underthesea_names() -> Read:
    from underthesea import ner

    return _by_line(ner)


def _duckling() -> Read:
    import duckling

    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    day = duckling.parse_ref_time(zones, "Asia/Ho_Chi_Minh", 1_630_000_000)
    locale = duckling.parse_locale("VN", duckling.default_locale_lang(duckling.parse_lang("VI")))
    context, kinds = duckling.Context(day, locale), duckling.parse_dimensions(["time", "number"])
    return _by_line(lambda line: duckling.parse(line, context, kinds, False))


def _dateparser() -> Read:
    from dateparser.search import search_dates

    return _by_line(lambda line: search_dates(line, languages=["vi"]))


READERS = {
    "NFC + one multi-pattern pass": Reader(_bound, "hits of words", peer=False),
    "ketluan, to a record": Reader(_record, "the whole record", peer=False),
    "ketluan, without `fast`": Reader(_record_plain, "the whole record", peer=False),
    "ketluan, to JSON": Reader(_json, "the whole record", peer=False),
    "pyvi": Reader(_pyvi_words, "words"),
    "pyvi, tagger": Reader(_pyvi_tags, "words, parts of speech"),
    "ViNLP": Reader(_vinlp_words, "words"),
    "ViNLP, names": Reader(_vinlp_names, "names"),
    "underthesea": Reader(_underthesea_words, "words"),
    "underthesea, tagger": Reader(_underthesea_tags, "words, parts of speech"),
    "underthesea, names": Reader(_underthesea_names, "names"),
    "Duckling (pyduckling-native-phihos)": Reader(_duckling, "dates, numbers"),
    "dateparser, search_dates": Reader(_dateparser, "dates"),
}
