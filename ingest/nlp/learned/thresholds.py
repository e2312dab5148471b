"""How sure the network has to be, for each thing that it decides."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """How sure the network has to be, as probabilities; chosen on the held-out reports of `tools/train`."""

    add: float = 0.35
    """To tell an event that the grammar did not see."""
    drop: float = 0.0005
    """Below it an event of the grammar's is dropped."""
    retype: float = 0.7
    """To give the grammar's event another type of its family."""
    person: float = 0.6
    """To name a person."""
    company: float = 0.7
    """To name a person beside those whom the grammar names."""
    beside: float = 0.2
    """To name a person whom the words put beside one who is named."""
    gender: float = 0.05
    """To name another for one whom the pronoun cannot mean."""
    few: float = 0.85
    """To name some for a group that has more."""
    doubt: float = 0.4
    """Below it a person whom the grammar names is dropped for a surer one."""
    circumstance: float = 0.5
    """To give an event a date or a place."""
    kept: float = 0.5
    """Below it a day is none: a wrong one is worse."""
    read: float = 0.1
    """Below it a place that the grammar read in its clause is none."""
    instead: float = 0.85
    """To give it another place than the one that the grammar read in its own clause."""
    afar: float = 0.6
    """To give it a date from another sentence."""
    placed: float = 0.3
    """To give it a facility from another sentence: it is named less often than what happens in it."""
    lasting: float = 0.7
    """The same of the date of what goes on for a while."""
