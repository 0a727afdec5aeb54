"""Text as it was typed before Unicode. The tables are the tests' own, by the rule of each set, not the reader's."""

from __future__ import annotations

from unicodedata import normalize

SAMPLE = (
    "ỦY BAN NHÂN DÂN TỈNH AN SƠN\n"
    "Sáng 5/3, Chủ tịch UBND tỉnh Lò Văn Thắng yêu cầu các sở khẩn trương rà soát, hoàn thiện đề án nông thôn mới"
    " trước ngày 20/7; giao Sở GD&ĐT và Sở KH-ĐT chủ trì, phối hợp với xã Mỹ Lâm, thị trấn Kỵ Sơn.\n"
    "Bộ Y tế đề nghị thực hiện nghiêm kỷ luật, kỷ cương; đẩy mạnh chuyển đổi số, cải thiện chỉ số năng lực cạnh tranh."
)
_ABC = {
    "a": "µ¸¶·¹", "ă": "»¾¼½Æ", "â": "ÇÊÈÉË", "e": "ÌÐÎÏÑ", "ê": "ÒÕÓÔÖ", "i": "×ÝØÜÞ", "o": "ßãáâä", "ô": "åèæçé",
    "ơ": "êíëìî", "u": "ïóñòô", "ư": "õøö÷ù", "y": "úýûüþ",
}  # fmt: skip
_ABC_BARE = dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "¨©ª«¬\u00ad®¡¢£¤¥¦§", strict=True))
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_VNI_TONE = dict(zip(_TONES, "øùûõï", strict=True))
_VNI_HAT = dict(zip(_TONES, "àáåãä", strict=True)) | {"": "â"}
_VNI_BREVE = dict(zip(_TONES, "èéúüë", strict=True)) | {"": "ê"}


def _parts(letter: str) -> tuple[str, str]:
    """A letter without its tone, in small, and the tone."""
    apart = normalize("NFD", letter)
    tone = "".join(mark for mark in apart if mark in _TONES)
    return normalize("NFC", "".join(mark for mark in apart if mark not in _TONES)).lower(), tone


def abc(text: str) -> str:
    """TCVN3: toned capitals are the small ones, drawn large by the font."""
    out = []
    for letter in text:
        base, tone = _parts(letter)
        out.append(_ABC[base][_TONES.index(tone)] if tone else _ABC_BARE.get(letter, letter))
    return "".join(out)


def vni(text: str) -> str:
    """VNI: a letter, then its mark; both large or both small."""
    return "".join(_large(_vni(letter), letter) for letter in text)


def _vni(letter: str) -> str:
    base, tone = _parts(letter)
    if base == "i" and tone:
        return dict(zip(_TONES, "ìíæóò", strict=True))[tone]
    if base == "y" and tone == "\u0323":
        return "î"
    if base in "âêô":
        return {"â": "a", "ê": "e", "ô": "o"}[base] + _VNI_HAT[tone]
    if base == "ă":
        return "a" + _VNI_BREVE[tone]
    return {"đ": "ñ", "ơ": "ô", "ư": "ö"}.get(base, base) + (_VNI_TONE[tone] if tone else "")


def _large(sign: str, letter: str) -> str:
    return sign.upper() if letter.isupper() else sign


def windows_1258(text: str) -> bytes:
    """Windows-1258: a letter with its hat, then the tone."""
    out = ""
    for letter in text:
        base, tone = _parts(letter)
        out += (base.upper() if letter.isupper() else base) + tone if tone else letter
    return out.encode("cp1258")
