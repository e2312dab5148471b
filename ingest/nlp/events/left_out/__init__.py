"""What is told and is no event of a case, or is told already: figures, mentions, settings, labels, sums, orders."""
