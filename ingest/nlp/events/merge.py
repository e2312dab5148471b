"""From tellings to events: one entry for one real event, however many passages tell it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from ingest.model import Event
from ingest.nlp.build_evidence import left_out
from ingest.nlp.dates.parts import months_apart
from ingest.nlp.events.bail_at_hearing import bail_at_hearing
from ingest.nlp.events.best import event_of
from ingest.nlp.events.brought import with_station
from ingest.nlp.events.case_courts import case_courts
from ingest.nlp.events.changed import set_on_appeal
from ingest.nlp.events.composed import parts_of_terms
from ingest.nlp.events.counted_dates import count_dates, without_days_ahead
from ingest.nlp.events.equal_bans import equal_bans
from ingest.nlp.events.findings import of_findings
from ingest.nlp.events.harms import harms
from ingest.nlp.events.held_there import held_there
from ingest.nlp.events.inference import infer
from ingest.nlp.events.joint_terms import without_joint_terms
from ingest.nlp.events.lasted import date_what_lasted
from ingest.nlp.events.left_out.doers import without_doers
from ingest.nlp.events.left_out.doubts import no_events
from ingest.nlp.events.left_out.excepted import without_excepted
from ingest.nlp.events.left_out.figures import figures, without_counted_events
from ingest.nlp.events.left_out.labels import of_labels
from ingest.nlp.events.left_out.mentioned import without_mentions
from ingest.nlp.events.left_out.no_acts import without_no_acts
from ingest.nlp.events.left_out.protests import without_protests
from ingest.nlp.events.left_out.retold import told_again
from ingest.nlp.events.left_out.spoken_of import spoken_of
from ingest.nlp.events.left_out.sums import without_sums
from ingest.nlp.events.left_out.undone import without_kept
from ingest.nlp.events.left_out.verdict_of_others import of_others
from ingest.nlp.events.moved import without_departures
from ingest.nlp.events.one_act import told_once
from ingest.nlp.events.onward import moves_on
from ingest.nlp.events.outcomes import REFUSING
from ingest.nlp.events.own_dates import own_dates
from ingest.nlp.events.own_terms import own_terms, without_terms_of_others
from ingest.nlp.events.pleas import of_pleas
from ingest.nlp.events.pointed import pointed_to
from ingest.nlp.events.sentencing import WHOLE, beside_term
from ingest.nlp.events.served_where import served_where
from ingest.nlp.events.sittings import sittings
from ingest.nlp.events.upheld import terms_upheld
from ingest.nlp.events.verdicts import SERVED
from ingest.nlp.events.whereabouts import MISSING, unknown_whereabouts
from ingest.nlp.learned.company import named_in
from ingest.nlp.learned.confidence import BELIEVED, Cluster, confidences
from ingest.nlp.names.court_roles import named_court, own_courts
from ingest.nlp.reading import Reading, Telling

REPEATED = {"ill_treatment", "hearing", "denial_of_access"}
"""What happens again and again: far apart in a text and without a day, it is another time."""
INHERITED_MONTHS = 2
"""How far the day that a telling took over from its neighbours may be from the one that others state."""
COMPARED = 30
"""How many events of one kind, and tellings of one event, the next telling is compared with: the last ones."""
SURER = {"death": 0.7}
"""For what would be said of somebody's life, a higher one."""
HOME = "house arrest"
MENDED_BY: tuple[Callable[[Reading], None], ...] = (
    of_labels, without_counted_events, without_sums, own_courts, own_dates, spoken_of, of_pleas, terms_upheld,
    own_terms, without_terms_of_others, without_joint_terms, parts_of_terms, equal_bans, of_findings, without_protests,
    without_no_acts, without_mentions, without_departures, without_kept, without_doers, harms, told_once, moves_on,
    without_excepted, count_dates, sittings, pointed_to, infer, served_where, unknown_whereabouts, date_what_lasted,
    with_station, without_days_ahead, bail_at_hearing,
)  # fmt: skip
"""What looks at all tellings of a unit together, in this order, before they are put into events."""
UNREAL = {"feared", "intended", "denied"}


def events_of(reading: Reading) -> list[Event]:
    """The events of a unit that are sure enough, in the order of their first telling; the others are rejected."""
    told = clusters_of(reading)
    sures = dict(zip(map(id, told), confidences(reading, told), strict=True))
    doubted = [c for c in told if sures[id(c)] < SURER.get(c.family, BELIEVED)]
    why = no_case(reading, told, doubted)
    for cluster in told:
        if reason := why.get(id(cluster)):
            reading.rejected.extend(left_out(reading, reason, t.at, t.end) for t in cluster.tellings)
    kept = told_again(reading, [(c, sures[id(c)]) for c in told if id(c) not in why])
    kept = sorted(kept, key=lambda x: x[0].tellings[0].at)
    whole = case_courts(reading, held_there(reading, [c for c, _ in kept]))
    return [event_of(reading, c, sure) for c, (_, sure) in zip(whole, kept, strict=True)]


