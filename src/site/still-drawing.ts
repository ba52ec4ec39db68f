/** Attributes by which scripts, keys and speech work a part of a drawing; a drawing that sleeps has none of them. */
const WORKING = / (data-[\w-]+|tabindex|role|aria-[\w-]+)="[^"]*"/g;

/**
 * The server's drawing of a figure, made small. It is only looked at: the reader's browser draws the figure anew when it
 * wakes. So Lit's comments go, and everything by which a script would work the parts of a picture (a handle that takes
 * the focus and then does nothing would be worse than none), areas that only catch pointers, and digits that no eye can see.
 */
export function stillDrawing(rendered: string): string {
  return rendered
    .replace(/<!--[\s\S]*?-->|<\?>/g, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, stillSvg)
    .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/\s+/g, ' ').replace(/ (?=\/?>$)/, ''))
    .replace(/>\s+</g, '> <');
}

function stillSvg(drawing: string): string {
  const root = drawing.indexOf('>') + 1;
  return (
    drawing.slice(0, root) +
    drawing
      .slice(root)
      .replace(/<[a-z][^<>]*>/g, (tag) =>
        tag
          .replace(/\s+/g, ' ')
          .replace(WORKING, '')
          .replace(/-?\d+\.\d+/g, short),
      )
      .replace(/<([a-z]+)([^<>]*?) ?><\/\1>/g, '<$1$2/>')
      .replace(/<[a-z]+[^<>]* (class="hit"|fill="transparent")[^<>]*\/>/g, '')
      .replace(/>\s+</g, '><')
      .replace(/<g>([^<]*)<\/g>/g, '$1')
  );
}

/** A tenth of a drawing unit is less than a pixel of any screen. */
const short = (digits: string): string => String(Number(Number(digits).toFixed(1)));
