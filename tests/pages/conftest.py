"""A local page over a folder of documents, answering on a free port."""

from __future__ import annotations

import http.client
import threading
from typing import NamedTuple

import pytest

from ketluan.serve.door import Door
from ketluan.serve.library import Library
from ketluan.serve.site import Site
from tests.cli.documents import REPORT


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "phiên họp.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "xã").mkdir()
    (tmp_path / "xã" / "a&b <i>.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "trống.txt").write_bytes(b"")
    return tmp_path


@pytest.fixture
def site(folder):
    return Site(Library(folder))


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self):
        return self.body.decode()


@pytest.fixture
def port(site):
    with Door(site, "127.0.0.1", 0) as door:
        thread = threading.Thread(target=door.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield door.server_port
        door.shutdown()
        thread.join()


@pytest.fixture
def ask(port):
    """Sends a request over a socket."""

    def request(method, address, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, address, body=body, headers=names)
        answer = connection.getresponse()
        reply = Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return reply

    return request
