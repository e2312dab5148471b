"""What sounds like an arrest or a refusal and is none, beside what is one."""

import pytest

from tests.ingest.nlp.conftest import NAME, Extract, told


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        (f"{NAME} was stopped at the airport on 3 May 2022 and prevented from travelling to Tallinn.", False),
        (f"{NAME} was stopped at the airport on 3 May 2022 and driven to the police station.", True),
        (f"{NAME} has been missing since July 2021.", False),
        (f"{NAME} was abducted from his home in June; he has been recovered by the police.", False),
        (f"{NAME} was abducted from his home in June by armed men.", True),
        (f"{NAME} was taken from his shop by police officers to act as a witness in the case.", False),
        (f"{NAME} was taken from his shop by police officers on 3 May 2022.", True),
    ],
)
def test_no_arrest(extract: Extract, text: str, arrested: bool) -> None:
    assert (("arrest", NAME) in told(extract, text)) is arrested


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("His lawyer was only able to speak to him for the first time on 10 May 2022.", False),
        ("His lawyer was refused access to him on 10 May 2022.", True),
        ("His family had no news of him for two days.", False),
        ("His family has had no letters; his wife was refused a visit in August.", True),
        ("His family was not allowed to visit him for two months.", True),
        ("Police did not allow his wife into the courtroom.", False),
        ("Police did not allow his wife to visit him after the hearing in the courtroom.", True),
        ("He was not allowed to attend the funeral of his father.", False),
        ("On 5 May 2022 he was questioned without a lawyer.", False),
        ("On 5 May 2022 he was questioned for a day without access to a lawyer.", True),
        ("His request for a counsel was refused, and he was questioned without a lawyer.", True),
    ],
)
def test_no_refusal(extract: Extract, text: str, refused: bool) -> None:
    text = f"{NAME} has been held at Volna Prison since 3 May 2022. {text}"
    assert (("denial_of_access", NAME) in told(extract, text)) is refused


def test_medicine_at_the_gate(extract: Extract) -> None:
    events = told(
        extract,
        f"{NAME}, a diabetic, is held at Volna Prison. Guards turned away a sister who brought insulin.",
    )
    assert ("ill_treatment", NAME) in events
    assert ("denial_of_access", NAME) not in events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The guards have twice refused to let her see the prison doctor.", "ill_treatment"),
        ("She has not been allowed to receive the inhaler brought by her daughter.", "ill_treatment"),
        ("Her lawyer said that the guards had not let her family pass on her tablets.", "ill_treatment"),
        ("The prison has not allowed in the medicine that her family sends.", "ill_treatment"),
        ("She has not been allowed to receive the letters sent by her daughter.", "denial_of_access"),
        ("The guards did not allow her family to visit her or to bring medicine.", "denial_of_access"),
    ],
)
def test_medicine_kept_from_a_prisoner(extract: Extract, text: str, kind: str) -> None:
    found = told(extract, f"Ada Brun has been held at Volna Prison since 3 May 2022. {text}")
    assert found & {("ill_treatment", "Ada Brun"), ("denial_of_access", "Ada Brun")} == {(kind, "Ada Brun")}
    assert not any(who and who.startswith("[") for _, who in found)


@pytest.mark.parametrize(
    ("behind", "arrested"),
    [
        ("He waved to his family as guards led him to a prison van.", False),
        ("Soldiers came to his home on 3 May 2022, blindfolded him and led him to a jeep.", True),
    ],
)
def test_led_to_a_van(extract: Extract, behind: str, arrested: bool) -> None:
    events = told(extract, f"{NAME} wrote on corruption in Volna. {behind}")
    assert (("arrest", NAME) in events) is arrested
    assert ("detention", NAME) not in events or arrested


@pytest.mark.parametrize(
    ("text", "person", "moved"),
    [
        ("June 20: Justice Bella Marchuk is transferred to Volna.", "Bella Marchuk", False),
        (f"June 20: {NAME} is transferred to Volna Prison.", NAME, True),
    ],
)
def test_another_post(extract: Extract, text: str, person: str, moved: bool) -> None:
    text = f"June 2, 2022: {NAME} is arrested.\n\n{text}"
    assert (("transfer", person) in told(extract, text)) is moved


@pytest.mark.parametrize(
    ("text", "raided"),
    [
        (f"In October 2021 police surrounded the house of {NAME}, who had shut himself up there.", False),
        (f"In October 2021 police surrounded the house of {NAME} and searched it.", True),
    ],
)
def test_only_surrounded(extract: Extract, text: str, raided: bool) -> None:
    assert (("raid", NAME) in told(extract, text)) is raided


