"""Documents for the command line's tests."""

from __future__ import annotations

import pytest

from ketluan.cli import main

REPORT = (
    "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10\n\n"
    "Ngày 29/10/2021, UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10 năm 2021. Thu ngân sách trên địa bàn đạt 223,4 tỷ "
    "đồng, tăng 4,2% so với tháng trước. Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Tài chính rà soát nguồn thu, "
    "hoàn thành trước ngày 20/12/2021.\n"
)


@pytest.fixture(autouse=True)
def vietnamese(monkeypatch):
    """Every test starts in Vietnamese, whatever the machine speaks."""
    for name in ("KETLUAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "phiên họp.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def empty(tmp_path):
    path = tmp_path / "trống.txt"
    path.write_bytes(b"")
    return path


@pytest.fixture
def ketluan(capsysbinary):
    """Runs a command: status, standard output, standard error."""

    def run(*arguments):
        status = main([str(argument) for argument in arguments])
        said = capsysbinary.readouterr()
        return status, said.out.decode(), said.err.decode()

    return run
