"""What every generated record type has in common: it is frozen, closed, and checks what holds between its fields."""

from collections.abc import Callable, Collection
from typing import Any, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator


class Record(BaseModel):
    """A record of one class. What it is not told is absent; what it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = ()
    """Pairs of fields where the first may not come after the second; True where they may not be equal either."""
    ONE_OF: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Groups of fields of which exactly one is there."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        for first, second, strictly in self.ORDERED:
            low, high = getattr(self, first), getattr(self, second)
            if low is not None and high is not None and (low > high or (strictly and low == high)):
                raise ValueError(f"{first} comes after {second}")
        return self

    @model_validator(mode="after")
    def _check_choice(self) -> Self:
        for group in self.ONE_OF:
            if sum(getattr(self, name) is not None for name in group) != 1:
                raise ValueError(f"exactly one of {', '.join(group)} is needed")
        return self

    def properties(self) -> dict[str, Any]:
        """Return the fields that are there, lists as lists: what the store and JSON hold."""
        given = self.model_dump(mode="json", exclude_none=True)
        return {key: value for key, value in given.items() if value != []}


def one_of(values: Collection[str], scheme: str) -> AfterValidator:
    """Return the check that a text is one of the notations of a concept scheme."""

    def check(value: str) -> str:
        if value not in values:
            raise ValueError(f"not a notation of the scheme {scheme}")
        return value

    known: Callable[[str], str] = check
    return AfterValidator(known)
