"""The socket of the local page: reads a request within bounds, hands it to the site, sends the answer."""

from __future__ import annotations

import ipaddress
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import urlsplit

from ketluan.serve.site import LIMIT, Answer, Request, Site, said

PATIENCE: Final = 30.0
CHUNK: Final = 1 << 16
# how much of a body that is too large is read and thrown away, so that the browser gets to see the answer
DRAINED: Final = 4 * LIMIT


class Door(ThreadingHTTPServer):
    """Listens on ``host:port`` (port 0: any free one) and answers with the site."""

    daemon_threads = True

    def __init__(self, site: Site, host: str, port: int) -> None:
        self.site = site
        self.host = host
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Visit)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        name = "localhost" if _is_everywhere(self.host) else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is nothing to report."""


class Visit(BaseHTTPRequestHandler):
    """One connection."""

    timeout = PATIENCE
    protocol_version = "HTTP/1.1"
    server_version = "ketluan"
    sys_version = ""
    server: Door

    def do_GET(self) -> None:
        """Answer; every method comes here."""
        request = Request(self.command, self.path, {name.lower(): value for name, value in self.headers.items()})
        if not is_ours(request.headers.get("host", ""), self.server.host):
            return self._send(said(request.lang, 421), close=True)
        if request.method == "POST":
            return self._post(request)
        self._send(self.server.site.answer(request), close="content-length" in request.headers)

    do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_GET

    def _post(self, request: Request) -> None:
        length = request.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 16):
            return self._send(said(request.lang, 411), close=True)
        if int(length) > LIMIT + CHUNK:
            self._drain(min(int(length), DRAINED))
            return self._send(said(request.lang, 413), close=True)
        body = self.rfile.read(int(length))
        self._send(self.server.site.answer(request._replace(body=body)), close=True)

    def _drain(self, length: int) -> None:
        while length > 0 and (taken := len(self.rfile.read(min(length, CHUNK)))):
            length -= taken

    def _send(self, answer: Answer, *, close: bool) -> None:
        self.close_connection = close or self.close_connection
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Names of documents are nobody's business: no log."""


def is_ours(host: str, bound: str) -> bool:
    """True for the names of this machine: ``localhost``, the address that is listened on, and, where it listens to
    the network, any plain address. A page elsewhere cannot reach us through a name of its own (DNS rebinding)."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        if name in ("localhost", bound.lower()):
            return True
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or not _is_loopback(bound)


def _is_loopback(bound: str) -> bool:
    try:
        return ipaddress.ip_address(bound).is_loopback
    except ValueError:
        return bound == "localhost"


def _is_everywhere(bound: str) -> bool:
    return bound in ("", "0.0.0.0", "::")
