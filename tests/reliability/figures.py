"""Seeds, sizes and figures of the runs.

SOAK_SEED=7 replays a run with its seed; SOAK_PART=0.1 makes it a tenth as long, and its figures say so.
"""

import os
import random
import time


def seed() -> int:
    """The seed of this run: a fresh one unless one is asked for."""
    return int(os.environ.get("SOAK_SEED") or time.time_ns() % 1_000_000)


def dice(of: int) -> random.Random:
    """Dice that fall the same way again for the same seed."""
    return random.Random(of)  # noqa: S311 - dice of a test


def part_of(whole: int) -> int:
    """How many of so many are to be run."""
    return max(1, round(whole * float(os.environ.get("SOAK_PART") or 1)))


def show(run: str, **figures: object) -> None:
    """Print what a run showed."""
    told = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in figures.items())
    print(f"\n[{run}] {told}", flush=True)  # noqa: T201 - the figures are what a long run is for
