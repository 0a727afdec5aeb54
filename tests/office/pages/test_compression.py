"""Pages are packed for browsers that read it; files are left as they are."""

from __future__ import annotations

import gzip

from tests.office import people


def test_a_page_is_packed_for_a_browser_that_reads_it(task, signed_in):
    plain = signed_in(people.SPECIALIST).get(f"/sources/{task.source_id}/")
    packed = signed_in(people.SPECIALIST).get(f"/sources/{task.source_id}/", headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 4
    assert "Duyệt" in gzip.decompress(packed.content).decode()
    assert "Content-Encoding" not in plain


def test_a_sheet_is_not_packed_twice(task, signed_in):
    sheet = signed_in(people.SPECIALIST).get("/tasks/export.xlsx", headers={"accept-encoding": "gzip"})
    assert sheet.status_code == 200
    assert "Content-Encoding" not in sheet
