"""Who is who: the persons of a document with their posts, and every place where one of them is meant.

Later short forms are led back to the person: "Bí thư Tỉnh ủy", "Phó Thủ tướng", "ông Sơn", "đồng chí" alone.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from ketluan.reader.marks.names.held import Held, posts_held
from ketluan.reader.marks.names.names import names
from ketluan.reader.marks.names.references import Sighting, sightings
from ketluan.reader.model import Shape, Span
from ketluan.reader.text.document import Document


class Person(Shape, frozen=True, gc=False):
    """One person: the name as first written in full, the posts that the text gives, every mention."""

    name: str
    posts: tuple[Held, ...]
    mentions: tuple[Span, ...]


class Mention(NamedTuple):
    """Words that mean a person, forms of address and posts before the name included."""

    span: Span
    person: Person


class Cast:
    """The persons of a document."""

    __slots__ = ("_by_name", "_starts", "mentions", "people")

    def __init__(self, people: tuple[Person, ...], mentions: tuple[Mention, ...]) -> None:
        self.people = people
        self.mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._by_name = {person.name: person for person in people}

    def named(self, name: str) -> Person | None:
        """The person of that name."""
        return self._by_name.get(name)

    def titles(self, name: str | None) -> str:
        """The posts of the person of that name in lower case, "" where the text gives none or knows nobody."""
        person = self._by_name.get(name) if name else None
        return " ".join(post.text.lower() for post in person.posts) if person else ""

    def before(self, start: int, end: int) -> Mention | None:
        """The last mention inside ``[start, end)``."""
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._starts[at] >= start:
            if self.mentions[at].span.end <= end:
                return self.mentions[at]
            at -= 1
        return None

    def after(self, start: int, end: int) -> Mention | None:
        """The first mention inside ``[start, end)``."""
        at = bisect_left(self._starts, start)
        found = self.mentions[at] if at < len(self.mentions) else None
        return found if found and found.span.end <= end else None

    def person_at(self, position: int) -> Person | None:
        """The person whom the words at a position mean."""
        at = bisect_left(self._starts, position + 1) - 1
        if at >= 0 and position < self.mentions[at].span.end:
            return self.mentions[at].person
        return None

    def holder(self, start: int, end: int) -> Person | None:
        """The person whom a phrase means: by name, by a bare post, by "đồng chí" alone; None where nobody is meant."""
        inside = self.before(start, end)
        return inside.person if inside else self.person_at(start)


def cast(doc: Document) -> Cast:
    """The persons of the text, in the order in which they first appear."""
    found = doc.marks(names)
    if not found:
        return Cast((), ())
    held = posts_held(doc)
    seen: dict[str, list[Sighting]] = {name: [] for name in held}
    for sighting in sightings(doc, held):
        seen[sighting.name].append(sighting)
    people = {
        name: Person(name, posts, tuple(sighting.span for sighting in seen[name]))
        for name, posts in held.items()
        if seen[name]  # a name that only ends a longer one is nobody's own
    }
    mentions = [Mention(sighting.span, people[name]) for name, group in seen.items() for sighting in group]
    return Cast(tuple(people.values()), tuple(sorted(mentions, key=lambda mention: mention.span)))
