"""Cypher that an analyst types: checked, read only, with bounds on time and size."""

from graph.guard.check import Checked, check_cypher
from graph.guard.run import MOST_ROWS, Table, run_cypher

__all__ = ["MOST_ROWS", "Checked", "Table", "check_cypher", "run_cypher"]
