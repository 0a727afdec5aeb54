"""What people enter of the roll-out of a document: steps, reviews, tasks, and what is asked of bodies."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ketluan.office.calendar.forms import day
from ketluan.office.intake.models import Direction
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.queries import holders
from ketluan.office.rollout.asking import Asked
from ketluan.office.rollout.forms import classes
from ketluan.office.rollout.models import Implementation, Review
from ketluan.office.rollout.rules.reviews import Usual
from ketluan.office.rollout.tellings import Reviewed, Told
from ketluan.office.tasks.models import Task


class MatrixForm(forms.Form):
    """Which matrix: of which class of bodies, on which day."""

    kind = forms.ChoiceField(label=_("Lớp đơn vị"), required=False)
    on = day(_("Tính đến ngày"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.fields["kind"].choices = classes()

    def asked(self, kind: str, today: date) -> tuple[str, date]:
        """The class and the day; what is not understood is as if it were not said."""
        self.is_valid()
        return self.cleaned_data.get("kind") or kind or "commune", self.cleaned_data.get("on") or today


class TellForm(forms.Form):
    """What a body has done of a document."""

    body = forms.ModelChoiceField(label=_("Cơ quan, đơn vị"), queryset=Organization.objects.none(), empty_label="–")
    kind = forms.ChoiceField(label=_("Bước"), choices=Implementation.Kind.choices)
    done = forms.TypedChoiceField(
        label=_("Tình hình"),
        choices=(("yes", _("Đã làm")), ("no", _("Đơn vị báo chưa làm"))),
        coerce=lambda word: word == "yes",
    )
    on = day(_("Ngày"), required=False)
    paper = forms.ChoiceField(
        label=_("Loại văn bản"), required=False, choices=[("", "–"), *Implementation.Paper.choices]
    )
    number = forms.CharField(label=_("Số, ký hiệu"), max_length=60, required=False)
    title = forms.CharField(label=_("Trích yếu"), max_length=300, required=False)
    sessions = forms.IntegerField(label=_("Số hội nghị"), min_value=0, max_value=100_000, required=False)
    attended = forms.IntegerField(label=_("Số người dự"), min_value=0, max_value=10_000_000, required=False)
    planned = forms.IntegerField(label=_("Số người phải dự"), min_value=1, max_value=10_000_000, required=False)
    words = forms.CharField(
        label=_("Căn cứ"), max_length=300, required=False, help_text=_("Báo cáo, công văn nêu việc này.")
    )

    def __init__(self, *args: Any, finding: Any = None, today: date, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.finding, self.today = finding, today
        self.fields["body"].queryset = Organization.objects.order_by("sorted_by", "pk")

    def clean(self) -> dict[str, Any]:
        """What was done has its day and what it rests on; a paper has its kind and number."""
        said = super().clean() or {}
        if said.get("done") and not said.get("on"):
            self.add_error("on", _("Hãy ghi ngày làm."))
        if said.get("on") and said["on"] > self.today:
            self.add_error("on", _("Việc đã làm không thể sau hôm nay."))
        if said.get("done") and said.get("kind") == Implementation.Kind.ISSUED:
            for name in ("paper", "number"):
                if not said.get(name):
                    self.add_error(name, _("Hãy ghi loại và số của văn bản đã ban hành."))
        if not self.finding and not said.get("words") and not said.get("number"):
            self.add_error("words", _("Hãy ghi căn cứ, hoặc số văn bản."))
        return said

    def told(self) -> Told:
        """What was said; one that is not done has no day, and only a study has people."""
        said = {**self.cleaned_data, "finding": self.finding}
        if not said["done"]:
            said |= {"on": None, "paper": "", "number": "", "title": ""}
        if said["kind"] != Implementation.Kind.STUDIED or not said["done"]:
            said |= {"sessions": None, "attended": None, "planned": None}
        return Told(**said)


class ReviewForm(forms.Form):
    """When a document is reviewed by its own words, or that it was."""

    which = forms.ChoiceField(label=_("Lần"))
    due = day(_("Ngày văn bản quy định (nếu khác thông lệ)"), required=False)
    words = forms.CharField(label=_("Văn bản quy định thế nào"), max_length=300, required=False)
    done_on = day(_("Đã làm ngày"), required=False)
    done_number = forms.CharField(label=_("Số báo cáo"), max_length=60, required=False)

    def __init__(self, *args: Any, usual: list[Usual], **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        labels = dict(Review.Kind.choices)
        known = [*usual, *(Usual(kind, 0) for kind in ("mid", "final"))]
        self.fields["which"].choices = [(f"{one.kind}-{one.years}", _which(labels[one.kind], one)) for one in known]

    def clean(self) -> dict[str, Any]:
        """A day of the document's own says with which words; one of the two days is said."""
        said = super().clean() or {}
        if said.get("due") and not said.get("words"):
            self.add_error("words", _("Hãy trích câu của văn bản quy định ngày này."))
        if not said.get("due") and not said.get("done_on") and not self.errors:
            self.add_error("due", _("Hãy ghi ngày văn bản quy định, hoặc ngày đã làm."))
        return said

    def reviewed(self) -> Reviewed:
        """What was said."""
        said = dict(self.cleaned_data)
        kind, _, years = said.pop("which").partition("-")
        return Reviewed(kind, int(years), **said)


def _which(label: Any, one: Usual) -> Any:
    if not one.years:
        return _("%(review)s theo quy định riêng của văn bản") % {"review": label}
    return _("%(review)s %(years)d năm") % {"review": label, "years": one.years}


class AskForm(forms.Form):
    """A plan asked of the bodies that have none."""

    words = forms.CharField(label=_("Nội dung yêu cầu"), max_length=4_000, widget=forms.Textarea(attrs={"rows": 3}))
    due = day(_("Thời hạn"))
    assigner = forms.ModelChoiceField(label=_("Người giao"), queryset=User.objects.none(), empty_label="–")
    post = forms.CharField(label=_("Chức vụ của người giao"), max_length=120)
    way = forms.ChoiceField(label=_("Hình thức chỉ đạo"), choices=Direction.Way.choices, initial="paper")
    units = forms.ModelMultipleChoiceField(
        label=_("Các đơn vị chưa có kế hoạch"),
        queryset=Organization.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, office: Office, lacking: list[Organization], today: date, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.today = today
        self.fields["assigner"].queryset = holders("leader", office=office)
        self.fields["units"].queryset = Organization.objects.filter(pk__in=[one.pk for one in lacking])

    def clean_due(self) -> date:
        """A day to come."""
        found: date = self.cleaned_data["due"]
        if found < self.today:
            raise forms.ValidationError(_("Thời hạn không thể trước hôm nay."))
        return found

    def asked(self, kind: str) -> Asked:
        """What is asked."""
        said = dict(self.cleaned_data)
        words = " ".join(said.pop("words").split())
        return Asked(words=words, given_to=kind, **{**said, "units": tuple(said["units"])})


class LinkForm(forms.Form):
    """Tasks that belong to a document."""

    tasks = forms.ModelMultipleChoiceField(queryset=Task.objects.none())

    def __init__(self, *args: Any, tasks: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["tasks"].queryset = tasks
