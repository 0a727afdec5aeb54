"""A Provincial Party Committee's notice (2022) as old offices keep it: bytes of TCVN3 (ABC fonts), CR LF.

TCVN3 has no capitals with a tone; its users set headings in a font of capitals, so what stands in the file is the
small letter ("TØNH Uû").
"""

from __future__ import annotations

from pathlib import Path

from . import source

NAME = "tb-tu-ban-thuong-vu-2022.txt"
WIDTH = 46
LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ"
    "à ả ã á ạ _ ằ ẳ ẵ ắ _ _ _ _ _ _ _ ặ ầ ẩ ẫ ấ ậ è _ ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ _ _ _ ĩ í ị ò _ ỏ õ ó ọ ồ ổ ỗ ố ộ ờ "
    "ở ỡ ớ ợ ù _ ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ"
)
BYTES = {
    **{letter: 0xA1 + i for i, letter in enumerate(LETTERS[:14])},
    **{letter: 0xB5 + i for i, letter in enumerate(LETTERS[14:].split()) if letter != "_"},
}


def encode(text: str) -> bytes:
    """TCVN3 bytes; a capital that has none becomes the small letter. KeyError for a character it cannot write."""

    def byte(character: str) -> int:
        if character.isascii():
            return ord(character)
        return BYTES[character] if character in BYTES else BYTES[character.lower()]

    return bytes(byte(character) for character in text.replace("\n", "\r\n"))


def columns(left: list[str], right: list[str]) -> list[str]:
    """Two columns side by side, padded with spaces."""
    longest = max(len(left), len(right))
    rows = zip(left + [""] * (longest - len(left)), right + [""] * (longest - len(right)), strict=True)
    return [f"{one:{WIDTH}}{other}".rstrip() for one, other in rows]


def text() -> str:
    """The whole document in Unicode."""
    parts = source.load(Path(NAME).stem)
    counted = source.numbers([level for level, _ in parts.body])
    body = [f"{number}{line}" for number, (_, line) in zip(counted, parts.body, strict=True)]
    lines = [*columns(parts.left, parts.right), "", *parts.title, ""]
    return "\n".join([*lines, *body, "", *columns(parts.recipients, parts.signer), ""])


def make(directory: Path) -> None:
    """Write the document into ``directory``."""
    (directory / NAME).write_bytes(encode(text()))
