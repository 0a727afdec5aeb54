"""HTML: of a saved portal page the article, its captions and tables named; menus, boxes, comments kept as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any
from unicodedata import normalize

from ketluan.reader.files.draft import Draft, Piece, of_pieces
from ketluan.reader.files.furniture import date_line, is_box_heading, is_button_line, is_imprint
from ketluan.reader.files.htmlbounds import require_bounded
from ketluan.reader.files.htmltables import PageTables
from ketluan.reader.files.htmltree import Container, Page, PageLine, Walk, ancestors
from ketluan.reader.lexicon.words import words
from ketluan.reader.model import LineKind

_LONG = 80
_FEW_LINKS = 0.01  # of a paper's letters
_MENU = 4  # links, at least
_LISTS = frozenset(("ul", "ol", "table", "select"))
_PARTS = frozenset(("p", "td", "th", "tr", "tbody", "thead", "li", "ul", "ol", "h1", "h2"))
_PROSE = 0.3  # of an article's letters stand in long lines
_MOST = 0.8
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "button", "input", "label"))
_CAPTION_CLASS = re.compile(r" (?:caption|chu thich|chuthich|image desc|photo desc|img desc|mota anh|pcaption) ")
_BYLINE_CLASS = re.compile(
    r" (?:author|authors|tac gia|tacgia|byline|writer|nguoi viet|nguoiviet|but danh|source author) "
)
_TITLE_CLASS = re.compile(
    r" (?:title detail|detail title|(?:article|news|post|entry|header|content) title"
    r"|title (?:news|article|post|content)|tieu de|tieude|tieude chitiet|tieude ?tin|td ?chitiet) "
)
_ISO_DAY = re.compile(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"((?:19|20)\d\d-\d\d-\d\d)')
_META = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "date",
)
_SECTION = 30
_SHORTEST_TITLE, _LONGEST_TITLE = 18, 220
_SLANTED = 0.85
_CAPTION_LONGEST = 450


def draft(markup: str) -> Draft:
    """The draft of a page or of a part of one. Raises Damaged, and MissingExtra by its import."""
    from selectolax.lexbor import LexborHTMLParser

    require_bounded(markup)
    tree = LexborHTMLParser(markup)
    if tree.body is None:
        return Draft("")
    page = Walk().run(tree.body)
    article = _Article(page, _head_title(tree))
    made = of_pieces(list(article.pieces()))
    made.title = made.title or _head_title(tree)
    made.published = _published(tree) or article.published
    return made


class _Article:
    """The article of a page: which container holds it, and what of it is none of the article."""

    def __init__(self, page: Page, title: str | None) -> None:
        self._page = page
        self._linked = list(accumulate((line.linked for line in page.lines), initial=0))
        self._letters = list(accumulate((len(line.text) for line in page.lines), initial=0))
        self._spare = self._furniture_containers()
        self._main = self._main_container()
        self._title_at = self._named_line(title) if title else None
        if self._title_at is None:
            self._title_at = self._title_line()
        if self._title_at is None:
            self._title_at = self._first_short_line()
        self.published = self._day_near_title()
        self._tables = PageTables(page, self._main)

    def pieces(self) -> Iterator[Piece]:
        """All lines of the page in order; those outside of the article are furniture."""
        at, lines = 0, self._page.lines
        in_box = False
        while at < len(lines):
            line = lines[at]
            if not self._belongs(at):
                in_box = False
                yield Piece((line.text,), furniture=True)
            elif table := self._tables.around(line):
                made, at = self._tables.lines(table, at)
                yield from made
                continue
            else:
                in_box = is_box_heading(line.text) or (in_box and self._is_link(line))
                yield Piece((line.text,), self._kind(at), furniture=in_box or self._is_spare(at))
            at += 1

    def _furniture_containers(self) -> list[bool]:
        """Which containers are furniture: by their tag, their class, their many links, or what they stand in.

        A container that holds most of the page's words is none, whatever it is called ("has-sidebar")."""
        containers = self._page.containers
        mass = self._masses([True] * len(self._page.lines))
        out = [False] * len(containers)
        for at, container in enumerate(containers[1:], 1):
            own = container.tag in _FURNITURE_TAGS or container.hidden or _is_furniture_class(container.words)
            own = own or (container.tag in _LISTS and self._is_menu(container))
            out[at] = out[container.parent] or (own and mass[at] < 0.4 * mass[0])
        return out

    def _is_menu(self, container: Container) -> bool:
        """Whether a list holds hardly anything but links."""
        first, end = container.first_line, container.end_line
        linked, letters = self._linked[end] - self._linked[first], self._letters[end] - self._letters[first]
        return end - first >= _MENU and linked >= 0.8 * letters

    def _masses(self, counted: list[bool], long: int = _LONG) -> list[float]:
        """How many letters of long lines that are no links each container holds."""
        containers = self._page.containers
        mass = [0.0] * len(containers)
        for line, counts in zip(self._page.lines, counted, strict=True):
            if counts and len(line.text) >= long and line.linked < 0.5 * len(line.text):
                mass[line.container] += len(line.text)
        for at in range(len(containers) - 1, 0, -1):
            mass[containers[at].parent] += mass[at]
        return mass

    def _main_container(self) -> int:
        """The innermost container that holds most of the long lines; the whole page of a paper saved by an editor."""
        if self._is_paper():
            return 0
        counted = [not self._spare[line.container] for line in self._page.lines]
        mass, of_all = self._masses(counted), self._masses(counted, long=1)
        if mass[0] < _PROSE * of_all[0]:
            mass = of_all  # a table, a list: hardly a line of it is long
        best = 0
        for at, container in enumerate(self._page.containers[1:], 1):
            if container.parent == best and mass[0] and mass[at] >= _MOST * mass[0]:
                best = at
        while best and (self._page.containers[best].tag in _PARTS or self._is_grid(best)):
            best = self._page.containers[best].parent
        return best

    def _is_grid(self, at: int) -> bool:
        """Whether a table has cells of a line or two, and does not lay out a page."""
        own = self._page.containers[at]
        if own.tag != "table":
            return False
        cells = sum(inner.tag in ("td", "th") for inner in self._page.containers[at + 1 : own.last + 1])
        return own.end_line - own.first_line <= 2 * cells

    def _is_paper(self) -> bool:
        """Whether hardly a word leads elsewhere, as in what a word processor saves: a portal's page has its menus."""
        return self._linked[-1] <= _FEW_LINKS * self._letters[-1]

    def _in_main(self, at: int) -> bool:
        container = self._page.lines[at].container
        return self._main <= container <= max(self._page.containers[self._main].last, self._main)

    def _title_line(self) -> int | None:
        """The heading of the article: inside of it, or the nearest one before it."""
        best = None
        for at, line in enumerate(self._page.lines):
            if self._spare[line.container]:
                continue
            near = [self._page.containers[c] for c in (line.container, self._page.containers[line.container].parent)]
            if near[0].tag == "h1" or near[1].tag == "h1" or _TITLE_CLASS.search(near[0].words):
                if self._in_main(at) and best is not None and not self._in_main(best):
                    return at
                best = at
            if self._in_main(at) and best is not None:
                return best
        return best

    def _named_line(self, title: str) -> int | None:
        """The line that the page's head gives as its title, before the text or at its beginning."""
        said = _plain(title)
        for at, line in enumerate(self._page.lines):
            words = _plain(line.text)
            if len(words) >= _SHORTEST_TITLE and said.startswith(words) and line.linked < 0.5 * len(line.text):
                near = self._in_main(at) or line.container < self._main
                if near and not self._spare[line.container]:
                    return at
        return None

    def _first_short_line(self) -> int | None:
        """Where nothing names the title: the longest of the short lines above the first paragraph."""
        best = None
        for at, line in enumerate(self._page.lines):
            if not self._in_main(at) or self._spare[line.container] or line.after_picture:
                continue
            if len(line.text) > _LONGEST_TITLE or line.text.endswith((".", ";", ",")):
                return best if len(line.text) >= _LONG else None
            plain = not self._page_day(line) and not is_button_line(line.text) and line.linked < 0.5 * len(line.text)
            longer = len(line.text) > (len(self._page.lines[best].text) if best is not None else _SHORTEST_TITLE)
            if plain and longer:
                best = at
        return None

    @staticmethod
    def _page_day(line: PageLine) -> str | None:
        return date_line(line.text) if len(line.text) < 100 else None

    def _day_near_title(self) -> str | None:
        """The day of publication that stands right below or above the title, though outside of the article."""
        if self._title_at is None:
            return None
        below = self._page.lines[self._title_at + 1 : self._title_at + 4]
        above = self._page.lines[max(0, self._title_at - 2) : self._title_at]
        return next((day for line in (*below, *above) if (day := self._page_day(line))), None)

    def _belongs(self, at: int) -> bool:
        """True for the lines of the article: its heading, what stands between heading and text, the text, a by-line."""
        line = self._page.lines[at]
        if at == self._title_at:
            return True
        if self._spare[line.container]:
            return False
        if self._in_main(at):
            return True
        before = self._title_at is not None and self._title_at < at and line.container < self._main
        if before:
            return line.linked < 0.5 * len(line.text)
        behind = line.container > self._page.containers[self._main].last
        return behind and _BYLINE_CLASS.search(self._page.containers[line.container].words) is not None

    def _is_link(self, line: PageLine) -> bool:
        return line.linked >= 0.8 * len(line.text.replace(" ", "")) or len(line.text) < 40

    def _is_spare(self, at: int) -> bool:
        """True for a line of buttons, the day of publication, a lone link to another page."""
        line = self._page.lines[at]
        if at == self._title_at:
            return False
        if day := self._page_day(line):
            self.published = self.published or day
            return True
        if is_button_line(line.text) or (at > 0 and is_imprint(line.text)):
            return True
        if self._title_at is not None and at < self._title_at and self._in_main(at) and len(line.text) < _SECTION:
            return True  # the section that the article stands in: "Thời sự"
        return len(line.text) > 25 and line.linked >= 0.9 * len(line.text.strip())

    def _kind(self, at: int) -> LineKind:
        line = self._page.lines[at]
        if at == self._title_at:
            return "title"
        around = [self._page.containers[c] for c in _first(4, ancestors(self._page, line.container))]
        tags = {container.tag for container in around[:2]}
        if "figcaption" in tags or "caption" in tags or any(_CAPTION_CLASS.search(c.words) for c in around[:3]):
            return "caption"
        if _BYLINE_CLASS.search(around[0].words):
            return "byline"
        if tags & {"h1", "h2", "h3", "h4", "h5", "h6"}:
            return "heading"
        slanted = line.slanted >= _SLANTED * len(line.text)
        if line.after_picture and len(line.text) < _CAPTION_LONGEST and (slanted or around[0].centred):
            return "caption"
        return "body"


