"""What every page of Ketluan stands in: the HTML document, its assets, and a content security policy by hashes."""

from __future__ import annotations

import functools
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files

from ketluan.reader.render.words import Lang


@functools.cache
def asset(name: str, package: str = __name__.rpartition(".")[0]) -> str:
    """A file of a package's ``assets``: a style or a script."""
    return (files(package) / "assets" / name).read_text(encoding="utf-8")


def policy(*, style: str, script: str, forms: str = "'none'") -> str:
    """The content security policy that allows this style and this script by hash, forms to ``forms``, nothing else."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        f"base-uri 'none'; form-action {forms}"
    )


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def document(body: str, *, lang: Lang, title: str, csp: str, style: str) -> str:
    """A whole HTML document around a body."""
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(csp)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="same-origin">\n<title>{escape(title)}</title>\n'
        f'<link rel="icon" href="data:,">\n<style>{style}</style>\n</head>\n{body}\n</html>\n'
    )
