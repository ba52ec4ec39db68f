"""People of the invented scenes: given names, jobs and character traits."""

GIVEN_NAMES = (
    "anna bruno clara dora emil fatima greta hugo ines jonas karim lea mona nils olga petra quentin rosa sami tess "
    "umar vera willem xenia yusuf zoe tom mia noor felix"
).split()

JOBS = (
    "cook baker gardener tailor sailor farmer nurse plumber painter librarian driver clerk waiter carpenter miller "
    "shepherd"
).split()

TRAITS = {
    "good": "honest kind loyal patient careful gentle faithful fair helpful polite humble sincere".split(),
    "neutral": "tall quiet young tired busy sleepy hungry short".split(),
    "bad": "greedy cruel sneaky rude selfish dishonest jealous lazy careless spiteful vain mean".split(),
}

#: Traits that never occur in a dialogue, only in statements about traits: the last of each list.
UNSEEN_TRAITS = {"good": 3, "neutral": 2, "bad": 3}


def seen_traits(kind: str) -> list[str]:
    return TRAITS[kind][: -UNSEEN_TRAITS[kind]]


def unseen_traits(kind: str) -> list[str]:
    return TRAITS[kind][-UNSEEN_TRAITS[kind] :]