def no_case(reading: Reading, told: Sequence[Cluster], doubted: Sequence[Cluster] = ()) -> dict[int, str]:
    """Why what was told is no event of a case, by its id: what is doubted, and what is none however sure."""
    none = {id(c) for c in doubted} | {
        id(c) for c in told if _appealed_at_once(c, told) or _only_headed(reading, c) or _refused_somewhen(c)
    }
    none |= of_others(reading, told)
    counted = figures(reading, told)
    left = [c for c in told if id(c) not in none and c.victim not in counted]
    why = {id(c): "statistic" for c in told if c.victim in counted}
    return why | dict.fromkeys(none | no_events(reading, left), "event_doubted")


def _only_headed(reading: Reading, cluster: Cluster) -> bool:
    """Whether headlines alone tell it, which name somebody else or nobody: `Student leaders remanded`."""
    named = cluster.victim and not cluster.victim.startswith("[")
    headed = all(t.heading and not named_in(reading, cluster.victim, t.sentence) for t in cluster.tellings)
    return bool(named) and headed


def _refused_somewhen(cluster: Cluster) -> bool:
    """Whether all that is told of custody is that bail was refused on no day: `has been refused bail three times`."""
    return cluster.family == "detention" and all(t.frame in REFUSING and not t.date for t in cluster.tellings)


def _appealed_at_once(cluster: Cluster, told: Iterable[Cluster]) -> bool:
    """No court decides on an appeal against its own judgment on the day of the judgment; it may add to the term."""
    return cluster.family == "appeal_decision" and any(
        appeal.court == first.court and appeal.date and first.date and first.date.startswith(appeal.date)
        for other in told
        if other.family in ("sentence", "conviction") and other.victim == cluster.victim
        for first in other.tellings
        if first.court and not first.component  # `raised to 18 years, followed by a travel ban`
        for appeal in cluster.tellings
    )


def clusters_of(reading: Reading) -> list[Cluster]:
    """The tellings of a unit, those of one event together."""
    for mend in MENDED_BY:
        mend(reading)
    groups: dict[tuple[str, str], list[list[Telling]]] = defaultdict(list)
    for telling in reading.tellings:
        for victim in telling.victims or [""]:
            _place(groups[_family(telling), victim], telling)
    told = [
        Cluster(kind, victim, cluster) for (kind, victim), clusters in groups.items() for cluster in clusters
    ]
    return set_on_appeal(reading, told)


def _family(telling: Telling) -> str:
    state = "unreal:" if telling.modality in UNREAL or telling.polarity == "negated" else ""
    return state + telling.type


def _place(clusters: list[list[Telling]], telling: Telling) -> None:
    best: tuple[float, list[Telling]] | None = None
    for cluster in clusters[-COMPARED:]:
        score = _same(cluster[-COMPARED:], telling)
        if score > 0 and (best is None or score > best[0]):
            best = (score, cluster)
    if best:
        best[1].append(telling)
    else:
        clusters.append([telling])


def _same(cluster: list[Telling], telling: Telling) -> float:
    """How surely a telling is of the same event; 0 or less: it is another."""
    if telling.type == "death":
        return 1.0
    score = 0.5
    if telling.type == "other" and telling.outcome != cluster[0].outcome:
        return -1
    if telling.type == "sentence" and not _one_punishment(cluster, telling):
        return -1
    if _elsewhere_too(cluster, telling):
        return -1
    dates = [t.date for t in cluster if t.date and not t.inherited] or [t.date for t in cluster if t.date]
    if telling.date and dates:
        fit = max(_dates_fit(d, telling.date) for d in dates)
        if (
            fit < 0
            and telling.type == "transfer"
            and telling.facility
            and any(t.facility == telling.facility for t in cluster)
        ):
            fit = 0.2 if min(months_apart(d, telling.date) for d in dates) <= 1 else fit
        if fit < 0:
            taken = telling.inherited or all(t.inherited for t in cluster if t.date)
            near = min(months_apart(d, telling.date) for d in dates) <= INHERITED_MONTHS
            return 0.1 if taken and near else -1
        score += fit
    months = {t.months for t in cluster if t.months is not None}
    if telling.months is not None and months:
        if telling.months not in months:
            return -1
        score += 1
    return _context(cluster, telling, dates, score)


