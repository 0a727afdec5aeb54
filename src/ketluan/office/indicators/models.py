"""Indicators, their plans, and what was measured: each value on a sentence or an entry."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ketluan.office.columns import SortKey
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.review.models import Finding
from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.order import sort_key

_DIGITS, _PLACES = 24, 6


class Indicator(models.Model):
    """A quantity that an Office follows. ``key`` is that of the catalogue, "" for one of the Office's own.

    ``measure``: a flow adds up over months, a stock stands at a day, a rate does neither. ``unit`` is the one in which
    all its values are kept. ``adds_up``: its parts, or its bodies, together make the whole. A share may say which
    indicator it is the share of (``numerator``) in which other (``denominator``), so that it can be reckoned for
    bodies that were merged.
    """

    class Better(models.TextChoices):
        UP = "up", _("Càng cao càng tốt")
        DOWN = "down", _("Càng thấp càng tốt")
        NONE = "none", _("Chỉ để theo dõi")

    class Measure(models.TextChoices):
        FLOW = "flow", _("Cộng dồn theo thời gian")
        STOCK = "stock", _("Có đến một thời điểm")
        RATE = "rate", _("Tốc độ, tỷ lệ")

    class Bodies(models.TextChoices):
        NONE = "", _("Không chia")
        INVESTOR = "investor", _("Chủ đầu tư")
        DEPARTMENT = "department", _("Sở, ban, ngành")
        COMMUNE = "commune", _("Xã, phường, đặc khu")

    office = models.ForeignKey(Office, models.PROTECT, related_name="indicators")
    key = models.CharField(max_length=60, blank=True)
    name = models.CharField(_("tên chỉ tiêu"), max_length=200)
    unit = models.CharField(_("đơn vị tính"), max_length=40)
    better = models.CharField(_("chiều tốt"), max_length=10, choices=Better.choices)
    measure = models.CharField(_("cách tính"), max_length=10, choices=Measure.choices)
    frequency = models.CharField(_("kỳ báo cáo"), max_length=20)
    broken_down_by = models.CharField(_("chia theo"), max_length=20, choices=Bodies.choices, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    lead = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="indicators")
    numerator = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("tỷ lệ của chỉ tiêu")
    )
    denominator = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("trong chỉ tiêu")
    )
    place = models.PositiveIntegerField(_("thứ tự"), default=0)
    adds_up = models.BooleanField(_("các phần cộng lại bằng tổng số"), default=False)
    active = models.BooleanField(_("đang theo dõi"), default=True)
    folded = models.TextField(editable=False)
    sorted_by: Any = SortKey(max_length=1000, editable=False)

    class Meta:
        ordering = ("place", "sorted_by", "pk")
        verbose_name = _("chỉ tiêu")
        constraints = (
            models.UniqueConstraint(fields=("office", "name"), name="an_indicator_is_named_once"),
            models.UniqueConstraint(
                fields=("office", "key"), condition=~models.Q(key=""), name="an_indicator_of_the_catalogue_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)

    def save(self, *args: Any, **options: Any) -> None:
        """Keep the folded name and the sort key with the name."""
        self.folded, self.sorted_by = fold(self.name), sort_key(self.name)
        super().save(*args, **options)


class Alias(models.Model):
    """How reports name an indicator; none where someone decided that the words name no indicator.

    ``compared`` is what is looked up, ``words`` as they were written.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="indicator_aliases")
    indicator = models.ForeignKey(Indicator, models.CASCADE, null=True, related_name="aliases")
    words = models.CharField(_("cách gọi"), max_length=300)
    compared = models.CharField(max_length=300)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="indicator_aliases")

    class Meta:
        ordering = ("words", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("office", "compared"), condition=models.Q(by__isnull=False), name="a_wording_is_settled_once"
            ),
        )


class Prices(models.TextChoices):
    """The basis of a value in money: at the prices of the base year (2010), or of the day."""

    NONE = "", "–"
    CONSTANT = "constant", _("Giá so sánh")
    CURRENT = "current", _("Giá hiện hành")


