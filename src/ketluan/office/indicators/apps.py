"""The app, which listens to what is confirmed."""

from __future__ import annotations

from django.apps import AppConfig


class Indicators(AppConfig):
    """Indicators. The label is that of the migrations."""

    name = "ketluan.office.indicators"

    def ready(self) -> None:
        """Hear what review decides."""
        from ketluan.office.indicators import listening
        from ketluan.office.review.events import held_true, taken_back

        held_true.connect(listening.adopt_figures, dispatch_uid="adopt_figures")
        taken_back.connect(listening.give_figures_up, dispatch_uid="give_figures_up")
