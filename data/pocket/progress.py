"""A progress bar of one line."""

from __future__ import annotations

import sys
import time

WIDTH = 30


class Progress:
    """Shows how far a loop is and how long it will take; in a log file, one line in `log_every` steps."""

    def __init__(self, total: int, start: int = 0, log_every: int = 100) -> None:
        self.total, self.start, self.log_every = total, start, log_every
        self.begin = time.monotonic()
        self.live = sys.stderr.isatty()

    def show(self, done: int, note: str) -> None:
        if not self.live and done % self.log_every and done != self.total:
            return
        per_step = (time.monotonic() - self.begin) / max(1, done - self.start)
        minutes = per_step * (self.total - done) / 60
        bar = "█" * (WIDTH * done // self.total)
        line = f"{bar:<{WIDTH}} {done}/{self.total}  {note}  {per_step:.2f} s a step, {minutes:.0f} min left"
        print(line, end="\r" if self.live and done < self.total else "\n", file=sys.stderr, flush=True)
