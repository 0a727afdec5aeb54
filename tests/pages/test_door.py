"""The socket: bounds, names, and that what is sent arrives."""

from __future__ import annotations

import socket

import pytest

from ketluan.serve.door import is_ours
from ketluan.serve.site import LIMIT


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "127.0.0.5", "[::1]:8000"]
)
def test_the_machines_own_names_are_answered(host):
    assert is_ours(host, "127.0.0.1")


@pytest.mark.parametrize(
    "host", ["", "evil.example", "localhost.evil.example", "192.168.1.5:8000", "0.0.0.0", "[::1", "127.0.0.1.nip.io"]
)
def test_other_names_are_not(host):
    assert not is_ours(host, "127.0.0.1")


@pytest.mark.parametrize("host", ["192.168.1.5:8000", "localhost"])
def test_where_it_listens_to_the_network_plain_addresses_are_answered(host):
    assert is_ours(host, "0.0.0.0")


def test_and_foreign_names_are_still_not():
    assert not is_ours("evil.example", "0.0.0.0")


def test_the_list_arrives(ask):
    reply = ask("GET", "/")
    assert reply.status == 200
    assert "phiên họp.txt" in reply.text
    assert reply.headers["content-length"] == str(len(reply.body))


def test_a_foreign_name_gets_no_document(ask):
    reply = ask("GET", "/", Host="evil.example")
    assert reply.status == 421
    assert "phiên họp.txt" not in reply.text


def test_a_head_has_no_body(ask):
    reply = ask("HEAD", "/")
    assert (reply.status, reply.body) == (200, b"")
    assert int(reply.headers["content-length"]) > 0


def test_the_program_does_not_tell_its_version(ask):
    assert ask("GET", "/").headers["server"].strip() == "ketluan"


def test_a_file_that_is_too_large_is_told_so(ask):
    reply = ask("POST", "/read", b"x" * (LIMIT + 100_000), Content_Type="multipart/form-data; boundary=XyZ")
    assert reply.status == 413
    assert "giới hạn là 20 MB" in reply.text


@pytest.mark.parametrize("length", ["-1", "²", "x", "9" * 30])
def test_a_length_that_is_none_is_told_so(ask, length):
    assert ask("POST", "/read", Content_Length=length).status == 411


def test_one_who_says_nothing_does_not_keep_others_waiting(ask, port):
    with socket.create_connection(("127.0.0.1", port)) as silent:
        silent.sendall(b"GET / HTTP/1.1\r\n")
        assert ask("GET", "/").status == 200


@pytest.mark.parametrize("line", [b"\x16\x03\x01\x02\x00\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\r\n"])
def test_what_is_no_request_does_no_harm(ask, port, line):
    with socket.create_connection(("127.0.0.1", port), timeout=5) as odd:
        odd.sendall(line)
    assert ask("GET", "/").status == 200