def _plain(text: str) -> str:
    """Words alone, to compare a line with the title in the page's head."""
    return " ".join(re.findall(r"\w+", normalize("NFC", text).lower()))


@cache
def _furniture_words() -> re.Pattern[str]:
    entries = sorted(words("portal_classes"), key=len, reverse=True)
    return re.compile(" (?:" + "|".join(map(re.escape, entries)) + ") ")


def _is_furniture_class(named_: str) -> bool:
    return len(named_) > 2 and _furniture_words().search(named_) is not None


def _first(number: int, values: Iterator[int]) -> list[int]:
    return [value for _, value in zip(range(number), values, strict=False)]


def _head_title(tree: Any) -> str | None:
    """The title that the page's head gives."""
    found = tree.css_first('meta[property="og:title"]')
    title = found.attributes.get("content") if found is not None else None
    if not title:
        element = tree.css_first("title")
        title = element.text() if element is not None else None
    return " ".join(title.split()) or None if title else None


def _published(tree: Any) -> str | None:
    """The ISO day that the page's head, its structured data or a ``time`` element gives."""
    for meta in tree.css("meta")[:200]:
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name.lower() in _META and (day := _iso(attributes.get("content") or "")):
            return day
    for script in tree.css('script[type="application/ld+json"]')[:20]:
        found = _PUBLISHED.search(script.text() or "")
        if found:
            return found[1]
    for element in tree.css("time[datetime]")[:5]:
        if day := _iso(element.attributes.get("datetime") or ""):
            return day
    return None


def _iso(text: str) -> str | None:
    found = _ISO_DAY.match(text)
    if found:
        year, month, day = found.groups()
    elif found := _DAY.search(text[:100]):
        day, month, year = found.groups()
    else:
        return None
    return f"{year}-{int(month):02}-{int(day):02}" if 0 < int(month) < 13 and 0 < int(day) < 32 else None
