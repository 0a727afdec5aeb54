"""The page of search."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ketluan.office.people.access import actor
from ketluan.office.search import queries
from ketluan.office.search.rules import Sought, sought

_A_GROUP, _A_PAGE, _LONGEST = 8, 30, 200


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """What holds the words of ``q``: some of each group, or one group (``in``) page by page."""
    words = request.GET.get("q", "").strip()[:_LONGEST]
    asked = sought(words)
    shown: dict[str, Any] = {"q": words, "groups": [], "within": "", "loose": False}
    if asked:
        within = next((group for group in queries.GROUPS if group == request.GET.get("in")), None)
        shown |= _one(request, asked, within) if within else _all(request, asked)
    shown["any_hits"] = any(group["hits"] for group in shown["groups"])
    return render(request, "search/search.html", shown)


def _all(request: HttpRequest, asked: Sought) -> dict[str, Any]:
    """Some of each group; where the words as they stand are nowhere, each of them anywhere."""
    groups = _groups(request, asked)
    loose = not any(group["hits"] for group in groups) and asked != asked.loosely
    return {"groups": _groups(request, asked.loosely) if loose else groups, "loose": loose}


def _groups(request: HttpRequest, asked: Sought) -> list[dict[str, Any]]:
    groups = []
    for name, found in queries.found(actor(request), asked, timezone.localdate()).items():
        some = found.first(_A_GROUP + 1)
        groups.append({"name": name, "hits": queries.shown(name, some[:_A_GROUP], asked), "more": len(some) > _A_GROUP})
    return groups


def _one(request: HttpRequest, asked: Sought, within: queries.Group) -> dict[str, Any]:
    found = queries.found(actor(request), asked, timezone.localdate())[within]
    count, loose = found.count(), False
    if not count and asked != asked.loosely:
        asked, loose = asked.loosely, True
        found = queries.found(actor(request), asked, timezone.localdate())[within]
        count = found.count()
    page = Paginator(range(count), _A_PAGE).get_page(request.GET.get("page"))
    kept = request.GET.copy()
    kept.pop("page", None)
    rows = found.page(page.start_index() - 1, page.end_index()) if count else []
    group = {"name": within, "hits": queries.shown(within, rows, asked), "count": count}
    return {"groups": [group], "within": within, "page": page, "address": kept.urlencode(), "loose": loose}
