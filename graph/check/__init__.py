"""Find what cannot be true together, by rules that stand as data in `graph/rules`."""

from graph.check.rules import Rule, rules
from graph.check.run import Checked, Found, check

__all__ = ["Checked", "Found", "Rule", "check", "rules"]
