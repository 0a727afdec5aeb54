"""Ten years of a made-up province: 300 indicators of 130 units by month, their plans by year.

Run inside the office, by `ketluan office shell`. The rows are made by the database itself, without its indexes, which
are built afterwards: 4.7 million values in a minute instead of ten.
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection
from django.utils import timezone

from ketluan.office.desk.demo.province import settle
from ketluan.office.indicators.actions import equip
from ketluan.office.indicators.models import Indicator
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.rules import Act

INDICATORS, UNITS, MONTHS = 300, 130, 120
SINCE = "2016-12-01"  # 120 months up to November 2026

OBSERVED = """
INSERT INTO indicators_observation (indicator_id, body_id, start, "end", value, words, version, current, at, by_id,
    status, prices, regime, same_as_last, how)
SELECT i.id, b.id, m::date, (m + interval '1 month' - interval '1 day')::date,
    round((100 + mod(i.id * 37 + coalesce(b.id, 0) * 11, 900)
        + 7 * extract(month FROM m) + 5 * extract(year FROM m) - 10000)::numeric, 2),
    'BC tháng', 1, true, %(at)s, %(by)s, 'final', '', 'statistical', false, ''
FROM indicators_indicator i
CROSS JOIN (SELECT id FROM people_organization WHERE name LIKE 'UBND xã Số %%' {whole}) b
CROSS JOIN generate_series(%(since)s::date, %(since)s::date + interval '119 months', interval '1 month') m
WHERE i.office_id = %(office)s
"""
AIMED = """
INSERT INTO indicators_target (indicator_id, body_id, start, "end", value, words, version, current, at, by_id, plan,
    prices, how)
SELECT i.id, b.id, make_date(y, 1, 1), make_date(y, 12, 31), round((5000 + mod(i.id * 91, 7000))::numeric, 2),
    'NQ hằng năm', 1, true, %(at)s, %(by)s, p, '', ''
FROM indicators_indicator i
CROSS JOIN (SELECT id FROM people_organization WHERE name LIKE 'UBND xã Số %%' {whole}) b
CROSS JOIN generate_series(2017, 2026) y
CROSS JOIN (VALUES ('provincial'), ('central')) plans (p)
WHERE i.office_id = %(office)s AND (b.id IS NULL OR p = 'provincial')
"""
WHOLE = "UNION ALL SELECT NULL::bigint"


def fill(*, values: bool = True) -> None:
    """The whole province, with its values or without."""
    settle()
    now, by = timezone.now(), User.objects.get(username="chuyenvien")
    office = Office.objects.order_by("pk").get(organization__name="Văn phòng UBND tỉnh")
    equip(Act(actor_of(by), now), office)
    for number in range(INDICATORS - office.indicators.count()):
        Indicator.objects.create(
            office=office, name=f"Chỉ tiêu riêng số {number:03d}", unit="tỷ đồng", better="up", measure="flow",
            frequency="M", broken_down_by="commune", place=500 + number,
        )  # fmt: skip
    for number in range(UNITS):
        Organization.objects.create(name=f"UBND xã Số {number:03d}", kind="commune", level="commune")
    if values:
        _rows(office, by, now)


def _rows(office: Office, by: User, now: datetime) -> None:
    given = {"at": now, "by": by.pk, "since": SINCE, "office": office.pk}
    with connection.cursor() as cursor:
        # nobody else is here yet: what is made of known keys needs no look at each
        cursor.execute("SET session_replication_role = replica")
        for table, rows in (("indicators_observation", OBSERVED), ("indicators_target", AIMED)):
            cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s", [table])
            indexes = [(name, made) for name, made in cursor.fetchall() if not name.endswith("_pkey")]
            for name, _made in indexes:
                cursor.execute(f'DROP INDEX "{name}"')
            cursor.execute(rows.format(whole=WHOLE), given)
            cursor.execute("SET maintenance_work_mem = '512MB'")
            for _name, made in indexes:
                cursor.execute(made)
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("ANALYZE")
