"""Articles and parts of invented cases as reports cite them, and those that are easily taken for them.

What a citation says of article, part and code is read by the extractor, as it is when a report is ingested.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from benchmarks._people import LabelledPair, View
from ingest.assemble.keys import provision_key
from ingest.model import Document, Passage, Unit
from ingest.nlp import load

CODES = {
    "RU": ("Criminal Code", "Code of Administrative Offences"),
    "AZ": ("Criminal Code", "Code of Administrative Offences"),
    "VN": ("Penal Code", "Criminal Procedure Code"),
    "EG": ("Penal Code", "Anti-Terrorism Law"),
}
FORMS = (
    "Art. {article}({part}) of the {code}",
    "Article {article}({part}) of the {code}",
    "Article {article}, part {part}, of the {code}",
    "Article {article} part {part} of the {code}",
    "part {part} of article {article} of the {code}",
    "paragraph {part} of Article {article} of the {code}",
    "{code}, Article {article}, part {part}",
)
WHOLE = ("Art. {article} of the {code}", "Article {article} of the {code}", "{code}, Article {article}")
NUMBERS = {"dev": ("205.5", "282", "117", "330-1"), "held": ("205.2", "280.3", "331", "167-3")}


@dataclass(frozen=True)
class _Cited:
    country: str
    code: str
    article: str
    part: int | None

    def view(self, chance: random.Random) -> View:
        form = chance.choice(WHOLE if self.part is None else FORMS)
        return self.written(form)

    def written(self, form: str) -> View:
        name = form.format(article=self.article, part=self.part, code=self.code)
        return View(f"{self.country}/{self.code}/{self.article}/{self.part}", "Provision", name, self.country)


def pairs(part: str, each: int, seed: int) -> Iterator[LabelledPair]:
    """Yield pairs of one part: of each provision `each` pairs of its forms, and one with each that is near it."""
    chance = random.Random(f"{seed}/{part}/provisions")
    for country, (code, other) in CODES.items():
        for article in NUMBERS[part]:
            cited = _Cited(country, code, article, chance.randint(1, 4))
            for left, right in chance.sample(list(combinations(FORMS, 2)), each):
                yield LabelledPair(
                    cited.written(left), cited.written(right), "provision", "one provision", part
                )
            for why, near in _near(cited, other, chance):
                yield LabelledPair(cited.view(chance), near.view(chance), "provision", why, part)


def _near(cited: _Cited, other: str, chance: random.Random) -> Iterator[tuple[str, _Cited]]:
    yield "another part", replace(cited, part=(cited.part or 0) + chance.randint(1, 3))
    yield "without its part", replace(cited, part=None)
    yield "another article", replace(cited, article=f"{cited.article.split('.')[0].split('-')[0]}.7")
    yield "another code", replace(cited, code=other)
    yield "another country", replace(cited, country=chance.choice(sorted(CODES.keys() - {cited.country})))


@cache
def keys_of(view: View) -> frozenset[str]:
    """Return the keys of what the extractor reads from a citation in a sentence."""
    text = f"On 3 May 2021 a court convicted Ilya Testov under {view.name}.\n"
    document = Document("benchmark/provision.txt", "0" * 64, len(text), "text/plain", "none", text)
    unit = Unit("page", 0, len(text), None, None, (Passage(0, len(text) - 1, "paragraph", (0,)),))
    found = load().extract(document, unit).provisions
    keys = (provision_key(view.country, one.code, one.article, one.part) for one in found)
    return frozenset(key for key in keys if key)
