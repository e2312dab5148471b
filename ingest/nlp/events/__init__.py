"""Events: the words that tell one, to whom it happened, when, where and how it is meant; one for all its tellings."""
