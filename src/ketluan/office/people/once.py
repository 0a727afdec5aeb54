"""Who signed in with a password that holds once chooses another before anything else."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

_OPEN = ("people:password", "sign-out", "language", "text-size")


class ChoosesPassword:
    """Leads to the page of the own password until one is chosen."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or the way to the password."""
        must = request.user.is_authenticated and request.user.must_change_password
        if must and request.path not in {reverse(name) for name in _OPEN}:
            return redirect("people:password")
        return self.answer(request)
