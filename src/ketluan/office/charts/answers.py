"""A picture as an answer of its own: a browser that has it asks no more, or is told that it is the same."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from ketluan.office.charts.drawing import Picture
from ketluan.office.charts.sizes import Width

_KEPT: Final = "private, max-age=604800, immutable"  # a week, where the address names the very picture
_ASKED: Final = "private, no-cache"


def answered(request: HttpRequest, picture: Picture | None) -> HttpResponse:
    """The picture as SVG; ``size=narrow`` asks for the one of a telephone. The address that a page gives names the
    picture by its key (``v``), so that it may be kept. Raises ``Http404`` where there is nothing to draw."""
    if picture is None:
        raise Http404
    width: Width = "narrow" if request.GET.get("size") == "narrow" else "wide"
    tag = f'"{picture.key}-{width}"'
    answer = get_conditional_response(request, etag=tag)
    if answer is None:
        answer = HttpResponse(picture.drawn(width), content_type="image/svg+xml")
    answer.headers["ETag"] = tag
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = _KEPT if request.GET.get("v") == picture.key else _ASKED
    return answer
