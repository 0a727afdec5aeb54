"""How right the reader was, from what people decided: precision and recall, with the counts that they are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Decisions of one kind, or of one version of the reader.

    ``confirmed`` as proposed, ``corrected`` in words or fields, ``rejected``; ``added``: what the reader missed.
    """

    confirmed: int = 0
    corrected: int = 0
    rejected: int = 0
    added: int = 0

    @property
    def decided(self) -> int:
        """Proposals on which somebody decided."""
        return self.confirmed + self.corrected + self.rejected

    @property
    def precision(self) -> float | None:
        """(confirmed + corrected) / decided; None where nothing is decided."""
        return _share(self.confirmed + self.corrected, self.decided)

    @property
    def exact(self) -> float | None:
        """confirmed / decided: the share that needed no hand at all."""
        return _share(self.confirmed, self.decided)

    @property
    def recall(self) -> float | None:
        """(confirmed + corrected) / (confirmed + corrected + added)."""
        right = self.confirmed + self.corrected
        return _share(right, right + self.added)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.confirmed + other.confirmed,
            self.corrected + other.corrected,
            self.rejected + other.rejected,
            self.added + other.added,
        )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
