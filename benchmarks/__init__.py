"""Ratios against named baselines, each a module to run: `python -m benchmarks.load`."""
