"""Which article each accusation of a sentence is tied to."""

from collections.abc import Callable

import pytest

from ingest.nlp.law.provisions import unique_provisions
from ingest.nlp.reading import Reading


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'Pavel Dzyatko was charged under Criminal Code Article 130, Part 1 ("Incitement of racial hatred") and '
            'Article 368 ("Insulting the President").',
            {"Incitement of racial hatred": ["130"], "Insulting the President": ["368"]},
        ),
        (
            'Moses Okello was charged with "unlawful assembly" and "incitement to violence", '
            "contrary to sections 65 and 83.",
            {"unlawful assembly": ["65"], "incitement to violence": ["83"]},
        ),
        (
            "Moses Okello was charged with unlawful assembly contrary to section 65 of the Penal Code and "
            "incitement to violence contrary to section 83.",
            {"unlawful assembly": ["65"], "incitement to violence": ["83"]},
        ),
        (
            "Omar Saleh was convicted under articles 30 and 34 of the Counter-Terrorism Law and article 6 of the "
            'Anti-Cybercrime Law of "supporting a terrorist entity" and "harming public order".',
            {"supporting a terrorist entity": [], "harming public order": []},
        ),
        (
            "Igor Solodov was charged under Article 207.3, and on 18 November 2022 he was also charged with "
            "justifying terrorism.",
            {"justifying terrorism": []},
        ),
        (
            "Igor Solodov was charged with organising an extremist group under Articles 282.2 and 278.",
            {"organising an extremist group": ["282.2", "278"]},
        ),
    ],
)
def test_an_accusation_has_the_articles_that_the_sentence_ties_to_it(
    read: Callable[..., Reading], text: str, wanted: dict[str, list[str]]
) -> None:
    reading = read(text)
    listed = unique_provisions(reading)
    assert {
        c.charge.text: [listed[i].article for i in c.charge.provisions] for c in reading.charges
    } == wanted


@pytest.mark.parametrize("article", ["Provision 234.4.3", "Article 234.4.3"])
@pytest.mark.parametrize("aim", ["with the intent to sell", "with intent to sell"])
def test_what_a_bracket_behind_a_law_says_it_punishes(
    read: Callable[..., Reading], article: str, aim: str
) -> None:
    law = (
        f"{article} of the Criminal Code ({aim}, obtaining, storing or carrying narcotics in a large amount)"
    )
    reading = read(
        f"3. Igor Solodov\n\nDate of arrest: 3 May 2014\n\nThe Charge: {law}\n\nPlace of detention: Kazan prison"
    )
    (charge,) = (c.charge for c in reading.charges)
    assert charge.text == "intent to sell, obtaining, storing or carrying narcotics in a large amount"
    assert [unique_provisions(reading)[i].article for i in charge.provisions] == ["234.4.3"]
