"""Four times the text takes about four times the time, whatever is repeated in it.

No speed is asserted, only its growth, in the processor's time of this process: linear work grows by 4, work that
looks back over all of the text by 16. What a megabyte takes is printed by ``make bench``.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ketluan
from tests.invariants.hostile import LEADS, UNITS, hostile

LINEAR, TOO_MUCH = 4, 8
# A text that is read in less shows nothing: the clock and the start of the reader are most of it.
FLOOR = 0.1


def cost(text: str, runs: int = 1) -> float:
    """The least processor time of some readings, in seconds."""
    return min(_cost(text) for _ in range(runs))


def _cost(text: str) -> float:
    begin = time.process_time()
    with contextlib.suppress(ketluan.Refused):
        ketluan.read(text)
    return time.process_time() - begin


def growth(made: Callable[[int], str], size: int, read: Callable[..., float] = cost) -> float:
    """How many times longer a text of four times ``size`` takes; it is asked again before it is called too long."""
    small, large = made(size), made(LINEAR * size)
    long = read(large)
    if long < FLOOR:
        return LINEAR
    found = long / read(small, 2)
    return found if found <= TOO_MUCH else read(large, 3) / read(small, 5)


# A unit of each sort, and all that once took square time or worse.
FAMILIES = [
    ("report", "semicolons"), ("report", "bare points"), ("order", "opening brackets"),
    ("report", "straight quotes"), ("notice", "spaces"), ("order", "newlines"), ("report", "digits"),
    ("figure", "ones and points"), ("figure", "percentages"), ("figure", "figures with commas"),
    ("report", "ranges"), ("order", "deadlines"),
    ("orders", "deadlines in sentences"), ("order", "dates"), ("figure", "bases"), ("order", "names"),
    ("report", "capital words"), ("report", "posts"), ("report", "posts and names"), ("order", "bodies with joints"),
    ("notice", "symbol tails"), ("report", "bare citations"), ("order", "modals"), ("order", "orders with commas"),
    ("order", "orders to"), ("notice", "leads"), ("report", "speakers"), ("report", "quotations"),
    ("report", "straight quotations"), ("report", "proposals"), ("order", "petitions"),
    ("submission", "papers in a list"), ("hardship", "shortcomings"), ("hardship", "contrasts"),
    ("report", "captions"), ("notice", "point lines"), ("table", "row lines"), ("notice", "nested points"),
    ("report", "long plain sentence"), ("report", "sentences"), ("report", "one word"),
    ("report", "decisions"), ("order", "brackets and semicolons"), ("report", "new citations"),
    ("report", "new congresses"), ("report", "new laws"), ("report", "new decisions"), ("report", "new persons"),
    ("order", "new orders by lines"), ("notice", "new papers"), ("report", "new figures"), ("report", "new titles"),
    ("notice", "signatures"), ("notice", "class words"), ("notice", "new persons"), ("notice", "orders"),
    ("report", "bare bars"), ("notice", "field rows"), ("notice", "field lines"), ("notice", "letters by lines"),
    ("order", "tasks in fields"), ("order", "lone points"), ("report", "credits"), ("report", "credits of nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "unit"), FAMILIES)
def test_time_grows_with_the_length_and_not_with_its_square(lead, unit):
    assert growth(lambda size: hostile(lead, unit, size), 16_000) <= TOO_MUCH


@settings(deadline=None, max_examples=60, derandomize=True)
@given(lead=st.sampled_from(sorted(LEADS)), units=st.lists(st.sampled_from(sorted(UNITS)), min_size=2, max_size=4))
def test_mixed_repetitions_take_no_square_time(lead, units):
    mixed = "".join(UNITS[unit] for unit in units)
    assert growth(lambda size: hostile(lead, mixed, size), 5_000) <= TOO_MUCH


def test_square_time_is_noticed():
    def square(text: str, _runs: int = 1) -> float:
        return len(text) ** 2 / 10_000

    assert growth(lambda size: "a" * size, 1_000, square) == LINEAR**2


def test_linear_time_is_left_alone_and_so_is_what_takes_none():
    assert growth(lambda size: "a" * size, 1_000, lambda text, _runs=1: len(text) / 100) == LINEAR
    assert growth(lambda size: "a" * size, 1_000, lambda text, _runs=1: len(text) ** 2 / 10**9) == LINEAR
