"""What the environment says: read once, checked, refused with a sentence that names the variable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

KNOWN: Final = frozenset(
    f"KETLUAN_{name}"
    for name in ("DATA", "DATABASE", "DEBUG", "SECRET_KEY", "HOSTS", "HTTPS", "LANG", "OCR", "UPLOAD_MB", "WORKER")
)
LAPTOP_SECRET: Final = "laptop-only: a key that everybody can read protects nothing"
LAPTOP_HOSTS: Final = ("localhost", "127.0.0.1", "[::1]")
_SHORTEST_SECRET: Final = 50
_SWITCH: Final = {"1": True, "0": False}
_LARGEST_UPLOAD_MB: Final = 50


class Misconfigured(Exception):
    """A setting is missing or wrong; the sentence says which, in Vietnamese and in English."""


@dataclass(frozen=True)
class Environment:
    """The settings of one office. ``data``: folder of the ledger's anchor and of what is embedded. ``database``: the
    address of a PostgreSQL server; "" is SQLite in that folder. ``worker_beside``: jobs run in the server's process.
    ``ocr``: scans are recognised, where tesseract is there."""

    data: Path
    database: str
    debug: bool
    secret_key: str
    hosts: tuple[str, ...]
    https: bool
    upload_bytes: int
    worker_beside: bool
    ocr: bool = False


def read_environment(environ: Mapping[str, str]) -> Environment:
    """The settings that the variables give. Raises ``Misconfigured``."""
    unknown = sorted(name for name in environ if name.startswith("KETLUAN_") and name not in KNOWN)
    if unknown:
        raise Misconfigured(f"{unknown[0]}: không có thiết lập này (there is no such setting).")
    debug = _switch(environ, "KETLUAN_DEBUG", default=True)
    return Environment(
        data=Path(environ.get("KETLUAN_DATA") or "data").absolute(),
        database=environ.get("KETLUAN_DATABASE", ""),
        debug=debug,
        secret_key=_secret(environ.get("KETLUAN_SECRET_KEY", ""), debug=debug),
        hosts=_hosts(environ.get("KETLUAN_HOSTS", ""), debug=debug),
        https=_switch(environ, "KETLUAN_HTTPS", default=not debug),
        ocr=_switch(environ, "KETLUAN_OCR", default=False),
        worker_beside=_worker(environ.get("KETLUAN_WORKER", "")),
        upload_bytes=_megabytes(environ.get("KETLUAN_UPLOAD_MB") or "20") * 1024 * 1024,
    )


def _switch(environ: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = environ.get(name)
    if not value:
        return default
    if value not in _SWITCH:
        raise Misconfigured(f"{name}={value}: chỉ nhận 0 hoặc 1 (must be 0 or 1).")
    return _SWITCH[value]


def _worker(given: str) -> bool:
    if given not in ("", "beside", "apart"):
        raise Misconfigured(f"KETLUAN_WORKER={given}: chỉ nhận beside hoặc apart (must be beside or apart).")
    return given != "apart"


def _secret(given: str, *, debug: bool) -> str:
    if debug:
        return given or LAPTOP_SECRET
    if not given:
        raise Misconfigured(
            "KETLUAN_SECRET_KEY: còn thiếu; bắt buộc khi KETLUAN_DEBUG=0 (missing; required when KETLUAN_DEBUG=0)."
        )
    if given == LAPTOP_SECRET or len(given) < _SHORTEST_SECRET:
        raise Misconfigured(
            f"KETLUAN_SECRET_KEY: cần chuỗi ngẫu nhiên dài ít nhất {_SHORTEST_SECRET} ký tự"
            f" (a random string of at least {_SHORTEST_SECRET} characters is needed)."
        )
    return given


def _hosts(given: str, *, debug: bool) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in given.split(",") if host.strip())
    if not hosts and not debug:
        raise Misconfigured(
            "KETLUAN_HOSTS: còn thiếu tên miền của máy chủ, cách nhau bằng dấu phẩy"
            " (the server's host names are missing, separated by commas)."
        )
    if "*" in hosts:
        raise Misconfigured("KETLUAN_HOSTS: không nhận dấu * (a bare * is not accepted).")
    return hosts or LAPTOP_HOSTS


def _megabytes(given: str) -> int:
    if not (given.isascii() and given.isdecimal() and 1 <= int(given) <= _LARGEST_UPLOAD_MB):
        raise Misconfigured(
            f"KETLUAN_UPLOAD_MB={given}: cần số nguyên từ 1 đến {_LARGEST_UPLOAD_MB}"
            f" (a whole number from 1 to {_LARGEST_UPLOAD_MB} is needed)."
        )
    return int(given)
