"""Pages go over the line packed: a review page of 80 items is a tenth as large."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware


class PackedPages(GZipMiddleware):
    """Packs words, and leaves files alone: what is downloaded is packed already. The length of a packed page differs
    from one answer to the next, so that it does not tell of the secrets in it (Django's own guard against BREACH)."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """The answer, packed where the browser reads that."""
        if not response.get("Content-Type", "").startswith("text/"):
            return response
        return super().process_response(request, response)
