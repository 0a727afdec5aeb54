"""Looking an office over: each thing that must be so, and whether it is."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_tasks_db.models import DBTaskResult

from ketluan.office.files import queries as files
from ketluan.office.intake import spool
from ketluan.office.intake.awaiting import is_on
from ketluan.office.intake.models import Recognition
from ketluan.office.ledger.anchor import anchored
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import verified
from ketluan.office.ledger.words import fault_in_words

_CLOCK_MAY_DIFFER: Final = timedelta(seconds=5)
_JOBS_WAIT_AT_MOST: Final = timedelta(hours=1)
_LEAST_FREE_BYTES: Final = 1 << 30


@dataclass(frozen=True)
class Looked:
    """One thing that was looked at, and what is wrong with it. ``ends``: without it nothing else can be looked at."""

    what: str
    wrong: tuple[str, ...] = ()
    ends: bool = False


def look_over() -> Iterator[Looked]:
    """Everything, in the order in which one thing leans on another."""
    for what, look in _LOOKS:
        yield Looked(str(what), tuple(look()), look is _migrations)


def _settings() -> Iterator[str]:
    if settings.DEBUG and connection.vendor == "postgresql":
        yield _("KETLUAN_DEBUG: đang là 1 trong khi dùng PostgreSQL; máy chủ cho nhiều người cần 0.")
    if settings.KETLUAN_OCR and not is_on():
        yield _("KETLUAN_OCR: đang bật nhưng chưa cài tesseract-ocr và tesseract-ocr-vie; bản quét vẫn bị từ chối.")
    waiting = set(Recognition.objects.filter(state__in=("waiting", "running")).values_list("token", flat=True))
    left = len(spool.tokens() - waiting)
    if left:
        yield _("Thư mục recognising còn %(count)d bản quét không ai chờ; hãy xóa.") % {"count": left}


def _migrations() -> Iterator[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        waiting = {"count": len(plan), "first": plan[0][0]}
        yield _("Cơ sở dữ liệu thiếu %(count)d bước cập nhật, từ %(first)s; hãy chạy ketluan office migrate.") % waiting


def _clock() -> Iterator[str]:
    """The database's clock goes with ours, and no act lies in the future."""
    now = timezone.now()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            there: datetime = cursor.fetchone()[0]
        if abs(there.astimezone(UTC) - now) > _CLOCK_MAY_DIFFER:
            yield _("Đồng hồ của máy chủ cơ sở dữ liệu lệch: %(there)s.") % {"there": there.isoformat()}
    last = Entry.objects.order_by("-number").first()
    if last is not None and last.at > now + _CLOCK_MAY_DIFFER:
        yield _("Nhật ký có việc ở tương lai, đồng hồ máy này chậm: %(at)s.") % {"at": last.at.isoformat()}


def _folder() -> Iterator[str]:
    folder = settings.KETLUAN_DATA
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield _("KETLUAN_DATA: không đọc hoặc không ghi được %(folder)s.") % {"folder": folder}
        return
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield _("KETLUAN_DATA: người khác trên máy xem được %(folder)s; hãy chạy chmod 700.") % {"folder": folder}
    if shutil.disk_usage(folder).free < _LEAST_FREE_BYTES:
        yield _("KETLUAN_DATA: ổ đĩa còn trống dưới 1 GB.")


def _orphans() -> Iterator[str]:
    for words, found in (
        (_("Thiếu tệp đính kèm %(sha256)s."), files.missing()),
        (_("Tệp đính kèm đã bị đổi: %(sha256)s."), files.changed()),
        (_("Tệp không thuộc dòng dữ liệu nào: %(sha256)s."), files.loose()),
    ):
        yield from (words % {"sha256": sha256} for sha256 in found)


def _constraints() -> Iterator[str]:
    """Rows that point to nothing."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_key_check")
            for table, key, *_rest in cursor.fetchall():
                yield _("Dòng mồ côi: %(table)s %(key)s.") % {"table": table, "key": key}


def _chain() -> Iterator[str]:
    yield from (fault_in_words(fault) for fault in verified() if fault.kind != "unanchored")


def _anchor() -> Iterator[str]:
    if anchored() is None and Entry.objects.exists():
        yield _("Không có tệp giữ mã cuối của nhật ký ngoài cơ sở dữ liệu.")


def _jobs() -> Iterator[str]:
    due = DBTaskResult.objects.ready().filter(enqueued_at__lt=timezone.now() - _JOBS_WAIT_AT_MOST)
    if waiting := due.count():
        yield _("%(count)d việc nền chờ quá một giờ; tiến trình worker có chạy không?") % {"count": waiting}
    for job in DBTaskResult.objects.failed().order_by("-finished_at")[:3]:
        yield _("Việc nền hỏng: %(job)s (%(error)s).") % {"job": job.task_path, "error": job.exception_class_path}


_LOOKS: Final[tuple[tuple[Any, Callable[[], Iterator[str]]], ...]] = (
    (gettext_lazy("thiết lập"), _settings),
    (gettext_lazy("cấu trúc cơ sở dữ liệu"), _migrations),
    (gettext_lazy("đồng hồ"), _clock),
    (gettext_lazy("thư mục dữ liệu"), _folder),
    (gettext_lazy("tệp đính kèm"), _orphans),
    (gettext_lazy("dòng mồ côi"), _constraints),
    (gettext_lazy("chuỗi nhật ký"), _chain),
    (gettext_lazy("mã giữ ngoài"), _anchor),
    (gettext_lazy("việc nền"), _jobs),
)
