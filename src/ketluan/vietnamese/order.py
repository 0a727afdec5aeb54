"""Sort keys: the order of Vietnamese dictionaries and lists of names, as strings that compare byte by byte."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ketluan.vietnamese.letters import lower

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)}
_TONE = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền hỏi ngã sắc nặng
_WORD = re.compile(r"\d+|[^\W\d_]+")


@lru_cache(maxsize=4096)
def _word_key(word: str) -> str:
    """Letters, "!", tone: "án" after every "an …", before "anh". A number by its value: "quận 2" before "quận 10"."""
    if word.isdecimal():
        digits = word.lstrip("0")
        return f"{min(len(digits), 9)}{digits}"
    letters, tones = "", ""
    for character in word:
        marks = unicodedata.normalize("NFD", character)
        tone = "".join(_TONE.get(mark, "") for mark in marks[1:])
        bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONE))
        letters += _LETTER.get(bare) or _LETTER.get(bare[0], bare)
        tones += tone
    return f"{letters}!{tones}"


def sort_key(text: str) -> str:
    """The key of a phrase, syllable by syllable: letters first, then tone (ngang huyền hỏi ngã sắc nặng), case last.

    Punctuation does not count and "hoà" stands with "hòa". Store it in a column compared byte by byte (COLLATE "C").
    """
    composed = unicodedata.normalize("NFC", text)
    words = _WORD.findall(lower(composed))
    return " ".join(map(_word_key, words)) + "\t" + "".join("1" if c.isupper() else "0" for c in composed)


def name_key(name: str) -> str:
    """The key of a person's name, by given name, then surname and middle names: "Lý Văn An" before "Đỗ Thị Bình"."""
    rest, _, given = name.strip().rpartition(" ")
    return sort_key(f"{given} {rest}")
