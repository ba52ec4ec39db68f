"""Ambiguous words in context: who said what decides the sense, with the opposite sense present."""

from __future__ import annotations

from random import Random

from ..pieces import Piece, fill
from .people import GIVEN_NAMES

#: word → (sense, cues) twice. A cue is a verb phrase of a sentence about a person.
SENSES = {
    "bank": [("shore", ["fishes", "swims"]), ("money", ["saves", "trades"])],
    "bat": [("animal", ["explores caves", "loves nature"]), ("stick", ["plays sport", "hits balls"])],
    "bark": [("tree", ["climbs trees", "cuts wood"]), ("dog", ["walks dogs", "trains dogs"])],
    "crane": [("bird", ["loves nature", "feeds birds"]), ("machine", ["builds houses", "lifts stones"])],
    "ring": [("jewel", ["loves jewels", "sells gold"]), ("sound", ["hears bells", "plays music"])],
    "spring": [("season", ["plants seeds", "waits for summer"]), ("water", ["is thirsty", "walks in hills"])],
    "key": [("note", ["plays music", "sings songs"]), ("lock", ["opens doors", "guards rooms"])],
    "wave": [("sea", ["swims", "sails ships"]), ("hand", ["greets friends", "says goodbye"])],
    "light": [("lamp", ["reads at night", "fixes lamps"]), ("weight", ["lifts stones", "carries bags"])],
    "match": [("game", ["plays sport", "cheers teams"]), ("fire", ["lights candles", "cooks soup"])],
}


def context(rng: Random) -> list[Piece]:
    """`anna fishes . hugo saves . anna sees the bank : shore . which bank does hugo see ? money .`

    At most three people; of two, one means each sense. The glosses after the words are left out at times.
    """
    word, senses = rng.choice(list(SENSES.items()))
    people = rng.sample(GIVEN_NAMES, rng.randint(1, 3))
    chosen = [rng.randrange(2) for _ in people]
    if len(people) > 1:
        chosen[1] = 1 - chosen[0]
    order = list(range(len(people)))
    pieces: list[Piece] = []
    for n in order:
        pieces += fill("{any} {any_cue} .", any=people[n], any_cue=rng.choice(senses[chosen[n]][1]))
    rng.shuffle(order)
    if rng.random() < 0.7:
        for n in order:
            pieces += fill(
                "{any} sees the {any_word} : {sense} .", any=people[n], any_word=word, sense=senses[chosen[n]][0]
            )
    asked = rng.choice(order)
    question = "which {any_word} does {any} see ? {sense} ."
    return pieces + fill(question, any_word=word, any=people[asked], sense=senses[chosen[asked]][0])
