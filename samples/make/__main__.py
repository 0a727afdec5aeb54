"""``python -m samples.make [NAME…]``: write the samples that are not plain text."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1]


def main(names: list[str]) -> None:
    """Every module of this package that has a ``make`` writes its sample; ``names`` restricts them."""
    for found in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if found.name != "__main__" and (not names or found.name in names):
            module = importlib.import_module(f"{__package__}.{found.name}")
            if hasattr(module, "make"):
                module.make(SAMPLES)
                print(f"{found.name}: {module.NAME}")


if __name__ == "__main__":
    main(sys.argv[1:])
