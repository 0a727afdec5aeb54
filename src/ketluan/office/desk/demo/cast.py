"""Who is who in the demo province. Everybody and everything here is invented."""

from __future__ import annotations

from typing import Final, NamedTuple

PASSWORD: Final = "ketluan-demo"
PROVINCE: Final = "Hà Lâm"
BEGAN: Final = "2025-07-01"

# name, short name, kind, level
BODIES: Final = (
    ("Ủy ban nhân dân tỉnh Hà Lâm", "UBND tỉnh", "committee", "province"),
    ("Văn phòng UBND tỉnh", "VP UBND tỉnh", "office", "province"),
    ("Tỉnh ủy Hà Lâm", "Tỉnh ủy", "party", "province"),
    ("Văn phòng Tỉnh ủy", "VPTU", "office", "province"),
    ("Sở Tài chính", "STC", "department", "province"),
    ("Sở Nội vụ", "SNV", "department", "province"),
    ("Sở Xây dựng", "SXD", "department", "province"),
    ("Sở Nông nghiệp và Môi trường", "Sở NN&MT", "department", "province"),
    ("Sở Khoa học và Công nghệ", "Sở KH&CN", "department", "province"),
    ("Sở Y tế", "SYT", "department", "province"),
    ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "department", "province"),
    ("Sở Công Thương", "SCT", "department", "province"),
    ("Sở Tư pháp", "STP", "department", "province"),
    ("Sở Dân tộc và Tôn giáo", "Sở DT&TG", "department", "province"),
    ("Thanh tra tỉnh", "", "department", "province"),
    ("Công an tỉnh", "", "central", "province"),
    ("Bộ Chỉ huy Quân sự tỉnh", "BCH Quân sự tỉnh", "central", "province"),
    ("Ủy ban MTTQ Việt Nam tỉnh", "MTTQ tỉnh", "union", "province"),
    ("UBND phường Lâm Thượng", "phường Lâm Thượng", "commune", "commune"),
    ("UBND phường Ngọc Khê", "phường Ngọc Khê", "commune", "commune"),
    ("UBND xã Mường Hin", "xã Mường Hin", "commune", "commune"),
    ("UBND xã Phiêng Lanh", "xã Phiêng Lanh", "commune", "commune"),
    ("UBND xã Tân Sơn Hạ", "xã Tân Sơn Hạ", "commune", "commune"),
)
# unit below another
BELOW: Final = (("Chi cục Kiểm lâm", "CCKL", "department", "Sở Nông nghiệp và Môi trường"),)
# Office, the body that it serves
OFFICES: Final = (
    ("Văn phòng UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Lâm"),
    ("Văn phòng Tỉnh ủy", "Tỉnh ủy Hà Lâm"),
)


class Account(NamedTuple):
    """A demo user: name to sign in with, person, role, Office or unit, title of the post."""

    username: str
    name: str
    role: str
    where: str
    post: str


ACCOUNTS: Final = (
    Account("chuyenvien", "Lục Tuấn Khương", "specialist", "Văn phòng UBND tỉnh", "Chuyên viên tổng hợp"),
    Account("chanhvanphong", "Tống Duy Khải", "head", "Văn phòng UBND tỉnh", "Chánh Văn phòng"),
    Account("chutich", "Đào Việt Cương", "leader", "Văn phòng UBND tỉnh", "Chủ tịch UBND tỉnh"),
    Account("kiemtra", "Sình Dỉ Pháng", "inspector", "Văn phòng UBND tỉnh", "Chủ nhiệm Ủy ban Kiểm tra"),
    Account("quantri", "Hoàng Sín Dìn", "administrator", "Văn phòng UBND tỉnh", "Quản trị hệ thống"),
    Account("tinhuy", "Mạc Thế Đỉnh", "specialist", "Văn phòng Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"),
    Account("bithu", "Lương Khánh Toàn", "leader", "Văn phòng Tỉnh ủy", "Bí thư Tỉnh ủy"),
    Account("taichinh", "Vi Thị Thoa", "officer", "Sở Tài chính", "Phó Giám đốc"),
    Account("noivu", "Quách Thị Mơ Khương", "unit_head", "Sở Nội vụ", "Giám đốc"),
    Account("nongnghiep", "Lù Văn Séng", "unit_head", "Sở Nông nghiệp và Môi trường", "Giám đốc"),
    Account("khoahoc", "Giáp Trung Hiền", "unit_head", "Sở Khoa học và Công nghệ", "Giám đốc"),
    Account("xaydung", "Khuất Thành Nhượng", "unit_head", "Sở Xây dựng", "Giám đốc"),
    Account("hatang", "Bế Ích Thuận", "officer", "Sở Xây dựng", "Trưởng phòng Hạ tầng"),
    Account("yte", "Phàn Mùi Sểnh", "unit_head", "Sở Y tế", "Giám đốc"),
    Account("giaoduc", "Tạ Quỳnh Lam", "unit_head", "Sở Giáo dục và Đào tạo", "Giám đốc"),
    Account("muonghin", "Vàng A Chứ", "unit_head", "UBND xã Mường Hin", "Chủ tịch"),
)
