/** Mean width of a letter in shares of the font size; system faces differ, this is one of the widest (DejaVu Sans), bold. */
const LETTER = 0.55;

/** How many letters surely find room in `width` drawing units at a font size. */
export const lettersIn = (width: number, size: number): number => Math.floor(width / (size * LETTER));

/** About how wide a text is at most, in drawing units. */
export const widthOf = (text: string, size: number): number => text.length * size * LETTER;

/** Words on lines of at most `letters` letters; a longer word has a line of its own. */
export function textLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
