"""Units of measure: one value in another magnitude of the same unit. Percent and percentage points never convert."""

from __future__ import annotations

from decimal import Decimal

from ketluan.vietnamese.letters import lower
from ketluan.vietnamese.numbers import magnitude

# Two writings of one unit.
_SAME = {
    "htx": "hợp tác xã", "dn": "doanh nghiệp", "tỷ": "tỷ đồng", "triệu": "triệu đồng", "phần trăm": "%",
    "điểm phần trăm": "điểm %", "usd": "usd", "đô la mỹ": "usd", "đô la": "usd", "sp": "sản phẩm", "lượt": "lượt khách",
    "lượt người": "lượt khách", "khách": "lượt khách", "ngôi nhà": "căn", "nhà": "căn", "hộ": "hộ", "lao động": "người",
    "héc ta": "ha", "hécta": "ha", "hec-ta": "ha",
}  # fmt: skip
_TO_GRAMS = {"tạ": ("tấn", Decimal("0.1")), "kg": ("tấn", Decimal("0.001")), "km2": ("ha", Decimal(100))}


def base_unit(written: str) -> tuple[str, Decimal]:
    """The unit without its magnitude, and what the magnitude multiplies by: "nghìn tỷ đồng" is ("đồng", 10^12)."""
    words = " ".join(lower(written).replace("tỉ", "tỷ").split())
    words = _SAME.get(words, words)
    if words in _TO_GRAMS:
        return _TO_GRAMS[words]
    parts = words.split(" ")
    for size in (2, 1):
        factor = magnitude(" ".join(parts[:size])) if len(parts) > size else None
        if factor is not None:
            rest, further = base_unit(" ".join(parts[size:]))
            return rest, factor * further
    return words, Decimal(1)


def converted(value: Decimal, written: str, into: str) -> Decimal | None:
    """A value in another unit: 1.05 "nghìn tỷ đồng" is 1050 "tỷ đồng"; None where they measure different things."""
    unit, factor = base_unit(written)
    wanted, divisor = base_unit(into)
    return value * factor / divisor if unit == wanted else None
