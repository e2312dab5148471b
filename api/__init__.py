"""The HTTP interface, its pages and the `casegraph` command line: what a person or a program meets first."""
