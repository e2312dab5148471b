"""What is a figure about a country or a period, and whose event it never is."""

import pytest

from tests.ingest.nlp.conftest import Extract

CASE = "Omar Haddad, a poet, was arrested on 4 May 2021. On 9 June 2021 he was sentenced to two years in prison. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Since 2013 the service has detained thousands of people pending trial.", "detained"),
        ("More than 400 persons were arrested under the decree in the first ten months of 2020.", "arrested"),
        ("Military courts tried at least 1,200 civilians during the year.", "tried"),
        ("At least 53 people were killed in the violence.", "killed"),
        ("More than 160 have been sentenced to death.", "sentenced to death"),
        ("According to a local group, 87 people remained in prison in December 2022.", "remained in prison"),
        ("The group has so far identified 28 citizens detained in May 2022 in the province.", "detained"),
        ("In May 2022, rights groups said, three times as many people were arrested.", "arrested"),
        ("Since then several hundred people have been released.", "released"),
        (
            "According to church sources, between 1,200 and 3,000 Christians were imprisoned in 2013.",
            "imprisoned",
        ),
        ("As of Wednesday, 20,349 people arrested since the coup were held.", "arrested"),
        (
            "The union counted 13,248 arbitrary detentions between January 2014 and October 2018.",
            "detentions",
        ),
    ],
)
def test_a_figure_is_no_event_of_a_case(extract: Extract, text: str, words: str) -> None:
    found = extract(CASE + text)
    assert {(e.type, e.person) for e in found.events} == {
        ("arrest", "Omar Haddad"),
        ("sentence", "Omar Haddad"),
    }
    left = {(r.reason, (CASE + text)[r.start : r.end]) for r in found.rejected}
    assert ("statistic", words) in left


@pytest.mark.parametrize(
    ("text", "kind", "group"),
    [
        ("About 60 members of a church were detained in March 2022.", "arrest", "[60 members of a church]"),
        ("At least 42 were arrested on 3 May 2022.", "arrest", "[At least 42]"),
        ("Four nurses were arrested in October 2019. They were released.", "release", "[Four nurses]"),
        ("Sami Brik and 14 others were tried in Tunis.", "trial", "[14 others]"),
        ("In the same case the court sentenced 75 people to death.", "sentence", "[75 people]"),
        ("In Sfax, 26 Baha'is were sentenced in June 2022.", "sentence", "[26 Baha'is]"),
        ("The union documented the arrest of 12 drivers on 6 May 2022.", "arrest", "[12 drivers]"),
    ],
)
def test_a_group_of_a_case_is_told(extract: Extract, text: str, kind: str, group: str) -> None:
    assert group in {e.person for e in extract(CASE + text).events if e.type == kind}


def test_a_text_without_others_is_about_its_group(extract: Extract) -> None:
    events = extract(
        "Police broke up a rally in Tunis. Dozens of people were arrested and taken away."
    ).events
    assert "[Dozens of people]" in {e.person for e in events}


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (
            "Lina Brik was arrested with her two colleagues on 4 May 2021. ",
            "At least nine farmers were arrested in 2019.",
        ),
        (
            "Omar Haddad's two sons were arrested on 4 May 2021. ",
            "In 2013, 3,000 Christians were imprisoned.",
        ),
        (
            "Police arrested my friends on 4 May 2021, said Omar Haddad. ",
            "A crackdown saw 20,349 people arrested.",
        ),
    ],
)
def test_what_befell_a_counted_group_befell_no_other_group(extract: Extract, before: str, text: str) -> None:
    own = extract(before).events
    events = extract(before + text).events
    others = {(e.person, e.date) for e in events} - {(e.person, e.date) for e in own}
    assert not {person for person, _ in others} & {e.person for e in own}


def test_terms_are_no_counted_events(extract: Extract) -> None:
    text = "On 28 June 2022, Omar Haddad was sentenced to seven years in prison, and Nizar Brik to 22 months."
    assert {e.person for e in extract(text).events if e.type == "sentence"} == {"Omar Haddad", "Nizar Brik"}


def test_the_sum_is_not_told_beside_its_parts(extract: Extract) -> None:
    text = (
        "The union protests at the arrest of sixteen of its members. On Wednesday 12 January 2022 its president Omar "
        "Haddad, its secretary Sami Brik and 14 other members were arrested in Tunis."
    )
    people = [e.person for e in extract(text).events if e.type == "arrest"]
    assert sorted(map(str, people)) == ["Omar Haddad", "Sami Brik", "[14 other members]"]


def test_one_group_is_told_once_under_two_names(extract: Extract) -> None:
    text = (
        "The government freed 48 people on 5 September 2022. The 48 prisoners were released and flown abroad."
    )
    freed = [e.person for e in extract(text).events if e.type == "release"]
    assert freed == ["[48 people]"]


def test_groups_of_another_size_stay_apart(extract: Extract) -> None:
    text = "Police arrested 48 students on 5 September 2022. They arrested 12 teachers on 5 September 2022 as well."
    taken = {e.person for e in extract(text).events if e.type == "arrest"}
    assert taken == {"[48 students]", "[12 teachers]"}


def test_as_many_others_are_not_the_sum(extract: Extract) -> None:
    text = (
        "On 12 January 2022 Omar Haddad, Sami Brik and 14 other members were arrested in Tunis. On 3 May 2018 police "
        "had arrested sixteen students in Sfax."
    )
    taken = {(e.person, e.date) for e in extract(text).events if e.type == "arrest"}
    assert ("[sixteen students]", "2018-05-03") in taken
    assert ("Omar Haddad", "2018-05-03") not in taken
