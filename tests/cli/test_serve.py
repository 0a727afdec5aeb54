"""`ketluan serve`: it says where it is, answers there, and stops when it is told to."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

import pytest

CODE = "import sys; from ketluan.cli import main; sys.exit(main(sys.argv[1:]))"


def heed_interrupts():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_it_says_its_address_answers_and_stops(report):
    arguments = [sys.executable, "-c", CODE, "serve", str(report.parent), "--port", "0"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # a suite that runs in the background is told to ignore the key that stops a server, and so would be its children
    with subprocess.Popen(arguments, text=True, preexec_fn=heed_interrupts, **pipes) as process:
        said = process.stdout.readline()
        address = said.split()[1]
        with urlopen(address, timeout=20) as answer:
            assert "phiên họp.txt" in answer.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
        assert process.stderr.read() == ""
    assert said.startswith("Mở http://127.0.0.1:")


def test_a_port_that_is_taken_is_said(ketluan, report):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, _, err = ketluan("serve", report.parent, "--port", port)
    assert status == 1
    assert err.startswith(f"không mở được 127.0.0.1:{port}: ")


@pytest.mark.parametrize("options", [["--port", "99999"], ["--host", "không.phải.tên"]])
def test_an_address_that_there_is_not_is_said(ketluan, report, options):
    status, _, err = ketluan("serve", report.parent, *options)
    assert status == 1
    assert err.startswith("không mở được ")
