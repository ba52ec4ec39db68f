"""Where in the network the sense of an ambiguous word is held: states of the opposite sense, put in place by place.

Two runs over two people who mean opposite senses: as it is, and with the cues exchanged, so that every word but the
cues (and, after glosses, the glosses) stands at the same position. States of the second are written into the first, at
some words and one layer. Where the answer flips, the sense was held there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from ..world import World
from .contexts import FORMS, NAMES, Scene, says, scenes, swapped
from .measurement import Choice, Measurement, halves, mean
from .rerunning import Rerun
from .running import Patch, Runner, parts, random_like

PEOPLE = 2
SCENES = 100
#: Share of scenes that must be answered rightly, as they are and exchanged, for anything to be measured.
BINDS = 0.9


def span(text: str, sentence: str, words: str) -> list[int]:
    """Positions (`<bos>` being 0) of `words` in the last `sentence` of a text; words of one space apart."""
    start = text.rindex(sentence) + sentence.index(words)
    first = 1 + len(text[:start].split())
    return list(range(first, first + len(words.split())))


def cue_sentence(scene: Scene) -> str:
    return f"{scene.people[scene.asked]} {scene.cues[scene.asked]} ."


def gloss_sentence(scene: Scene) -> str:
    return f"{scene.people[scene.asked]} sees the {scene.word} : {scene.answer} ."


def all_cues(scene: Scene, text: str) -> list[int]:
    sentences = " ".join(f"{name} {cue} ." for name, cue in zip(scene.people, scene.cues, strict=True))
    return span(text, sentences, sentences)


def asked_word(scene: Scene, text: str) -> list[int]:
    return span(text, f"which {scene.word} does", scene.word)


def asked_name(scene: Scene, text: str) -> list[int]:
    name = scene.people[scene.asked]
    return span(text, f"does {name} see", name)


def cue_words(scene: Scene, text: str) -> list[int]:
    return span(text, cue_sentence(scene), scene.cues[scene.asked])


def whole_cue_sentence(scene: Scene, text: str) -> list[int]:
    return span(text, cue_sentence(scene), cue_sentence(scene))


def glossed_word(scene: Scene, text: str) -> list[int]:
    return span(text, f"{scene.people[scene.asked]} sees the {scene.word} :", scene.word)


def glossed_words(scene: Scene, text: str) -> list[int]:
    before = f"{scene.people[scene.asked]} sees the {scene.word}"
    return span(text, f"{before} :", before)


def gloss_answer(scene: Scene, text: str) -> list[int]:
    return span(text, gloss_sentence(scene), scene.answer)


def whole_gloss_sentence(scene: Scene, text: str) -> list[int]:
    return span(text, gloss_sentence(scene), gloss_sentence(scene))


Place = Callable[[Scene, str], list[int]]
CUES: dict[str, Place] = {
    "cue": cue_words,
    "cue-sentence": whole_cue_sentence,
    "all-cues": all_cues,
}
#: For each form of asking, the words that are exchanged. The answer's own position is left out: there the answer is
#: the state's own, whatever came before.
PLACES: dict[str, dict[str, Place]] = {
    "question": {"word": asked_word, "name": asked_name, **CUES},
    "gloss": {"word": glossed_word, "name-to-word": glossed_words, **CUES},
    "told": {
        "word": glossed_word,
        "sense": gloss_answer,
        "gloss-sentence": whole_gloss_sentence,
        "asked-word": asked_word,
        "asked-name": asked_name,
        **CUES,
    },
}


def padded(places: list[list[int]]) -> Tensor:
    """Positions [texts, most places]; the first of a text is said again where it has fewer."""
    most = max(map(len, places))
    return torch.tensor([each + each[:1] * (most - len(each)) for each in places])


def states_at(runner: Runner, texts: list[str], positions: Tensor) -> Tensor:
    """Streams at some positions of each text: [texts, places] → [texts, n_layers + 1, places, d_model]."""
    found = []
    for part in parts(len(texts)):
        rows = torch.arange(part.stop - part.start)[:, None]
        found.append(runner.streams(texts[part]).transpose(1, 2)[rows, positions[part]].transpose(1, 2))
    return torch.cat(found)


def told_apart(runner: Runner, form: str) -> list[tuple[Scene, Scene]]:
    """Scenes and their exchanges, both of which are answered rightly: only there can an answer flip."""
    drawn = scenes(PEOPLE, SCENES)
    pairs = [(scene, swapped(scene)) for scene in drawn]
    right = [says(runner, [FORMS[form](pair[n]) for pair in pairs], [pair[n].answer for pair in pairs]) for n in (0, 1)]
    return [pair for pair, *both in zip(pairs, *right, strict=True) if all(both)]


@dataclass(frozen=True)
class Exchange:
    """Texts whose answers may flip, the positions [texts, places] that are patched, and what is written there: `states`
    [texts, n_layers + 1, places, d_model] of the runs with exchanged cues. opposite: ids of the opposite senses."""

    texts: list[str]
    positions: Tensor
    states: Tensor
    opposite: Tensor

    @classmethod
    def of(cls, runner: Runner, form: str, place: Place, pairs: list[tuple[Scene, Scene]]) -> Exchange:
        texts = [FORMS[form](scene) for scene, _ in pairs]
        positions = padded([place(scene, text) for (scene, _), text in zip(pairs, texts, strict=True)])
        states = states_at(runner, [FORMS[form](other) for _, other in pairs], positions)
        return cls(texts, positions, states, runner.ids_of([scene.opposite for scene, _ in pairs]))

    def patches(self, states: Tensor) -> list[Patch]:
        """One patch a layer 0 … n_layers − 1."""
        return [Patch(layer, self.positions, states[:, layer]) for layer in range(states.shape[1] - 1)]

    def flips(self, runner: Runner, states: Tensor) -> list[list[float]]:
        """1 where the answer becomes the opposite sense, else 0: [layers][texts], one layer patched at a time."""
        rerun = Rerun.of(runner, self.texts)
        return [(rerun.next_words(patch) == self.opposite).float().tolist() for patch in self.patches(states)]

    def flips_together(self, runner: Runner) -> list[float]:
        """The same with the states written at every layer at once: [texts]."""
        return (runner.next_words(self.texts, *self.patches(self.states)) == self.opposite).float().tolist()


def measure_sense_patches(runner: Runner, _: World) -> list[Measurement]:
    """Share of answers flipped by states of the opposite sense; the layer is chosen on the validation half.

    A model that binds no cue to a name guesses; what flips a guess says nothing, so nothing is measured there.
    """
    found = []
    for form, places in PLACES.items():
        pairs = told_apart(runner, form)
        if len(pairs) < BINDS * SCENES:
            continue
        validation, test = halves(pairs)
        for place, where in places.items():
            learn, exchange = (Exchange.of(runner, form, where, half) for half in (validation, test))
            chosen = [mean(layer) for layer in learn.flips(runner, learn.states)]
            controls: dict[str, float | list[float]] = {
                "random vectors": [mean(layer) for layer in exchange.flips(runner, random_like(exchange.states))],
                "every layer at once": mean(exchange.flips_together(runner)),
            }
            found.append(
                Measurement(
                    f"sense-{form}-{place}",
                    f"answers flipped, {NAMES[form]}, states at: {place.replace('-', ' ')}",
                    exchange.flips(runner, exchange.states),
                    controls=controls,
                    choice=Choice(chosen, list(range(runner.model.sizes.n_layers))),
                )
            )
    return found
