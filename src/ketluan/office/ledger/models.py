"""What happened: entries that are only appended, and the head of their chain."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.ledger.rules import GENESIS, Line, Sealed
from ketluan.office.written_once import WrittenOnce
from ketluan.vietnamese.folding import fold


class Entry(WrittenOnce):
    """One act: who, on whose behalf, when, what, before and after; sealed to the entry before it.

    ``salt`` makes the seal of what it says one that cannot be guessed. Of an erased entry what it said is gone and
    ``content`` is the seal; ``erased_by`` is the entry that tells of it.

    What is folded serves the search alone and is not sealed: it follows from what is.
    """

    number = models.PositiveBigIntegerField(_("số"), primary_key=True)
    at = models.DateTimeField(_("thời điểm"), db_index=True)
    who = models.CharField(_("người thực hiện"), max_length=200)
    ref = models.CharField(max_length=100, db_index=True)
    on_behalf = models.CharField(_("thay mặt"), max_length=200, blank=True)
    basis = models.CharField(_("căn cứ"), max_length=500, blank=True)
    verb = models.CharField(_("việc"), max_length=40, db_index=True)
    thing = models.CharField(max_length=100, db_index=True)
    title = models.CharField(_("đối tượng"), max_length=300)
    office = models.CharField(max_length=20, blank=True, db_index=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    salt = models.CharField(max_length=32, blank=True, default="")
    content = models.CharField(max_length=64, blank=True, default="")
    erased_by = models.PositiveBigIntegerField(null=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    who_folded = models.CharField(max_length=200, default="", editable=False)
    title_folded = models.CharField(max_length=300, default="", editable=False)

    class Meta:
        ordering = ("number",)
        verbose_name = _("dòng nhật ký")

    def __str__(self) -> str:
        return f"{self.number}. {self.who}: {self.verb} {self.title}"

    @staticmethod
    def folded(line: Line) -> dict[str, str]:
        """What search compares."""
        return {"who_folded": fold(line.who)[:200], "title_folded": fold(line.title)[:300]}

    @property
    def sealed(self) -> Sealed:
        """The entry as the rules of the chain see it."""
        fields = Line.__dataclass_fields__
        line = Line(**{name: getattr(self, name) for name in fields})
        return Sealed(
            self.number,
            line,
            self.previous,
            self.digest,
            salt=self.salt,
            content=self.content,
            erased_by=self.erased_by,
        )


class ChainHead(models.Model):
    """The end of the chain; its one row is what writers wait for, one after another."""

    count = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(pk=1), name="one_chain"),)
