"""Only Vietnamese is read; a short title is given the benefit of the doubt."""

from __future__ import annotations

import pytest

from ketluan.reader.files import load
from ketluan.reader.files.refusals import NotVietnamese

FOREIGN = [
    "The provincial committee met on Monday to review the results of the first nine months and the tasks ahead.",
    "Le comité provincial s'est réuni lundi pour évaluer les résultats des neuf premiers mois de l'année écoulée.",
    "O comitê provincial reuniu-se na segunda-feira para avaliar a situação econômica e as ações dos próximos meses.",
    "Comitetul județean s-a întrunit luni pentru a evalua rezultatele primelor nouă luni și pentru a discuta măsurile.",
    "Комитет провинции собрался в понедельник, чтобы рассмотреть итоги девяти месяцев и обсудить предстоящие задачи.",
    "省人民委员会星期一召开会议，总结前九个月的工作，讨论最后三个月的任务，要求各厅抓紧落实各项工作。",
    "Uy ban nhan dan tinh hop phien thuong ky thang 8, danh gia ket qua nhiem vu va ban phuong huong thang 9.",
    "Ìgbìmọ̀ ìpínlẹ̀ náà ṣe ìpàdé ní ọjọ́ ajé láti ṣe àgbéyẹ̀wò iṣẹ́ tí wọ́n ti ṣe láàárín oṣù mẹ́sàn-án àkọ́kọ́. " * 6,
]


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_refused(text):
    with pytest.raises(NotVietnamese):
        load(text)


@pytest.mark.parametrize(
    "text",
    [
        "KT-XH 2021",
        "Covid-19",
        "Họp báo",
        "THÔNG BÁO KẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TẠI PHIÊN HỌP THƯỜNG KỲ",
        "Hội nghị có sự tham gia của World Bank, Asian Development Bank, Japan International Cooperation Agency.",
        "STT | Chỉ tiêu | ĐVT | 2020\n1 | GRDP | tỷ đồng | 100\n2 | FDI | triệu USD | 5\n3 | Thu thuế | tỷ đồng | 8",
    ],
)
def test_short_or_mixed_vietnamese_is_let_through(text):
    assert load(text).text == text