class Told(models.Model):
    """What all values have: the indicator, the body that it is broken down to, the days, and where it was said.

    The value is kept in the indicator's unit. ``finding`` is the sentence; without one ``words`` say what the entry
    rests on. Of several versions one is current; a restated value is a new version, nothing is overwritten. ``how``
    says by what a confirmed figure was known to be of the indicator; "" for an entry by hand. A value is withdrawn
    where the decision on its sentence was taken back.
    """

    class How(models.TextChoices):
        NAME = "name", _("văn bản gọi đúng tên")
        INSIDE = "inside", _("tên nằm trong cách gọi của văn bản")
        SETTLED = "settled", _("cách gọi đã có người xác định")
        DECIDED = "decided", _("có người quyết định riêng số liệu này")

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="%(class)ss")
    body = models.ForeignKey(Organization, models.PROTECT, null=True, blank=True, related_name="+")
    start = models.DateField(_("từ ngày"))
    end = models.DateField(_("đến ngày"))
    value = models.DecimalField(_("giá trị"), max_digits=_DIGITS, decimal_places=_PLACES)
    finding = models.ForeignKey(Finding, models.PROTECT, null=True, blank=True, related_name="%(class)ss")
    words = models.CharField(_("căn cứ"), max_length=500, blank=True)
    how = models.CharField(max_length=20, choices=How.choices, blank=True)
    version = models.PositiveIntegerField(default=1)
    current = models.BooleanField(default=True)
    withdrawn_at = models.DateTimeField(null=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="%(class)ss")
    at = models.DateTimeField()

    class Meta:
        abstract = True

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.indicator.office_id)


