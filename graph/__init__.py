"""Claims in a graph database, and the graph of entities that is computed from them."""

from graph.connection import Store, open_store

__all__ = ["Store", "open_store"]
