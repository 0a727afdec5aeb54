"""The texts that all is measured on: the real reports that lie beside the project, if they do, and the samples."""

from __future__ import annotations

from pathlib import Path

from ketluan.reader.files import load

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT.parent / "shared" / "reading" / "documents"


def texts() -> list[str]:
    """Plain texts, real ones first."""
    folders = [folder for folder in (REPORTS, ROOT / "samples") if folder.is_dir()]
    return [load(path).original for folder in folders for path in sorted(folder.glob("*.txt"))]


def described(found: list[str]) -> str:
    """How many texts of what length, in words."""
    real = len(list(REPORTS.glob("*.txt"))) if REPORTS.is_dir() else 0
    letters, size = sum(map(len, found)) / len(found), sum(len(text.encode()) for text in found) / len(found)
    return (
        f"{real} real reports and {len(found) - real} samples, {letters:,.0f} letters ({size / 1000:.1f} kB) on average"
    )