class Target(Told):
    """What a plan asks for."""

    class Plan(models.TextChoices):
        CENTRAL = "central", _("Trung ương giao")
        PROVINCIAL = "provincial", _("Tỉnh giao")
        STRIVING = "striving", _("Phấn đấu")

    plan = models.CharField(_("kế hoạch"), max_length=20, choices=Plan.choices)
    prices = models.CharField(_("loại giá"), max_length=20, choices=Prices.choices, blank=True)

    class Meta:
        ordering = ("indicator", "start", "end", "plan", "-version")
        verbose_name = _("kế hoạch")
        constraints = (
            models.CheckConstraint(condition=models.Q(start__lte=models.F("end")), name="a_plan_ends_after_it_begins"),
            models.CheckConstraint(
                condition=models.Q(finding__isnull=False) | ~models.Q(words=""), name="a_plan_says_where_it_stands"
            ),
            models.UniqueConstraint(
                fields=("indicator", "plan", "prices", "start", "end"),
                condition=models.Q(current=True, body__isnull=True),
                name="one_current_target_of_the_whole",
            ),
            models.UniqueConstraint(
                fields=("indicator", "plan", "prices", "body", "start", "end"),
                condition=models.Q(current=True, body__isnull=False),
                name="one_current_target_of_a_body",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} ({self.get_plan_display()})"


class Observation(Told):
    """What was measured. ``as_of``: the day up to which the data were closed, where it is another than ``end``.

    ``same_as_last``: the body said that nothing changed, which is an answer.
    """

    class Status(models.TextChoices):
        ESTIMATE = "estimate", _("Ước")
        PRELIMINARY = "preliminary", _("Sơ bộ")
        FINAL = "final", _("Chính thức")

    class Regime(models.TextChoices):
        STATISTICAL = "statistical", _("Theo lịch")
        ADMINISTRATIVE = "administrative", _("Từ ngày 15 đến ngày 14")

    status = models.CharField(_("loại số liệu"), max_length=20, choices=Status.choices)
    prices = models.CharField(_("loại giá"), max_length=20, choices=Prices.choices, blank=True)
    regime = models.CharField(_("chế độ báo cáo"), max_length=20, choices=Regime.choices, default=Regime.STATISTICAL)
    as_of = models.DateField(_("chốt số liệu ngày"), null=True, blank=True)
    same_as_last = models.BooleanField(_("như kỳ trước"), default=False)

    class Meta:
        ordering = ("indicator", "end", "start", "-version")
        verbose_name = _("số liệu")
        indexes = (models.Index(fields=("indicator", "body", "end"), name="observation_series"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(start__lte=models.F("end")), name="an_observation_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=models.Q(finding__isnull=False) | ~models.Q(words=""),
                name="an_observation_says_where_it_stands",
            ),
            models.UniqueConstraint(
                fields=("indicator", "prices", "start", "end"),
                condition=models.Q(current=True, body__isnull=True),
                name="one_current_value_of_the_whole",
            ),
            models.UniqueConstraint(
                fields=("indicator", "prices", "body", "start", "end"),
                condition=models.Q(current=True, body__isnull=False),
                name="one_current_value_of_a_body",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.start}/{self.end}"


class Claim(models.Model):
    """A comparison that a sentence makes ("tăng 12% so với cùng kỳ", "đạt 82,1% dự toán"): to be reckoned anew.

    ``value`` is in percent, below zero for a fall; a rank is the place itself.
    """

    class Base(models.TextChoices):
        PLAN = "plan", _("kế hoạch, dự toán")
        YEAR_BEFORE = "year_before", _("cùng kỳ năm trước")
        JUST_BEFORE = "just_before", _("kỳ trước")
        YEAR_END = "year_end", _("cuối năm trước")
        RANK = "rank", _("xếp hạng")
        OTHER = "other", _("khác")

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="claims")
    finding = models.OneToOneField(Finding, models.PROTECT, related_name="claim")
    base = models.CharField(max_length=20, choices=Base.choices)
    prices = models.CharField(_("loại giá"), max_length=20, choices=Prices.choices, blank=True)
    base_words = models.CharField(max_length=300, blank=True)
    value = models.DecimalField(max_digits=_DIGITS, decimal_places=_PLACES)
    written = models.CharField(max_length=40)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        ordering = ("end", "pk")


class SetAside(models.Model):
    """A confirmed figure of which someone said that it becomes no value, with the reason."""

    finding = models.OneToOneField(Finding, models.PROTECT, related_name="set_aside")
    reason = models.CharField(_("lý do"), max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Lock(models.Model):
    """A period whose values were approved: no new version without opening it again."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="indicator_locks")
    start = models.DateField()
    end = models.DateField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-end", "-pk")
        verbose_name = _("khóa số liệu")
        constraints = (
            models.UniqueConstraint(
                fields=("office", "start", "end"),
                condition=models.Q(opened_at__isnull=True),
                name="a_period_is_locked_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)


class Contradiction(models.Model):
    """What cannot be right together, as it was found when values changed; ``key`` names it for good, so that what was
    decided on it is remembered. ``said`` and ``reckoned`` are numbers in ``unit``. ``first`` and ``second`` are the
    sentences: no second where the first contradicts itself, none for what was entered by hand. Gone when the values
    no longer contradict."""

    class Kind(models.TextChoices):
        CHANGE = "change", _("Mức tăng, giảm không khớp số đã lưu")
        POINTS = "points", _("Ghi phần trăm nhưng là điểm phần trăm")
        SHARE = "share", _("Tỷ lệ đạt kế hoạch không khớp số đã lưu")
        QUOTIENT = "quotient", _("Tỷ lệ không bằng phần chia cho tổng")
        SUM = "sum", _("Các phần cộng lại không bằng tổng")
        PARTS = "parts", _("Các đơn vị cộng lại không bằng số chung")
        RESTATED = "restated", _("Hai văn bản nói khác nhau")
        MAGNITUDE = "magnitude", _("Số lớn hoặc nhỏ khác thường, có thể nhầm đơn vị")
        FALLEN = "fallen", _("Lũy kế nhỏ hơn số của một phần kỳ")
        OVER = "over", _("Tỷ lệ lớn hơn 100%")

    office = models.ForeignKey(Office, models.PROTECT, related_name="contradictions")
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="contradictions")
    start = models.DateField()
    end = models.DateField()
    said = models.DecimalField(max_digits=_DIGITS, decimal_places=_PLACES)
    reckoned = models.DecimalField(max_digits=_DIGITS, decimal_places=_PLACES)
    unit = models.CharField(max_length=40, blank=True)
    formula = models.CharField(max_length=500, blank=True)
    first = models.ForeignKey(Finding, models.PROTECT, null=True, related_name="+")
    second = models.ForeignKey(Finding, models.PROTECT, null=True, related_name="+")
    found_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)
    settled = models.BooleanField(default=False)

    class Meta:
        ordering = ("settled", "-end", "pk")
        constraints = (models.UniqueConstraint(fields=("office", "key"), name="a_contradiction_is_found_once"),)
        indexes = (models.Index(fields=("office", "gone_at", "settled"), name="contradiction_open"),)

    def __str__(self) -> str:
        return str(self.key)


class Doubt(models.Model):
    """What someone decided on a contradiction: settled, or kept open with a reason. ``check`` names what was found."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="doubts")
    check_key = models.CharField(max_length=120)
    settled = models.BooleanField()
    reason = models.TextField(_("lý do"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-pk",)
        verbose_name = _("mâu thuẫn số liệu")

    def __str__(self) -> str:
        return str(self.check_key)

    @property
    def ledger_office(self) -> int:
        """The Office of the ledger's line."""
        return int(self.office_id)
