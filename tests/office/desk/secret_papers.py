"""Run as a program with a data folder of its own: secret papers are handed in on every way, and one is purged."""
# ruff: noqa: E402

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "ketluan.office.settings"

import django

django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse

from ketluan.office.desk.demo.province import settle
from ketluan.office.desk.purging import purge
from ketluan.office.intake.models import Source
from ketluan.office.people.models import User
from tests.office import people

WORDS = "Phiêng Quang"
SECRET = f"MẬT\n\nỦY BAN NHÂN DÂN TỈNH HÀ LÂM\n\nSở Tài chính sửa kho {WORDS} trước ngày 20/3/2027.\n"
MISSED = f"Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Tài chính sửa kho {WORDS} trước ngày 20/3/2027.\n"


def browser(username):
    client = Client()
    client.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    return client


def hand_in_secrets(client):
    """The status of each way in."""
    office, day = people.office().pk, people.TODAY.isoformat()
    file = SimpleUploadedFile(f"kho {WORDS}.txt", SECRET.encode())
    other = SimpleUploadedFile(f"{WORDS} 2.txt", SECRET.encode())
    sheet = SimpleUploadedFile(
        f"{WORDS}.csv", f"MẬT\nNội dung nhiệm vụ;Chủ trì\nSửa kho {WORDS};Sở Tài chính\n".encode()
    )
    said = {"said_by": "Đào Việt Cương", "post": "Chủ tịch", "said_on": day, "way": "voice", "office": office}
    yield client.post(reverse("intake:take-in"), {"office": office, "received": day, "file": [file]})
    file.seek(0)
    yield client.post(reverse("intake:take-in"), {"office": office, "received": day, "file": [file, other]})
    yield client.post(reverse("intake:take-in"), {"office": office, "received": day, "text": SECRET})
    yield client.post(reverse("intake:spoken"), {**said, "words": f"MẬT\nSửa kho {WORDS}."})
    file.seek(0)
    yield client.post(reverse("intake:spoken"), {**said, "words": "Sửa kho như phiếu kèm.", "scans": [file]})
    yield client.post(reverse("tasks:import"), {"office": office, "sheet": sheet})


def main(folder):
    """Prints how many secret papers were refused; then one that was missed is taken in, worked on and purged."""
    call_command("migrate", verbosity=0)
    settle("mật khẩu của bài kiểm tra")
    client = browser("chuyenvien")
    with override_settings(ALLOWED_HOSTS=["*"]):
        refused = [answer for answer in hand_in_secrets(client) if answer.status_code in (200, 422)]
    assert not Source.objects.exists()
    print(len(refused))
    source = people.taken_in(MISSED * 3, f"kho {WORDS}.txt")
    people.assigned(people.confirmed(source, "Sở Tài chính"))
    print(sum(WORDS.encode() in path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()) > 0)
    purge(people.act("chanhvanphong"), source, "Sót dấu mật")
    print(Source.objects.count())
    call_command("backup", str(Path(folder).parent / "afterwards.zip"), verbosity=0, stdout=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
