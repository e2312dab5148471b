"""The running text knows where each character stood."""

from ingest.model import Passage, Unit
from ingest.nlp.language.clean import clean


def unit_of(*passages: Passage) -> Unit:
    return Unit("page", passages[0].start, passages[-1].end, None, None, passages)


def passage(text: str, piece: str, kind: str = "paragraph") -> Passage:
    start = text.index(piece)
    return Passage(start, start + len(piece), kind, (start,))  # pyright: ignore[reportArgumentType]


def test_line_ends_notes_and_hyphens() -> None:
    text = "He was held in pre-\ntrial custody.12 His deten-\ntion lasted. The detention ended."
    cleaned = clean(text, unit_of(passage(text, text)))
    assert cleaned.text == "He was held in pre-trial custody. His detention lasted. The detention ended."


def test_every_word_leads_back() -> None:
    text = "Alim\n Karimov,3 a  poet, was held."
    cleaned = clean(text, unit_of(passage(text, text)))
    for word in ("Alim", "Karimov", "poet", "held"):
        at = cleaned.text.index(word)
        start, end = cleaned.origin(at, at + len(word))
        assert text[start:end] == word


def test_a_page_break_inside_a_sentence() -> None:
    text = "He was taken to the\n\n12\n\npolice station."
    parts = (
        passage(text, "He was taken to the"),
        passage(text, "12", "furniture"),
        passage(text, "police station."),
    )
    assert clean(text, unit_of(*parts)).text == "He was taken to the police station."


def test_paragraphs_stay_apart() -> None:
    text = "He was freed.\n\nShe was not."
    parts = (passage(text, "He was freed."), passage(text, "She was not."))
    assert clean(text, unit_of(*parts)).text == "He was freed.\n\nShe was not."


def test_a_number_in_an_address_is_no_note() -> None:
    text = "He was the editor of www.khabar44.com.2 He was freed.3"
    assert (
        clean(text, unit_of(passage(text, text))).text
        == "He was the editor of www.khabar44.com. He was freed."
    )
