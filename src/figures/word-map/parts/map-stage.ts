import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Dot, dotsOf, type MapShown, type MapState, nameOf, pathOf } from '../marks.ts';
import { placesOf, stampsOf } from '../marks-canvas.ts';
import { readLasso, writeLasso } from '../marks-lasso.ts';
import { foundFlags } from '../marks-lines.ts';
import { nearestTo } from '../marks-neighbours.ts';
import { labelsOf } from '../marks-terms.ts';
import {
  cornersOf,
  onDrawing,
  onMap,
  type Place,
  placeOf,
  type View,
  WHOLE_VIEW,
  zoomed,
} from '../marks-view.ts';
import type { CanvasPicture, DotCanvas } from './dot-canvas.ts';
import { mapDrawing } from './map.ts';
import { MapHand } from './map-hand.ts';
import { mapTools } from './map-tools.ts';

interface Reactions {
  readonly pass: (change: Partial<MapState>) => void;
  readonly choose: (change: Partial<MapState>) => void;
  /** The pointer is over a sentence, by number; 0 for none. */
  readonly near: (number: number) => void;
}

interface StageOptions {
  readonly shown: MapShown;
  /** 0 for the first map, 1 for the one beside it. */
  readonly index: number;
  /** It is a map of other sentences than the first. */
  readonly isOther: boolean;
  readonly near: number;
  readonly state: MapState;
}

/** More points than these are drawn on a canvas; an SVG would stutter. */
export const MOST_MARKS = 300;
/** Over a canvas, so many points are marks: those round the one that is pointed at. */
const MARKS_AROUND = 40;
/** In drawing units: how near a pointer must come to a point on a canvas. */
const REACH = 9;

const isLarge = ({ file }: MapShown) => file.sentences.length > MOST_MARKS;

