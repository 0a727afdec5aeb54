"""What gold must keep to: each string stands in the document, each value in its own quote, each name in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ketluan.reader.files import load

Gold = dict[str, Any]

SAMPLES = Path(__file__).parents[2] / "samples"
GOLD = sorted(Path(__file__).parent.glob("*.gold.json"))

QUOTED = {
    "figures": ("quote", "indicator", "base"),
    "directives": ("action", "verb", "addressees", "lead", "supporters", "deadline_text", "recurs"),
    "decisions": ("verb", "object", "body"),
    "statements": ("verb", "content"),
    "submissions": ("title", "outcome"),
    "requests": ("from", "to", "content"),
    "citations": ("quote", "number"),
}
PLAIN = ("captions", "difficulties")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
BILLION_AND_MILLION = re.compile(r"(\d+(?:\.\d{3})*) t[ỷỉ] (\d+) ?triệu")


def squeezed(text: str) -> str:
    """White space of any kind and length as one space: gold writes a line break as a space."""
    return " ".join(text.split())


def document_of(gold: Path) -> Path:
    """The sample that a gold file annotates: the one file of its name, whatever its format."""
    stem = gold.name.removesuffix(".gold.json")
    (found,) = (path for path in SAMPLES.iterdir() if path.is_file() and path.stem == stem)
    return found


def text_of(gold: Path) -> str:
    """The cleaned text of the document that a gold file annotates."""
    return load(document_of(gold)).text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


def quotes(gold: Gold) -> Iterator[tuple[str, str]]:
    """Each string that must stand in the document, with the place in the gold where it is written."""
    for kind, fields in QUOTED.items():
        for item in gold.get(kind, []):
            for field in fields:
                yield from ((f"{kind}.{field}", text) for text in _strings(item.get(field)))
    for kind in PLAIN:
        yield from ((kind, text) for text in _strings(gold.get(kind, [])))
    for person in gold.get("people", []):
        yield "people.name", person["name"]
        yield from (("people.posts", post) for post in person["posts"])
    for field in ("number", "signer"):
        yield from ((f"document.{field}", text) for text in _strings((gold.get("document") or {}).get(field)))


def ungrounded(gold: Gold, text: str) -> list[tuple[str, str]]:
    """The strings of the gold that the text does not hold."""
    whole = squeezed(text)
    return [(place, quote) for place, quote in quotes(gold) if squeezed(quote) not in whole]


def _read(number: str) -> float:
    return float(number.replace(".", "").replace(",", "."))


def values(quote: str) -> set[float]:
    """The numbers that a quote holds, read as Vietnamese writes them: "22.994,1", "394 tỷ 581 triệu"."""
    joined = {round(_read(large) + _read(small) / 1000, 6) for large, small in BILLION_AND_MILLION.findall(quote)}
    return joined | {_read(number) for number in NUMBER.findall(quote)}


def misread(gold: Gold) -> list[tuple[str, Any]]:
    """The figures whose value is not a number of their quote."""
    pairs = ((figure["quote"], figure["value"]) for figure in gold.get("figures", []))
    return [(quote, value) for quote, value in pairs if round(float(value), 6) not in values(quote)]


def strangers(gold: Gold) -> set[str]:
    """Names in fields that hold people (chairs; speakers of directives) which the list of people does not have."""
    named = {person["name"] for person in gold.get("people", [])}
    spoken = {directive["speaker"] for directive in gold.get("directives", []) if directive["speaker"]}
    return (spoken | set(gold["meeting"]["chairs"])) - named
