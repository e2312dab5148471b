"""From the events of one person to the court of a trial and of a hearing that name none.

`The trial opened in January. On 3 May the Tashkent City Court convicted her`: the court that judged her is the one
that tried her, where the text has only one that did. A defendant in the same case stands before the same court. Of a
form or a fact-sheet with one line `Court: Baku Serious Crimes Court` that is the court of the trial and the verdict.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.nlp.dates.parts import YEAR
from ingest.nlp.language.fields import label_of
from ingest.nlp.language.labels import labels_of
from ingest.nlp.language.separate import of_another_case
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.meant.entries import entry_at
from ingest.nlp.reading import JUDGMENTS, Name, Reading, Telling

SITTING = {"trial", "hearing"}
"""What takes the court over."""
JUDGING = {*JUDGMENTS, *SITTING}
"""What tells which court it is."""
MATES = {"co-defendant", "co-defendants", "co-accused", "codefendant", "codefendants"}
NTH = {"second", "third", "fourth", "fifth", "other", "another", "fellow"}
DEFENDANTS = {"defendant", "defendants", "accused"}
"""Words for those who are tried with somebody, and before which they mean such."""
ANYBODY = "*"
Courts = dict[str, dict[str, set[int | None]]]
"""By the person, and for anybody, the courts and the years in which they are told; None where no date is."""
LONGEST = 2
"""Years that a trial may last."""


def case_courts(reading: Reading, told: Sequence[Cluster]) -> list[Cluster]:
    """The events, the sittings without a court before the only one that tried or judged their person."""
    courts: Courts = defaultdict(lambda: defaultdict(set))
    for cluster in told:
        for telling in cluster.tellings:
            if cluster.family in JUDGING and telling.court:
                courts[cluster.victim][telling.court].add(_year(telling))
                courts[ANYBODY][telling.court].add(_year(telling))
    labelled = _labelled(reading)
    return [_before(reading, c, courts, labelled) for c in told]


def _before(reading: Reading, cluster: Cluster, courts: Courts, labelled: Name | None) -> Cluster:
    """An event before the court, where it is one that takes it over and there is only one."""
    if cluster.family not in JUDGING or any(t.court for t in cluster.tellings):
        return cluster
    if labelled and _of_the_form(reading, cluster, labelled):
        court = reading.bodies[labelled.thing].name
        return replace(cluster, tellings=[replace(t, court=court) for t in cluster.tellings])
    beside = any(_of_the_case(reading, t) for t in cluster.tellings)
    found = courts.get(ANYBODY if beside else cluster.victim, {})
    if len(found) != 1 or not (beside or cluster.family in SITTING):
        return cluster
    court, years = next(iter(found.items()))
    apart = any(of_another_case(reading.words, t.sentence) for t in cluster.tellings)
    if apart or not any(_of_one_time(_year(t), other) for t in cluster.tellings for other in years):
        return cluster
    return replace(cluster, tellings=[replace(t, court=court) for t in cluster.tellings])


def _labelled(reading: Reading) -> Name | None:
    """The court first named on the line with such a label, where the text has only one: `Court: Kazan City Court`."""
    labels = ((k, label_of(reading, k)) for k in range(len(reading.clean.passages)))
    lines = {k for k, label in labels if label and label["label"].lower() in labels_of("court")}
    named = (n for n in reading.names if n.kind == "court" and n.thing >= 0)
    on_line = (n for n in named if reading.sentence_of(n.start).passage in lines)
    return next(on_line, None) if len(lines) == 1 else None


def _of_the_form(reading: Reading, cluster: Cluster, court: Name) -> bool:
    """Whether an event is one of the case that a form with a court is about: of its person, and of no other case."""
    entry = entry_at(reading, court.start)
    apart = any(of_another_case(reading.words, t.sentence) for t in cluster.tellings)
    return not apart and (entry is None or not entry.persons or cluster.victim in entry.persons)


def _of_the_case(reading: Reading, telling: Telling) -> bool:
    """Whether a sentence tells of another defendant of the case: `her co-accused`, `a second defendant in the case`."""
    start, end = reading.words.bounds[telling.sentence]
    lower = reading.words.lower[start:end]
    return not MATES.isdisjoint(lower) or any(
        a in DEFENDANTS and b in NTH for a, b in zip(lower[1:], lower, strict=False)
    )


def _year(telling: Telling) -> int | None:
    """The year of a telling; None where it has no date."""
    year = (telling.date or "")[:YEAR]
    return int(year) if year.isdigit() else None


def _of_one_time(year: int | None, other: int | None) -> bool:
    """Whether two years can be of one trial; what has no date can be of any."""
    return year is None or other is None or abs(year - other) <= LONGEST
