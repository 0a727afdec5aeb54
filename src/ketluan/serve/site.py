"""What the local page answers: a request in, an answer out, no socket in sight."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ketluan import Record, Refused, read
from ketluan.reader.render import html
from ketluan.reader.render.words import Lang
from ketluan.serve.library import Library
from ketluan.serve.pages import LIMIT_MB, Shelf, list_page, list_policy, message_page, with_lang
from ketluan.serve.upload import upload
from ketluan.serve.words import say

PAGE: Final = 50
LIMIT: Final = LIMIT_MB * 1024 * 1024
SAFE: Final = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Request(NamedTuple):
    """A request as the site sees it; the names of ``headers`` are in lower case."""

    method: str
    address: str
    headers: Mapping[str, str] = {}
    body: bytes = b""

    @property
    def path(self) -> str:
        """The path, not yet unquoted."""
        return urlsplit(self.address).path

    def asked(self, name: str) -> str:
        """A parameter of the address, empty where it is not there."""
        return parse_qs(urlsplit(self.address).query).get(name, [""])[0]

    @property
    def lang(self) -> Lang:
        """Vietnamese, unless ``?lang=en`` asks for English."""
        return "en" if self.asked("lang") == "en" else "vi"


class Answer(NamedTuple):
    """An answer, ready to be sent."""

    status: int
    body: bytes
    headers: dict[str, str]


class Site:
    """The local page of one folder."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def answer(self, request: Request) -> Answer:
        """The answer to any request; what goes wrong is a page too."""
        try:
            return self._route(request)
        except Refused as refused:
            reason = refused.message_en if request.lang == "en" else refused.message_vi
            return said(request.lang, 422, reason)
        except Exception:
            traceback.print_exc()
            return said(request.lang, 500)

    def _route(self, request: Request) -> Answer:
        path = request.path
        if path == "/read" and request.method == "POST":
            return self._upload(request)
        if request.method not in ("GET", "HEAD"):
            return said(request.lang, 405)
        if path == "/":
            return self._list(request)
        if path == "/read":
            return Answer(303, b"", {**SAFE, "Location": with_lang("/", request.lang)})
        rooms: dict[str, Callable[[Record, Request], Answer]] = {"documents": _reading, "records": _record}
        room, _, name = path.lstrip("/").partition("/")
        record = self.library.record(unquote(name)) if room in rooms else None
        return said(request.lang, 404) if record is None else rooms[room](record, request)

    def _list(self, request: Request) -> Answer:
        names = self.library.names()
        pages = max(1, -(-len(names) // PAGE))
        asked = request.asked("page")
        page = min(max(int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1, 1), pages)
        lines = [self.library.line(name) for name in names[(page - 1) * PAGE : page * PAGE]]
        return _page(list_page(Shelf(lines, page, pages), request.lang), list_policy())

    def _upload(self, request: Request) -> Answer:
        if from_elsewhere(request.headers):
            return said(request.lang, 403)
        found = upload(request.headers.get("content-type", ""), request.body)
        if found is None:
            return said(request.lang, 400, say("no file", request.lang))
        return _reading(read(found.content, name=found.name), request)


def _reading(record: Record, request: Request) -> Answer:
    back = (with_lang("/", request.lang), say("back", request.lang))
    frame = html.Frame(lang=request.lang, links=(back,), original=record.loaded.original)
    return _page(html.page(record.to_dict(), frame), html.page_policy())


def _record(record: Record, request: Request) -> Answer:
    stem = record.source.name.rpartition(".")[0] or record.source.name
    name = f"attachment; filename*=UTF-8''{quote(stem, safe='')}.json"
    headers = {**SAFE, "Content-Type": "application/json; charset=utf-8", "Content-Disposition": name}
    return Answer(200, record.to_json(), headers)


def said(lang: Lang, status: int, *others: str) -> Answer:
    """A page that says what happened."""
    title = say(str(status), lang, limit=LIMIT_MB)
    return _page(message_page(status, (title, *others), lang), list_policy(), status)


def _page(body: str, csp: str, status: int = 200) -> Answer:
    csp = f"{csp}; frame-ancestors 'none'"
    headers = {**SAFE, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": csp}
    return Answer(status, body.encode(), headers)


def from_elsewhere(headers: Mapping[str, str]) -> bool:
    """True where a browser says that another site made it send this."""
    fetched = headers.get("sec-fetch-site")
    if fetched is not None:
        return fetched not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and origin != f"http://{headers.get('host', '')}"
