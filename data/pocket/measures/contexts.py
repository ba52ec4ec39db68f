"""Ambiguous words in context: does the model tell whose bank is which?

Where two or three people are about, they mean opposite senses, so the words alone do not tell: each cue has to be bound
to its name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from ..documents.contexts import SENSES
from ..documents.people import GIVEN_NAMES
from ..world import World
from .measurement import Measurement, mean
from .running import Runner

SCENES = 200


@dataclass(frozen=True)
class Scene:
    """People, the sense (0 or 1) that each means by the word, a cue for it, and who is asked about (a place in the
    lists). With several people, the first two mean opposite senses."""

    word: str
    people: list[str]
    senses: list[int]
    cues: list[str]
    asked: int

    def sense(self, person: int) -> str:
        return SENSES[self.word][self.senses[person]][0]

    @property
    def answer(self) -> str:
        return self.sense(self.asked)

    @property
    def opposite(self) -> str:
        return SENSES[self.word][1 - self.senses[self.asked]][0]


def cue_pairs(word: str) -> list[tuple[str, str]]:
    """Cues of the first and the second sense with the same number of words, so that exchanging them moves nothing."""
    first, second = (cues for _, cues in SENSES[word])
    return [(one, other) for one in first for other in second if len(one.split()) == len(other.split())]


def scenes(people: int, count: int = SCENES) -> list[Scene]:
    """Drawn scenes; words and the senses asked for take turns, so that a guess is right in half of them."""
    rng, words = Random(people), list(SENSES)
    drawn = []
    for n in range(count):
        word, asked = words[n % len(words)], rng.randrange(people)
        senses = [0, 1, rng.randrange(2)][:people]
        if senses[asked] != n // len(words) % 2:
            senses = [1 - sense for sense in senses]
        pair = rng.choice(cue_pairs(word))
        drawn.append(Scene(word, rng.sample(GIVEN_NAMES, people), senses, [pair[sense] for sense in senses], asked))
    return drawn


def swapped(scene: Scene) -> Scene:
    """The same people with the opposite senses and cues: of two people, each gets the other's."""
    pair = next(pair for pair in cue_pairs(scene.word) if set(scene.cues) <= set(pair))
    senses = [1 - sense for sense in scene.senses]
    return replace(scene, senses=senses, cues=[pair[sense] for sense in senses])


def renamed(scene: Scene) -> Scene:
    """The first two people exchange their names; who is asked about keeps the name, and so means the opposite sense,
    unless it is the third."""
    people = [scene.people[1], scene.people[0], *scene.people[2:]]
    return replace(scene, people=people, asked=people.index(scene.people[scene.asked]))


def cue_sentences(scene: Scene) -> str:
    return " ".join(f"{name} {cue} ." for name, cue in zip(scene.people, scene.cues, strict=True))


def gloss_sentences(scene: Scene) -> str:
    return " ".join(f"{name} sees the {scene.word} : {scene.sense(n)} ." for n, name in enumerate(scene.people))


def question(scene: Scene) -> str:
    return f"which {scene.word} does {scene.people[scene.asked]} see ?"


def gloss(scene: Scene) -> str:
    return f"{scene.people[scene.asked]} sees the {scene.word} :"


#: How the sense is asked for: in a question, in a gloss, and in a question after the glosses of all people.
FORMS = {
    "question": lambda scene: f"{cue_sentences(scene)} {question(scene)}",
    "gloss": lambda scene: f"{cue_sentences(scene)} {gloss(scene)}",
    "told": lambda scene: f"{cue_sentences(scene)} {gloss_sentences(scene)} {question(scene)}",
}
NAMES = {"question": "question", "gloss": "gloss", "told": "question after glosses"}


def says(runner: Runner, texts: list[str], words: list[str]) -> list[float]:
    """1 where the word is the likeliest after its text, else 0."""
    return (runner.next_words(texts) == runner.ids_of(words)).float().tolist()


def controls_of(runner: Runner, form: str, drawn: list[Scene]) -> dict[str, float | list[float]]:
    """Where the answer has to follow the change (near 1), and where nothing is left to know it by (near 0.5)."""
    write = FORMS[form]
    changes = {"cues exchanged, answer follows": [swapped(scene) for scene in drawn]}
    if len(drawn[0].people) > 1:
        changes["names exchanged, answer follows"] = [renamed(scene) for scene in drawn]
    found: dict[str, float | list[float]] = {
        name: mean(says(runner, [write(scene) for scene in changed], [scene.answer for scene in changed]))
        for name, changed in changes.items()
    }
    answers = [scene.answer for scene in drawn]
    if form == "told":
        torn = [f"{cue_sentences(scene)} {gloss_sentences(swapped(scene))} {question(scene)}" for scene in drawn]
        found["glosses exchanged, cues not: answer follows glosses"] = mean(
            says(runner, torn, [scene.opposite for scene in drawn])
        )
    else:
        bare = [gloss(scene) if form == "gloss" else question(scene) for scene in drawn]
        found["no cue"] = mean(says(runner, bare, answers))
    return found


def measure_contexts(runner: Runner, _: World) -> list[Measurement]:
    """Right answers over all words, for one, two and three people."""
    found = []
    for form, write in FORMS.items():
        for people in (1, 2, 3):
            drawn = scenes(people)
            scores = says(runner, [write(scene) for scene in drawn], [scene.answer for scene in drawn])
            found.append(
                Measurement(
                    f"context-{form}-{people}",
                    f"ambiguous word, {NAMES[form]}, people: {people}",
                    scores,
                    controls=controls_of(runner, form, drawn),
                )
            )
    return found
