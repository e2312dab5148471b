"""The words of a text: cleaned, parsed, and looked up among the labels of the ontology."""
