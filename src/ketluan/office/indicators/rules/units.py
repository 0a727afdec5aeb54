"""Units of measure: one value in another magnitude of the same unit. Percent and percentage points never convert."""

from __future__ import annotations

from decimal import Decimal

from ketluan.reference.units import writings
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.letters import lower
from ketluan.vietnamese.numbers import magnitude


def base_unit(written: str) -> tuple[str, Decimal]:
    """The unit without its magnitude, and what the magnitude multiplies by: "nghìn tỷ đồng" is ("đồng", 10^12)."""
    words = " ".join(lower(written).split())
    same = writings().get(words)
    if same is not None:
        return same.unit, same.factor
    parts = words.split(" ")
    for size in (2, 1):
        factor = magnitude(" ".join(parts[:size])) if len(parts) > size else None
        if factor is not None:
            rest, further = base_unit(" ".join(parts[size:]))
            return rest, factor * further
    return words, Decimal(1)


def in_points(written: str) -> bool:
    """Whether a change is said in percentage points: "3,2 điểm phần trăm", "điểm %"."""
    return fold(written).startswith("diem")


def is_money(written: str) -> bool:
    """Whether a unit is one of dong, so that its values have a basis of prices."""
    return fold(base_unit(written)[0]).startswith("dong")


def converted(value: Decimal, written: str, into: str) -> Decimal | None:
    """A value in another unit: 1.05 "nghìn tỷ đồng" is 1050 "tỷ đồng"; None where they measure different things.

    Of what each value is says the indicator's name, so a report leaves it out: "thu nhập bình quân đầu người đạt 62
    triệu đồng" for "triệu đồng/người". A year is left in or out.
    """
    written, into = (unit.replace(" / ", "/").removesuffix("/năm") for unit in (written, into))
    unit, factor = base_unit(written)
    wanted, divisor = base_unit(into if "/" in written else into.partition("/")[0])
    return value * factor / divisor if unit == wanted else None


def measures_same(written: str, into: str) -> bool:
    """Whether a unit that a report writes can be an indicator's."""
    return converted(Decimal(1), written, into) is not None
