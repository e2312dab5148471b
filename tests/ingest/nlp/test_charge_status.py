"""What became of a charge, and articles that accuse nobody."""

import pytest

from tests.ingest.nlp.conftest import Extract

HEAD = "Alim Karimov was arrested on 3 May 2021. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was charged under Article 10 of the Criminal Code.", {"10": None}),
        ("He was initially suspected under Article 10. This suspicion was not maintained.", {"10": "suspected"}),
        ("Police arrested him on suspicion of treason (Article 10).", {"10": "suspected"}),
        ("The charge under Article 10 was dropped on 4 June 2021.", {"10": "dropped"}),
        ("The prosecutor dropped the charge under Article 10.", {"10": "dropped"}),
        ("The prosecutor refused to drop the charge under Article 10.", {"10": None}),
        ("In May a charge under Article 10 was added; the prosecutor withdrew it in June.", {"10": "dropped"}),
        ("The court acquitted him under Article 10 and convicted him under Article 12.",
         {"10": "acquitted", "12": None}),
        ("The court convicted him under Article 12 and acquitted him of treason (Article 10).",
         {"10": "acquitted", "12": None}),
        ("The court reclassified the charge from Article 10 to Article 12.", {"10": "reclassified", "12": None}),
        ("Under the rules of Article 69 for multiple crimes he was sentenced to six years.", {"69": "cited"}),
        ("Under Article 134 only the heaviest punishment, five years, is enforceable.", {"134": "cited"}),
        ("Article 10 of the Criminal Code provides for up to five years in prison.", {"10": "cited"}),
        ("He has never been charged under Article 10.", {"10": "cited"}),
        ("He was charged under Article 10, which carries up to five years.", {"10": None}),
        ("He did not plead guilty under Article 10.", {"10": None}),
    ],
)  # fmt: skip
def test_of_articles(extract: Extract, text: str, wanted: dict[str, str | None]) -> None:
    found = {
        p.article: next((s.status for s in p.standings.values()), None)
        for p in extract(HEAD + text).provisions
    }
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ('Alim Karimov was charged with "inciting hatred".', None, None),
        ('Alim Karimov was acquitted of "inciting hatred" on 3 May 2021.', "acquitted", "2021-05-03"),
        ("Alim Karimov was arrested on suspicion of inciting hatred.", "suspected", None),
        ("In May a charge of inciting hatred (Article 10) was brought against Alim Karimov; "
         "the prosecutor withdrew it in June 2021.", "dropped", "2021-06"),
    ],
)  # fmt: skip
def test_of_charges(extract: Extract, text: str, status: str | None, date: str | None) -> None:
    (charge,) = extract(text).charges
    said = charge.standing
    assert (said.status if said else None, said.date if said else None) == (status, date)
