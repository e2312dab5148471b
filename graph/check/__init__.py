"""Find what cannot be true together, by rules that stand as data in `graph/rules`."""

from graph.check.model import Checked, Found, Side
from graph.check.rules import Rule, rules
from graph.check.run import check

__all__ = ["Checked", "Found", "Rule", "Side", "check", "rules"]
