"""What a user can mend: printed as it is, without a stack trace."""


class Problem(Exception):
    """The message says what was found, what was expected, and what to do."""