def test_taken_in_a_raid(extract: Extract) -> None:
    events = told(
        extract,
        f"On 19 August 2022 police raided the house of {NAME} and took him and three others away to the capital.",
    )
    assert ("arrest", NAME) in events
    assert ("transfer", NAME) not in events


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("On 5 May 2022 the magistrate remanded him to 12 June on bail of 500 dollars.", False),
        ("On 5 May 2022 the magistrate remanded him out of custody to 12 June.", False),
        ("On 5 May 2022 the magistrate remanded him in custody to 12 June.", True),
        ("On 5 May 2022 the magistrate remanded him in custody, and he was not released on bail.", True),
    ],
)
def test_who_waits_on_bail_is_not_held(extract: Extract, text: str, held: bool) -> None:
    text = f"{NAME} was arrested on 3 May 2022. {text}"
    assert (("detention", NAME) in told(extract, text)) is held


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("His father died in October; he was refused leave to attend the funeral.", False),
        ("His father died in custody in October; the family was refused leave to hold a funeral.", True),
        ("His father died in prison in October; he was refused leave to attend the funeral.", True),
        ("His father was shot dead by police in October; he was refused leave to attend the funeral.", True),
    ],
)
def test_whom_a_prisoner_could_not_bury(extract: Extract, text: str, dead: bool) -> None:
    text = f"{NAME} has been held at Volna Prison since 3 May 2022. {text}"
    assert ("death" in {kind for kind, _ in told(extract, text)}) is dead


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Her brother Omid Noori was questioned for six hours at the police station.", False),
        ("On 5 May 2021 Omid Noori was questioned for two days by the committee.", False),
        ("On 5 May 2021 Omid Noori was questioned overnight at the police station and released.", True),
        ("On 5 May 2021 Omid Noori was taken to a police station and questioned.", True),
    ],
)
def test_who_is_only_questioned_is_not_held(extract: Extract, text: str, kept: bool) -> None:
    told = extract(f"Rahima Noori was arrested on 3 May 2021 in Kabul. {text}").events
    held = [e for e in told if e.person == "Omid Noori" and e.type in ("arrest", "detention")]
    assert bool(held) is kept


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Their trial lasted less than three hours and was held on 18 January at the Judicial Complex.",
            False,
        ),
        ("The hearing, which was closed, was short and was held on 18 January at Volna Prison.", False),
        ("Noori came to the hearing and was held on 18 January at Volna Prison.", True),
    ],
)
def test_a_trial_that_is_held_holds_nobody(extract: Extract, text: str, held: bool) -> None:
    found = extract(f"Omid Noori and Sara Lamin were charged on 3 January 2022. {text}").events
    assert any(e.type in ("detention", "arrest") for e in found) is held


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        (f"On 4 March 2022 a mob pulled {NAME}, a man described as ill, out of police custody.", False),
        (f"On 4 March 2022 villagers seized {NAME} from the police station and beat him to death.", False),
        (f"On 4 March 2022 soldiers seized {NAME} from his home.", True),
        (f"On 4 March 2022 {NAME} was taken into police custody.", True),
    ],
)
def test_who_is_taken_from_custody_is_not_arrested(extract: Extract, text: str, arrested: bool) -> None:
    assert (("arrest", NAME) in told(extract, text)) is arrested


@pytest.mark.parametrize(
    ("bail", "held"),
    [
        ("was remanded for three days and released on police bail on 12 August 2022", True),
        ("was remanded to 12 August 2022 on police bail", False),
    ],
)
def test_who_is_remanded_before_bail_was_held(extract: Extract, bail: str, held: bool) -> None:
    text = f"{NAME} was arrested on 9 August 2022. He {bail}."
    assert (("detention", NAME) in told(extract, text)) is held


@pytest.mark.parametrize(
    ("behind", "arrested"),
    [
        ("She waved to the public gallery as she was led away.", False),
        ("Sarkova bowed to her supporters before she was taken back down.", False),
        ("On 9 May 2022 police came to the court again and she was led away in handcuffs.", True),
        ("On 9 May 2022 Sarkova was taken into custody in the courtroom.", True),
    ],
)
def test_who_is_led_out_of_court(extract: Extract, behind: str, arrested: bool) -> None:
    text = f"Olga Sarkova was arrested in Perm on 3 March 2022. On 9 May 2022 a court heard her. {behind}"
    again = [e for e in extract(text).events if e.type == "arrest" and e.date != "2022-03-03"]
    assert bool(again) is arrested


@pytest.mark.parametrize(
    ("lead", "polarity"),
    [
        ("Instead of being freed", "negated"),
        ("Rather than being released", "negated"),
        ("After being freed", "affirmed"),
    ],
)
def test_what_was_not_done_in_the_place_of_another_thing(extract: Extract, lead: str, polarity: str) -> None:
    text = f"{lead} on 3 May 2022, {NAME} was taken to Volna Prison."
    assert {e.polarity for e in extract(text).events if e.type == "release"} == {polarity}
