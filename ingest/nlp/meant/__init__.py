"""Who is meant by a pronoun, a role or a noun phrase."""
