"""People of the invented scenes: given names, jobs and character traits."""


def words(text: str) -> list[str]:
    """The words of a text, as a list."""
    return text.split()


GIVEN_NAMES = words(
    """anna bruno clara dora emil fatima greta hugo ines jonas karim lea mona nils olga petra quentin rosa sami tess
    umar vera willem xenia yusuf zoe tom mia noor felix"""
)

JOBS = words(
    """cook baker gardener tailor sailor farmer nurse plumber painter librarian driver clerk waiter carpenter miller
    shepherd"""
)

TRAITS = {
    "good": words(
        """honest kind loyal patient careful gentle faithful fair helpful polite humble sincere generous brave modest
        truthful friendly caring decent thoughtful just tender wise calm"""
    ),
    "neutral": words("tall quiet young tired busy sleepy hungry short old cold thirsty blond"),
    "bad": words(
        """greedy cruel sneaky rude selfish dishonest jealous lazy careless spiteful vain mean nasty sly bossy brutal
        crooked cunning false hateful hostile reckless ruthless shady"""
    ),
}

#: Traits that never occur in a dialogue, only in statements about traits: the last of each list.
UNSEEN_TRAITS = {"good": 4, "neutral": 3, "bad": 4}


def seen_traits(kind: str) -> list[str]:
    """Traits that occur in dialogues."""
    return TRAITS[kind][: -UNSEEN_TRAITS[kind]]


def unseen_traits(kind: str) -> list[str]:
    """Traits that occur in statements about traits alone."""
    return TRAITS[kind][-UNSEEN_TRAITS[kind] :]
