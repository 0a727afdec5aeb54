"""Vietnamese of before Unicode: TCVN3 (ABC, fonts ".VnTime"), VNI ("VNI-Times"), Windows-1258, UTF-8 read as Latin.

Such a text arrives as Latin letters ("Uû ban nh©n d©n", "UÛY BAN NHAÂN DAÂN"). Each reading of it is made and ranked by
its spelling. A line that is spelled well already is never touched.

Sources of the tables: TCVN 5712:1993 (VN3) as the ".Vn" fonts use it, and the VNI for Windows set.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from ketluan.reader.files.syllables import is_syllable, plausibility

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®¯µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
        "ĂÂÊÔƠƯĐăâêôơưđẰàảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
        strict=True,
    )
)
# The full national set has toned capitals where fonts keep controls and curly quotes; only converters write it.
_TCVN = str.maketrans(_TCVN3)
_TCVN |= dict(zip(map(ord, "\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17"), "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_TCVN |= dict(zip(range(0x80, 0xA0), "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ", strict=True))
_TCVN |= dict(zip(range(0xB0, 0xB5), "\u0300\u0309\u0303\u0301\u0323", strict=True))
# VNI writes a letter and its mark as two: "aâ" is â, "aá" is ấ, "öï" is ự. The marks on a, e, o, u, y, ô (ơ), ö (ư):
_TONES = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_VNI_TONES = dict(zip("øùûõï", _TONES, strict=True))
_VNI_HATS = {"â": "\u0302"} | {sign: "\u0302" + tone for sign, tone in zip("àáåãä", _TONES, strict=True)}
_VNI_BREVES = {"ê": "\u0306"} | {sign: "\u0306" + tone for sign, tone in zip("èéúüë", _TONES, strict=True)}
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
# What Windows shows for the bytes of the second control set; five of them are undefined and stay.
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_BACK = {ord(letter): code for code, letter in _WINDOWS.items()}


def _vni_table() -> dict[str, str]:
    """Every letter of VNI with its mark, small and capital."""
    table = dict(_VNI_SINGLE)
    for bases, marks in (("aeouy", _VNI_TONES), ("aeo", _VNI_HATS), ("a", _VNI_BREVES)):
        table |= {base + sign: normalize("NFC", base + mark) for base in bases for sign, mark in marks.items()}
    for base, letter in (("ô", "ơ"), ("ö", "ư")):
        table |= {base + sign: normalize("NFC", letter + mark) for sign, mark in _VNI_TONES.items()}
    return table | {sign.upper(): letter.upper() for sign, letter in table.items()}


_VNI = _vni_table()
_VNI_SIGN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)), re.IGNORECASE)
_TCVN3_SIGN = re.compile("[" + re.escape("".join(_TCVN3)) + "]")
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[^\n.;:!?]+")


def latin(raw: bytes) -> str:
    """Bytes of an 8-bit set as the Latin letters that they look like; nothing is lost."""
    return raw.decode("latin-1").translate(_WINDOWS)


def _bytes(text: str) -> bytes:
    """The way back from ``latin``. Raises UnicodeEncodeError for letters outside of it."""
    return text.translate(_BACK).encode("latin-1")


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """Unicode of text typed in a ".Vn" font; ``capitals`` for the fonts whose name ends in "H"."""
    new = _TCVN3_SIGN.sub(lambda sign: _TCVN3[sign[0]], text)
    return new.upper() if capitals else _RUN.sub(lambda run: _raised(run[0], text[run.start() : run.end()]), new)


def _raised(new: str, old: str) -> str:
    """A stretch with its capitals whole: "Uû BAN NH¢N D¢N TØNH" was typed in a font that draws "Ø" as "Ỉ".

    Words without a small ASCII letter stand together; if one of them is surely in capitals, so are all.
    """
    words = list(_WORD.finditer(new))
    out = list(new)
    first = 0
    for at in range(len(words) + 1):
        if at < len(words) and not re.search("[a-z]", old[words[at].start() : words[at].end()]):
            continue
        run = words[first:at]
        if any(_surely_capital(word[0], old[word.start() : word.end()]) for word in run):
            start, end = run[0].start(), run[-1].end()
            out[start:end] = new[start:end].upper()
        first = at + 1
    return "".join(out)


def _surely_capital(new: str, old: str) -> bool:
    """A syllable of two capitals and more ("TØNH", "BAN"); not "§T", "GD", "UBND"."""
    capitals = sum(letter.isascii() and letter.isupper() for letter in old)
    return capitals >= 2 and len(new) >= 3 and is_syllable(new)


def from_vni(text: str) -> str:
    """Unicode of text typed in a "VNI-" font."""
    return _VNI_SIGN.sub(_vni_letter, text)


def _vni_letter(sign: re.Match[str]) -> str:
    found = sign[0]
    letter = _VNI.get(found) or _VNI[found.lower()]
    return letter.upper() if found[0].isupper() else letter


def _from_tcvn(text: str) -> str:
    """Unicode of the full national set, as ``iconv`` writes it."""
    return normalize("NFC", _bytes(text).decode("latin-1").translate(_TCVN))


def _from_1258(text: str) -> str:
    return normalize("NFC", _bytes(text).decode("cp1258"))


def _from_utf8(text: str) -> str:
    return normalize("NFC", _bytes(text).decode("utf-8"))


READINGS: dict[str, Callable[[str], str]] = {
    "utf-8": _from_utf8,
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "windows-1258": _from_1258,
    "tcvn": _from_tcvn,
}
READING_NAMES = {
    "utf-8": "UTF-8 (hiển thị sai)",
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI",
    "windows-1258": "Windows-1258",
    "tcvn": "TCVN 5712",
}
_ENOUGH = 0.3
_GAIN = 0.2
_SAMPLE = 6_000
_TRIES = 500
# A line in an old set has letters of Latin-1; of these, good Vietnamese has à, á, â, but not the others.
_SIGNS = re.compile("[\xa1-\xff]")
_ANY = re.compile(r"\S")
# a letter of Latin-1 whose mark stands behind it; one mark each, so that a text of nothing but marks costs no more
_MARKS = "\u0300\u0301\u0302\u0303\u0308\u0327\u030a"
_MARKS_APART = re.compile(f"[A-Za-z][{_MARKS}]")
_STRANGE = "".join(sorted({chr(code) for code in range(0xA1, 0x100)} - set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý°·")))
_STRANGE_SIGN = re.compile(f"[{_STRANGE}]")
_UNICODE = re.compile("[\u1ea0-\u1ef9ĐđƠơƯư]")


def reading_of(text: str) -> str | None:
    """The name of the reading of Latin letters that makes them Vietnamese; None if they are well as they are."""
    best, most = None, max(plausibility(text) + _GAIN, _ENOUGH)
    for name, read in READINGS.items():
        try:
            score = plausibility(read(text[:_SAMPLE]))
        except UnicodeError:
            continue
        if score > most + 0.01:
            best, most = name, score
    return best


def _composed(text: str) -> str:
    return _MARKS_APART.sub(lambda pair: normalize("NFC", pair[0]), text)


class Mender:
    """Reads the broken lines of one document right; what is Unicode already stays as it is.

    ``healthy``: the document is known to be Unicode for the most part; then only a line without any letter of
    Vietnamese Unicode, and with signs of the old sets, is looked at. ``done`` names the reading that was used, if any.
    """

    def __init__(self, text: str, *, healthy: bool) -> None:
        # a disk that keeps letters and marks apart took "aâ" of VNI for a, a and a circumflex
        apart = any(map(text.__contains__, _MARKS)) and _MARKS_APART.search(text) is not None
        if apart:
            text = _composed(text)
        self._name = None if healthy or not _SIGNS.search(text) else reading_of(text)
        self._apart = apart and self._name is not None
        self._lines_apart = apart and self._name is None
        self._signs = _STRANGE_SIGN if self._name is None else _ANY if self._name == "tcvn" else _SIGNS
        self._needed = self._name is not None or any(map(text.__contains__, _STRANGE))
        self._tries = _TRIES
        self.done: str | None = None

    def mend(self, text: str) -> str:
        """``text`` (of the document) with its broken lines read right."""
        if not self._needed:
            return text
        text = _composed(text) if self._apart else text
        return "\n".join(map(self._line, text.split("\n")))

    def _line(self, line: str) -> str:
        seen = _composed(line) if self._lines_apart else line
        if not self._signs.search(seen) or _UNICODE.search(seen):
            return line
        name = self._name or self._own_reading(seen)
        if name is None:
            return line
        try:
            new = READINGS[name](seen)
        except UnicodeError:
            return line
        self.done = self.done or name
        return new

    def _own_reading(self, line: str) -> str | None:
        """The reading of a single line; after many lines that were none, no more are looked at."""
        if not self._tries:
            return None
        self._tries -= 1
        return reading_of(line)


def by_font(runs: list[tuple[str, str]]) -> str:
    """Runs of (text, font name) as one text: what stands in a ".Vn" or "VNI" font is made Unicode.

    Neighbours of one set go together: a VNI letter and its mark may stand in two runs. What is Unicode already stays,
    whatever its font is called."""
    parts: list[str] = []
    for kind, text in _by_set(runs):
        if not kind or _UNICODE.search(text):
            parts.append(text)
        else:
            text = _composed(text)
            parts.append(from_vni(text) if kind == "vni" else from_tcvn3(text, capitals=kind == "capitals"))
    return "".join(parts)


def _by_set(runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    joined: list[tuple[str, str]] = []
    for text, font in runs:
        name = font.lower()
        kind = (
            "vni"
            if name.startswith("vni")
            else ""
            if not name.startswith(".vn")
            else "capitals"
            if name.endswith("h")
            else "tcvn3"
        )
        if joined and joined[-1][0] == kind:
            joined[-1] = (kind, joined[-1][1] + text)
        else:
            joined.append((kind, text))
    return joined
