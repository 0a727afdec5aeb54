"""How large the letters of a page are: one of three steps, kept in a cookie, a class of the page."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE: Final = "text_size"
STEPS: Final = ("1", "2", "3")
_YEAR: Final = 365 * 24 * 60 * 60


def chosen_size(request: HttpRequest) -> dict[str, Any]:
    """The step for a page's template; what the cookie says wrongly is the first."""
    said = request.COOKIES.get(COOKIE, "")
    return {"text_size": said if said in STEPS else STEPS[0], "text_sizes": STEPS}


@login_not_required
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep a step and go back to where it was chosen; an address elsewhere is not followed."""
    back = request.POST.get("next", "")
    own = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    answer = HttpResponseRedirect(back if own else "/")
    step = request.POST.get("size", "")
    if step in STEPS:
        answer.set_cookie(COOKIE, step, max_age=_YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
    return answer
