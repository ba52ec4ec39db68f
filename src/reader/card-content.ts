import type { AnyFigure } from './wake.ts';

/** A copy for show only: no ids, which must stay unique, and nothing to press. */
function bareCopy(source: Element): Element {
  const copy = source.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const element of copy.querySelectorAll('.anchor, .note, button, .backlinks')) element.remove();
  return copy;
}

/** The drawing of a figure as it stands now, and what it says. */
async function figureCard(frame: Element): Promise<Node[]> {
  const [number, title, sentence] = ['.figure-number', '.figure-title', '.figure-sentence'].map((part) => {
    const found = frame.querySelector(part);
    return found ? bareCopy(found) : '';
  });
  const heading = document.createElement('p');
  heading.append(number!, ' ', title!);
  const words = document.createElement('div');
  words.append(heading, sentence!);
  const figure = frame.querySelector<HTMLElement>('.figure-stage > *') as AnyFigure | null;
  const drawing = figure?.shadowRoot?.querySelector<SVGSVGElement>('.panels svg');
  if (!drawing) return [words];
  const { pictureOf } = await import('./export-svg.ts');
  const image = new Image();
  image.alt = '';
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureOf(drawing))}`;
  return [image, words];
}

/** A section is shown by its heading and first paragraph. */
function sectionCard(heading: Element): Node[] {
  const first = heading.nextElementSibling;
  return first?.matches('p') ? [bareCopy(heading), bareCopy(first)] : [bareCopy(heading)];
}

/** A term is shown with its definition. */
function termCard(term: Element): Node[] {
  const definition = term.nextElementSibling;
  return definition?.matches('dd') ? [bareCopy(term), bareCopy(definition)] : [bareCopy(term)];
}

/** What the card shows of the element that a link leads to. */
export async function cardContent(target: Element): Promise<Node[]> {
  if (target.matches('figure.figure')) return figureCard(target);
  if (target.matches('h2, h3, h4')) return sectionCard(target);
  if (target.matches('dt')) return termCard(target);
  const box = document.createElement('div');
  box.append(...(target.matches('li') ? [...bareCopy(target).childNodes] : [bareCopy(target)]));
  return [box];
}