def _elsewhere_too(cluster: list[Telling], telling: Telling) -> bool:
    """Whether it is what was done in another place, or a move to one."""
    if telling.type == "ill_treatment":
        return _another_harm(cluster, telling)
    return telling.type == "transfer" and _another_move(cluster, telling)


def _another_harm(cluster: list[Telling], telling: Telling) -> bool:
    """Whether it was done in another place, or is the refusal of medicine beside blows that another sentence tells."""
    places = {t.facility for t in cluster if t.facility}
    elsewhere = telling.facility is not None and bool(places) and telling.facility not in places
    apart = telling.sentence not in {t.sentence for t in cluster}
    return apart and (elsewhere or telling.withheld not in {t.withheld for t in cluster})


def _another_move(cluster: list[Telling], telling: Telling) -> bool:
    """Whether one sentence moves somebody to two places: `moved to Insein and in August to Thayarwady`."""
    here = {t.facility for t in cluster if t.sentence == telling.sentence and t.facility}
    return telling.facility is not None and bool(here) and telling.facility not in here


def _one_punishment(cluster: list[Telling], telling: Telling) -> bool:
    """Whether a decision imposes them as one: a fine beside a term is another, and so is a second term."""
    kind = beside_term(telling)
    if kind or beside_term(cluster[0]):
        return kind == beside_term(cluster[0])
    if telling.component != any(t.component for t in cluster):
        return False
    outcomes = {t.outcome for t in cluster if t.outcome}
    if telling.months is not None and not WHOLE.isdisjoint(outcomes):
        return False
    if telling.outcome in WHOLE and any(t.months is not None for t in cluster):
        return False
    if telling.outcome == "suspended" and telling.months is None and not outcomes:
        return all(t.months is None for t in cluster)
    return telling.outcome is None or not outcomes or telling.outcome in outcomes


def _context(cluster: list[Telling], telling: Telling, dates: list[str], score: float) -> float:
    if telling.type in (
        "ill_treatment",
        "detention",
        "denial_of_access",
        "appeal_decision",
        "raid",
        "hearing",
        "solitary_confinement",
        "charge",
    ):
        courts = {t.court for t in cluster if t.court}
        named = telling.court and courts and all(map(named_court, [telling.court, *courts]))
        if telling.court not in courts and (named or (courts and telling.court and not dates)):
            return -1
        places = {t.facility for t in cluster if t.facility}
        if _another_place(telling, places):
            return -1
        if telling.type == "detention" and _elsewhere(cluster, telling, places):
            return -1
        far = abs(telling.sentence - cluster[-1].sentence)
        if (
            telling.type == "ill_treatment"
            and far > 0
            and not (telling.withheld and cluster[-1].withheld)
            and telling.modality != cluster[-1].modality
            and not (telling.date and dates and not telling.inherited)
        ):
            return -0.1
        heading = telling.heading or all(t.heading for t in cluster)
        if not (telling.date and dates) and far > 3 and not heading and telling.type in REPEATED:
            return -0.1
        if (
            bool(telling.date) != bool(dates)
            and telling.type in ("detention", "charge")
            and not telling.nominal
            and not all(t.nominal for t in cluster)
            and far > 1
        ):
            return -0.1
    return score


def _another_place(telling: Telling, places: set[str]) -> bool:
    """Whether somebody is kept in another place, and not in a part of the same: `ward 209 of Evin prison`."""
    lasting = telling.type in ("detention", "solitary_confinement")
    facility = telling.facility
    return (
        lasting
        and facility is not None
        and bool(places)
        and not any(f" {facility} " in f" {p} " or f" {p} " in f" {facility} " for p in places)
    )


def _elsewhere(cluster: list[Telling], telling: Telling, places: set[str]) -> bool:
    """Whether it is another kind of custody: house arrest, where nobody knows, a term served in a prison of its own."""
    home = (telling.outcome == HOME) != any(t.outcome == HOME for t in cluster)
    served = (telling.frame == SERVED) != all(t.frame == SERVED for t in cluster)
    missing = (telling.frame == MISSING) != any(t.frame == MISSING for t in cluster)
    alike = telling.outcome is not None and telling.outcome in {t.outcome for t in cluster}
    return home or (served and telling.facility not in places) or (missing and not alike)


def _dates_fit(a: str, b: str) -> float:
    if a == b:
        return 2
    if a.startswith(b) or b.startswith(a):
        return 1
    if "/" in a or "/" in b:
        first, last = (a if "/" in a else b).split("/")
        other = b if "/" in a else a
        if "/" not in other and first <= other <= last:
            return 0.5
    if len(a) == len(b) == 10 and a[4:] == b[4:]:
        return 0.3
    return -1
