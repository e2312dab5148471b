"""From files to claims: readers, division, extraction, assembly, and the run that wires them."""
