"""Whether folded words hold a phrase, asked of a database: whole words, in their order, on SQLite as on PostgreSQL."""

from __future__ import annotations

import re
from functools import reduce
from operator import and_
from typing import Any, Final

from django.db.models import Lookup, Q, TextField

from ketluan.office.columns import PARTS, WORDS
from ketluan.office.search.rules import Sought, bordered


@TextField.register_lookup
class Holds(Lookup):
    """``folded__holds="hoa giai"``: the phrase stands in the column, and no letter or digit touches it."""

    lookup_name = "holds"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """The letters first, which are quickly compared, then the borders of the words."""
        column, known = self.process_lhs(compiler, connection)
        like = f"{column} LIKE %s ESCAPE '\\' AND {column} {_MATCHES[connection.vendor]} %s"
        return f"({like})", [*known, f"%{_literally(self.rhs)}%", *known, bordered(self.rhs)]


@TextField.register_lookup
class HoldsIndexed(Holds):
    """The same of a table whose words are indexed (``columns.words_indexed``)."""

    lookup_name = "holds_indexed"

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """Of the rows that the index of words finds."""
        compared, known = self.as_sql(compiler, connection)
        column, _ = self.process_lhs(compiler, connection)
        found = [word for word in re.split(PARTS, self.rhs) if word]
        if not found:
            return compared, known
        return f"({WORDS % column} @> %s::text[] AND {compared})", [found, *known]


_MATCHES: Final = {"sqlite": "REGEXP", "postgresql": "~"}


def _literally(phrase: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", phrase)


def holding(asked: Sought, *, indexed: bool = False) -> Q:
    """The condition of a row whose folded words hold all that is sought."""
    lookup = f"folded__{(HoldsIndexed if indexed else Holds).lookup_name}"
    return reduce(and_, (Q(**{lookup: phrase}) for phrase in asked.phrases), Q())
