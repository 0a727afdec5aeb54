"""The app, which listens to what is confirmed."""

from __future__ import annotations

from django.apps import AppConfig


class Rollout(AppConfig):
    """Documents that are carried out. The label is that of the migrations."""

    name = "ketluan.office.rollout"

    def ready(self) -> None:
        """Hear what review decides."""
        from ketluan.office.review.events import held_true
        from ketluan.office.rollout import listening

        held_true.connect(listening.gather_citations, dispatch_uid="gather_citations")