/** Draws the maps of the figure, on a canvas where there are many points, and follows the reader's hand on them. */
export class MapStage implements ReactiveController {
  #isLassoing = false;
  /** The line being drawn, in thousandths of the map, and on which map. */
  #line: { readonly corners: readonly Place[]; readonly index: number } | undefined;
  #view: View = WHOLE_VIEW;
  #unwatch = () => {};
  /** Over each canvas, the sentences (from 0) that are marks; those that stay keep their places. */
  #felt: number[][] = [];
  #shown: MapShown[] = [];
  #canvases: DotCanvas[] = [];
  #pictures: CanvasPicture[] = [];
  #hand = new MapHand({
    view: () => this.#view,
    pass: (view) => this.reactions.pass(view),
    choose: (view) => this.reactions.choose(view),
    isLassoing: () => this.#isLassoing,
    lasso: (line, map, done) => this.#draw(line, map, done),
    over: (place, map) => this.#over(place, map),
  });

  constructor(
    private readonly host: LitElement,
    private readonly reactions: Reactions,
  ) {
    host.addController(this);
  }

  /** A canvas does not follow theme and width by itself. */
  hostConnected(): void {
    const redraw = () => void this.#drawCanvases(false);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const width = new ResizeObserver(redraw);
    width.observe(this.host);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    this.#unwatch = () => {
      theme.disconnect();
      width.disconnect();
      dark.removeEventListener('change', redraw);
    };
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  hostUpdated(): void {
    void this.#drawCanvases(true);
  }

  /** What draws on a canvas is fetched for the first map of many points. */
  async #drawCanvases(canGlide: boolean): Promise<void> {
    const canvases = this.host.renderRoot.querySelectorAll('canvas');
    if (canvases.length === 0) return;
    const { DotCanvas } = await import('./dot-canvas.ts');
    for (const [k, canvas] of canvases.entries()) {
      const picture = this.#pictures[k];
      if (!picture || !canvas.isConnected) continue;
      this.#canvases[k] ??= new DotCanvas();
      this.#canvases[k].draw(canvas, { ...picture, glides: canGlide && picture.glides });
    }
  }

  map({ shown, index, isOther, near, state }: StageOptions): TemplateResult {
    const { file, layer } = shown;
    const view: View = { zoom: state.zoom, x: state.x, y: state.y };
    const isMoved = this.#view.zoom !== view.zoom || this.#view.x !== view.x || this.#view.y !== view.y;
    if (index === 0) [this.#view, this.#shown, this.#pictures] = [view, [], []];
    this.#shown.push(shown);
    const isCanvas = isLarge(shown);
    if (isCanvas)
      this.#pictures.push({
        places: placesOf(file, layer),
        stamps: stampsOf(shown, state.show),
        found: foundFlags(file, shown.found),
        view,
        glides: !isMoved && !this.#hand.isHeld,
      });
    const chosen = isOther ? 0 : state.sentence;
    const marked = isCanvas ? this.#around(shown, index, near || chosen) : undefined;
    return html`<div class="stage">${isCanvas ? html`<canvas aria-hidden="true"></canvas>` : nothing}${mapDrawing(
      {
        dots: dotsOf(shown, state.show, view, marked),
        isCanvas,
        prefix: isOther ? 'b' : '',
        canPress: !isOther,
        chosen,
        near,
        path: state.path && chosen > 0 ? pathOf(file, chosen, view) : [],
        labels: state.labels ? labelsOf(file, layer, view) : [],
        lasso: this.#corners(index, layer, state, isOther).map((corner) => onDrawing(view, corner)),
        isHeld: this.#hand.isHeld || isMoved,
        isLassoing: this.#isLassoing,
        zoom: view.zoom,
        label: `Map of ${nameOf(file)}, layer ${layer}; arrow keys go to the nearest point`,
        words: (dot) => wordsOf(shown, dot, state),
        hand: this.#hand,
      },
    )}</div>`;
  }

  /** Buttons below the first map. */
  tools(state: MapState, layer: number): TemplateResult {
    const seen = writeLasso(layer, cornersOf(this.#view));
    return mapTools({
      zoom: state.zoom,
      hasLasso: state.lasso !== '',
      isLassoing: this.#isLassoing,
      labels: state.labels,
      zoomBy: (factor) => this.reactions.choose(zoomed(this.#view, factor)),
      whole: () => this.reactions.choose(WHOLE_VIEW),
      toggleLasso: () => {
        this.#isLassoing = !this.#isLassoing;
        this.host.requestUpdate();
      },
      takeSeen: () => this.reactions.choose({ lasso: seen }),
      dropLasso: () => this.reactions.choose({ lasso: '' }),
      toggleLabels: (labels) => this.reactions.choose({ labels }),
    });
  }

  /** Sentences (from 0) near one, or in the middle of what is seen: those that keys and pointers feel. */
  #around({ file, layer }: MapShown, index: number, number: number): readonly number[] {
    const { x, y } = number > 0 ? placeOf(file, layer, number - 1) : this.#view;
    const near = new Set(nearestTo(file, layer, x, y, MARKS_AROUND));
    const stay = this.#felt[index]?.map((known) => (near.delete(known) ? known : undefined)) ?? [];
    const coming = near.values();
    this.#felt[index] = stay.map((known) => known ?? coming.next().value!).concat(...coming);
    return this.#felt[index];
  }

  #corners(index: number, layer: number, state: MapState, isOther: boolean): readonly Place[] {
    if (this.#line?.index === index) return this.#line.corners;
    const lasso = readLasso(state.lasso);
    return lasso && lasso.layer === layer && !isOther && !this.#line ? lasso.corners : [];
  }

  #indexOf = (map: SVGSVGElement): number =>
    [...this.host.renderRoot.querySelectorAll('svg.map')].indexOf(map);

  #draw(line: readonly Place[], map: SVGSVGElement, done: boolean): void {
    const index = this.#indexOf(map);
    const corners = line.map((place) => onMap(this.#view, place));
    this.#line = done ? undefined : { corners, index };
    // Sentences of another word are not listed, so that a line round them would select nothing.
    const first = this.#shown[0]!;
    const shown = this.#shown[index]!;
    if (done) {
      this.#isLassoing = false;
      if (shown.file === first.file) this.reactions.choose({ lasso: writeLasso(shown.layer, corners) });
    }
    this.host.requestUpdate();
  }

  #over(place: Place, map: SVGSVGElement): void {
    const shown = this.#shown[this.#indexOf(map)];
    if (!shown || !isLarge(shown) || shown.file !== this.#shown[0]!.file) return;
    const { x, y } = onMap(this.#view, place);
    const [index] = nearestTo(shown.file, shown.layer, x, y, 1);
    const there = onDrawing(this.#view, placeOf(shown.file, shown.layer, index!));
    this.reactions.near(Math.hypot(there.x - place.x, there.y - place.y) < REACH ? index! + 1 : 0);
  }
}

/** What is said of a dot: sense, sentence, and the number it shows. */
function wordsOf({ file }: MapShown, { number, value }: Dot, { show }: MapState): string {
  const { text, sense } = file.sentences[number - 1]!;
  const { name, part } = file.senses[sense]!;
  const extra = { place: ` (word ${value})`, kept: ` (${value} of ${file.neighbours} kept)` };
  const after = value === undefined ? '' : extra[show as keyof typeof extra];
  return `${show === 'part' && part ? part : name}: ${text}${after}`;
}
