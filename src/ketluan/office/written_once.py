"""Rows that are written once: no later save, no deletion."""

from __future__ import annotations

from typing import Any

from django.db import models


class WrittenOnce(models.Model):
    """A row that stays as it was written. Raises ``TypeError`` for a second save and for a deletion."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Insert; never update."""
        if not self._state.adding:
            raise TypeError(f"{type(self).__name__} {self.pk} is written once and does not change")
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *args: Any, **options: Any) -> Any:
        """Refuse."""
        raise TypeError(f"{type(self).__name__} {self.pk} is written once and is not deleted")
