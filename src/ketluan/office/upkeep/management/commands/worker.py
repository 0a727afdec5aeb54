"""``ketluan office worker``: runs the jobs of the queue in a process of its own."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ketluan.office.upkeep.jobs import plan_the_night
from ketluan.office.upkeep.worker import worker


class Command(BaseCommand):
    """Works until it is interrupted; a second interruption ends the job at hand too."""

    help = "Run the jobs of the queue."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How long."""
        parser.add_argument("--batch", action="store_true", help="do what is due, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work."""
        plan_the_night()
        hands = worker(batch=options["batch"])
        hands.configure_signals()
        hands.run()
