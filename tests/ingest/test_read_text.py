from pathlib import Path

import pytest

from ingest.errors import BadInput
from ingest.read import Limits, read, read_bytes
from ingest.read.hidden import hidden_characters

RUSSIAN = (
    "Правозащитник Ильмар Весков был задержан 3 мая 2020 года в городе Новая Острава. Суд избрал ему меру пресечения "
    "в виде содержания под стражей на два месяца. Адвокат обжаловал это решение.\n"
)
SPANISH = (
    "Ilmar Vesco Núñez fue detenido el 3 de mayo de 2020 en Nueva Ostrava; su abogada apeló la decisión.\n"
)
QUOTED = "The court’s ruling – “two months of custody” – was appealed by his lawyer in Ostrava.\n"


def text_of(data: bytes) -> str:
    return read_bytes("reports/one.txt", data).text


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8_r", "cp866"],
)
def test_russian_text_is_right_in_each_encoding(encoding: str) -> None:
    assert text_of((RUSSIAN * 3).encode(encoding)) == RUSSIAN * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "mac_cyrillic"),
        (RUSSIAN, "iso8859_5"),
        (SPANISH, "cp1252"),
        (SPANISH, "iso8859_2"),
        ("维权人士伊尔马于五月三日在新城被拘留，法院决定对其羁押两个月。\n", "gb18030"),
        ("Ông Ilmar bị bắt ngày 3 tháng 5 năm 2020.\n", "cp1258"),
    ],
)
def test_an_encoding_that_cannot_be_told_is_refused_and_not_guessed(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore") * 4
    with pytest.raises(BadInput) as caught:
        text_of(data)
    assert caught.value.code == "CG-READ-005"


def test_latin_text_is_accepted_where_all_latin_encodings_agree() -> None:
    assert text_of(QUOTED.encode("cp1252")) == QUOTED


def test_two_encodings_in_one_file_are_refused() -> None:
    with pytest.raises(BadInput, match="two encodings") as caught:
        text_of((RUSSIAN * 3).encode() + RUSSIAN.encode("cp1251"))
    assert caught.value.code == "CG-READ-005"


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        text_of(b"Ilmar Vesk \xed\xa0\x80 was detained.")
    assert caught.value.code == "CG-READ-005"


def test_line_ends_become_one_and_offsets_count_after_that() -> None:
    document = read_bytes("reports/one.txt", b"\xef\xbb\xbfOne\r\ntwo\rthree\n")
    assert document.text == "One\ntwo\nthree\n"
    assert document.byte_length == 18
    assert len(document.sha256) == 64


def test_the_reader_says_that_an_encoding_was_guessed() -> None:
    assert "cp1251, guessed" in read_bytes("reports/one.txt", (RUSSIAN * 3).encode("cp1251")).reader


def test_front_matter_gives_the_origin_and_stays_in_the_text() -> None:
    text = '---\ntitle: "A case"\nsource: https://example.org/1\npublisher: Desk\npublished: 3 May 2020\n---\nText.\n'
    document = read_bytes("reports/one.txt", text.encode())
    assert (document.title, document.source, document.publisher) == (
        "A case",
        "https://example.org/1",
        "Desk",
    )
    assert document.published == "2020-05-03"
    assert document.text == text


def test_the_name_is_the_folder_and_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "one.txt").write_text("Text.")
    assert read(folder / "one.txt").name == "cases/one.txt"


def test_hidden_characters_are_kept_and_found() -> None:
    text = "Vesk\u202e was\u200b held. می\u200cخواهم"
    assert text_of(text.encode()) == text
    names = [(hidden.offset, hidden.name) for hidden in hidden_characters(text)]
    assert names == [(4, "RIGHT-TO-LEFT OVERRIDE"), (9, "ZERO WIDTH SPACE")]


def test_the_size_limit_can_be_set() -> None:
    with pytest.raises(BadInput) as caught:
        read_bytes("reports/one.txt", b"a" * 1000, limits=Limits(text_bytes=1000))
    assert caught.value.code == "CG-READ-006"
