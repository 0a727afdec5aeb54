"""A PDF written by hand: each text at a place, lines, a picture. No font is needed: its letters are Unicode itself."""

from __future__ import annotations

WIDTH, HEIGHT = 595, 842
_LETTER = 0.5  # of the size: every letter is as wide
_TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Plain def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
%s
endcmap end end"""


def width(text: str, size: float = 12) -> float:
    """How wide a text is set, in points."""
    return len(text) * _LETTER * size


class Pdf:
    """Pages under construction; places are points from the top left corner."""

    def __init__(self, *, shift: int = 0) -> None:
        self._pages: list[list[str]] = [[]]
        self._shift = shift
        self._pictured = False

    def page(self) -> Pdf:
        self._pages.append([])
        return self

    def text(self, words: str, left: float, top: float, size: float = 12) -> Pdf:
        code = words.encode("utf-16-be").hex()
        self._pages[-1].append(f"BT /F1 {size} Tf {left} {HEIGHT - top - size} Td <{code}> Tj ET")
        return self

    def rule(self, left: float, top: float, right: float, bottom: float) -> Pdf:
        self._pages[-1].append(f"{left} {HEIGHT - top} m {right} {HEIGHT - bottom} l S")
        return self

    def grid(self, columns: list[float], rows: list[float]) -> Pdf:
        for place in columns:
            self.rule(place, rows[0], place, rows[-1])
        for place in rows:
            self.rule(columns[0], place, columns[-1], place)
        return self

    def picture(self) -> Pdf:
        self._pictured = True
        self._pages[-1].append("q 400 0 0 600 90 120 cm /I1 Do Q")
        return self

    def bytes(self) -> bytes:
        kids = " ".join(f"{8 + 2 * number} 0 R" for number in range(len(self._pages)))
        image = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8"
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R]"
            " /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
            f" /Supplement 0 >> /DW {int(1000 * _LETTER)} /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800"
            " /Descent -200 /CapHeight 700 /StemV 80 >>",
            _stream(_TO_UNICODE % self._ranges()),
            _stream("\x00" * 3, image),
        ]
        for number, content in enumerate(self._pages):
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {9 + 2 * number} 0 R"
                " /Resources << /Font << /F1 3 0 R >> /XObject << /I1 7 0 R >> >> >>"
            )
            objects.append(_stream("\n".join(content)))
        return _file(objects)

    def _ranges(self) -> str:
        rows = [f"<{high:02X}00> <{high:02X}FF> <{high + self._shift:02X}00>" for high in range(0x21)]
        return f"{len(rows)} beginbfrange {' '.join(rows)} endbfrange"


def _stream(content: str, entries: str = "") -> str:
    return f"<< /Length {len(content)} {entries} >>\nstream\n{content}\nendstream"


def _file(objects: list[str]) -> bytes:
    out = b"%PDF-1.5\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
