"""The columns of the sheets of bodies and of users. Their heads are Vietnamese, as the offices' own lists are."""

from __future__ import annotations

from typing import Final

from ketluan.office.sheets.rules import Column

ORGANIZATIONS: Final = (
    Column("name", "Tên cơ quan", ("Tên", "Cơ quan", "Đơn vị"), required=True, width=40, example="Sở Tài chính"),
    Column("short_name", "Tên gọn", ("Viết tắt",), width=16, example="STC"),
    Column("forms", "Cách viết khác", (), width=30, example=""),
    Column("kind", "Loại", ("Loại hình",), required=True, width=24, example="Sở, ban, ngành"),
    Column("level", "Cấp", (), required=True, width=14, example="Cấp tỉnh"),
    Column("parent", "Thuộc", ("Cơ quan cấp trên", "Trực thuộc"), width=34, example=""),
    Column("since", "Từ ngày", ("Ngày thành lập",), width=13, example="1/7/2025"),
    Column("until", "Đến ngày", ("Ngày kết thúc",), width=13, example=""),
)
USERS: Final = (
    Column("username", "Tên đăng nhập", ("Tài khoản",), required=True, width=20, example="stc.thoa"),
    Column("name", "Họ và tên", ("Họ tên",), required=True, width=28, example="Vi Thị Thoa"),
    Column("role", "Vai trò", (), required=True, width=24, example="Cán bộ đầu mối"),
    Column("where", "Văn phòng hoặc đơn vị", ("Đơn vị", "Cơ quan"), required=True, width=40, example="Sở Tài chính"),
)
COLUMNS: Final = {"organizations": ORGANIZATIONS, "users": USERS}
TITLES: Final = {"organizations": "Cơ quan", "users": "Người dùng"}
