"""What the generator makes from the Turtle of the ontology."""
