"""Compute the graph that analysts see from the claims, and bring the database to it."""

from graph.projection.project import Projected, project

__all__ = ["Projected", "project"]
