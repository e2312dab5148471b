"""The learned part: which words tell an event, and which persons, dates and bodies belong to it.

A small encoder reads the sentences; what the grammar found (tags, names, its own tellings) goes in beside the words, so
that the network corrects the grammar instead of replacing it. `tools/train` trains it; what it is and where it fails:
`docs/explanation/model-card.md`.
"""
