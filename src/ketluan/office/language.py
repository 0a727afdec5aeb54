"""The language of a page: what its reader chose, else Vietnamese; what the browser was installed in says nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from ketluan.vietnamese.numbers import write_number


def in_english() -> bool:
    """Whether the page speaks English, the one language beside Vietnamese."""
    return (translation.get_language() or "").startswith("en")


class InBoth(Protocol):
    """What has a name in both languages, as dated facts have."""

    @property
    def name(self) -> str: ...

    @property
    def english(self) -> str: ...


def in_either(one: InBoth) -> str:
    """Its name in the language of the page."""
    return one.english if in_english() else one.name


def grouped(count: int) -> str:
    """A count as the language of the page writes thousands."""
    return f"{count:,}" if in_english() else write_number(count)


class ChosenLanguage:
    """Middleware: activates the language of the cookie that the language form sets."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.answer(request)
        response.headers.setdefault("Content-Language", language)
        return response
