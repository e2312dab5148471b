"""What every view shares: camelCase keys, made from the readers' dataclasses by attribute."""

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from api.views import examples

T = TypeVar("T")


class View(BaseModel):
    """A document, or a part of one."""

    model_config = ConfigDict(
        from_attributes=True, alias_generator=to_camel, validate_by_name=True, frozen=True
    )


class Stub(View):
    """A thing that is named in passing."""

    id: str = Field(examples=[examples.PERSON_ID])
    label: str = Field(examples=["Damir Sabitkhanov"])
    kind: str = Field(description="Its class in the ontology, the most specific one.", examples=["Person"])


class Evidence(View):
    """One claim, with the words that it stands on and who published them."""

    claim: str = Field(examples=[examples.CLAIM_ID])
    predicate: str = Field(examples=["heldIn"])
    quote: str = Field(description="Verbatim.", examples=["On 13 March he was placed in SIZO-5."])
    report: str = Field(examples=[examples.REPORT_ID])
    passage: str = Field(examples=[examples.PASSAGE_ID])
    start: int = Field(description="First character in the document's text.", examples=[1874])
    end: int = Field(description="The character after the last one.", examples=[1910])
    sentence: str = Field(
        description="The whole sentence, or the row of a table, that the quote stands in.",
        examples=["On 13 March he was placed in SIZO-5."],
    )
    offset: int = Field(description="Where the quote begins in the sentence.", examples=[0])
    polarity: str = Field(examples=["affirmed"])
    modality: str = Field(examples=["asserted"])
    according_to: list[str] = Field(
        default=[], description="Who is quoted as saying so, the outermost first.", examples=[[]]
    )
    source: str | None = Field(default=None, examples=["https://lantern.example.org/sabitkhanov"])
    title: str | None = Field(default=None, examples=["Journalist sentenced"])
    publisher: str | None = Field(default=None, examples=["Lantern Defenders"])
    published: str | None = Field(default=None, description="EDTF.", examples=["2023-09-20"])


class Paged(View, Generic[T]):
    """One page of a list."""

    items: list[T]
    total: int = Field(description="How many items the whole list has.", examples=[1])
    floor: bool = Field(
        default=False, description="Whether there may be more than `total`.", examples=[False]
    )
    next: str | None = Field(
        default=None,
        description="Address of the next page, also in the `Link` header; null on the last one.",
        examples=[None],
    )
