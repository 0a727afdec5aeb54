"""The office's own page for what is not found, also on a laptop, where Django shows a developer the list of routes."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.defaults import page_not_found


class OwnPage:
    """Middleware: who strays is told so in words of the office, whatever the settings."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        return page_not_found(request, Http404()) if settings.DEBUG and answer.status_code == 404 else answer
