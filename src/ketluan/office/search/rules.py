"""What is sought, and the sentence in which it was found with the hits marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketluan.vietnamese.folding import fold

LONGEST = 280
_ENDS = re.compile(r"[\n\r]+|(?<=[.!?;…])\s+")
_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”')


@dataclass(frozen=True)
class Sought:
    """The folded words of a question: ``phrases`` must all occur, each as it stands."""

    phrases: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    @property
    def loosely(self) -> Sought:
        """The same words, each anywhere."""
        return Sought(tuple(dict.fromkeys(word for phrase in self.phrases for word in phrase.split())))

    def stands_in(self, folded: str) -> bool:
        """Whether folded words hold all of it."""
        return all(phrase in folded and re.search(bordered(phrase), folded) for phrase in self.phrases)


def bordered(phrase: str) -> str:
    """The pattern of a phrase as whole words: no letter or digit touches it. One that begins or ends with a mark has
    its border there. Written in what the expressions of Python and of the databases have in common."""
    before = "(^|[^0-9a-z])" if re.match("[0-9a-z]", phrase) else ""
    behind = "([^0-9a-z]|$)" if re.search("[0-9a-z]$", phrase) else ""
    return f"{before}{re.escape(phrase)}{behind}"


@dataclass(frozen=True)
class Piece:
    """Some words of an excerpt, and whether they are what was sought."""

    words: str
    hit: bool = False


def sought(words: str) -> Sought:
    """The question as it is compared: what stands in quotation marks is a phrase of its own; the rest is one."""
    quoted = [first or second for first, second in _QUOTED.findall(words)]
    rest = _QUOTED.sub(" ", words).replace('"', " ")
    folded = (" ".join(fold(phrase).split()) for phrase in (*quoted, rest))
    return Sought(tuple(dict.fromkeys(phrase for phrase in folded if phrase)))


def hits(text: str, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Where the phrases stand in a text (code points of its NFC form), in order, none within another.

    Space between two words may be any space of the text; a phrase is whole words: no letter or digit touches it.
    """
    folded = fold(text)
    found: list[tuple[int, int]] = []
    for phrase in phrases:
        pattern = r"\s+".join(re.escape(word) for word in phrase.split())
        before = r"(?<![0-9a-z])" if re.match("[0-9a-z]", phrase) else ""
        behind = r"(?![0-9a-z])" if re.search("[0-9a-z]$", phrase) else ""
        found += [match.span() for match in re.finditer(f"{before}{pattern}{behind}", folded)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def found_in(text: str, asked: Sought) -> list[tuple[int, int]]:
    """Where a text has what is sought, or else its words one by one."""
    return hits(text, asked.phrases) or hits(text, asked.loosely.phrases)


def excerpt(text: str, asked: Sought) -> tuple[Piece, ...]:
    """The sentence of the first hit with all hits marked, at most ``LONGEST`` long; the beginning where none hits."""
    return excerpt_at(text, found_in(text, asked))


def excerpt_at(text: str, found: list[tuple[int, int]]) -> tuple[Piece, ...]:
    """The same of a text whose hits are known."""
    text = unicodedata.normalize("NFC", text)
    start, end = _window(text, found[0] if found else (0, 0))
    pieces = tuple(_pieces(text, [span for span in found if start <= span[0] and span[1] <= end], (start, end)))
    ahead = (Piece("… "),) if start and not _begins(text, start) else ()
    return (*ahead, *pieces, *((Piece(" …"),) if end < len(text.rstrip()) and end - start >= LONGEST - 20 else ()))


def _window(text: str, hit: tuple[int, int]) -> tuple[int, int]:
    ends = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    start = max(end for end in ends if end <= hit[0])
    end = min(end for end in ends if hit[0] < end >= hit[1] or end == len(text))
    if end - start > LONGEST:
        start = max(start, hit[0] - LONGEST // 3)
        start = text.rfind(" ", 0, start) + 1 if start and not _begins(text, start) else start
        end = min(end, start + LONGEST)
        last = text.rfind(" ", start, end)
        end = last if last > hit[1] and end < len(text) else end
    return start, max(end, hit[1])


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    return start == 0 or any(match.end() == start for match in _ENDS.finditer(text))


def _pieces(text: str, found: list[tuple[int, int]], window: tuple[int, int]) -> Iterator[Piece]:
    at, end = window
    for left, right in found:
        if at < left:
            yield Piece(" ".join(text[at:left].split("\n")))
        yield Piece(text[left:right], hit=True)
        at = right
    if at < end:
        yield Piece(text[at:end].rstrip())
