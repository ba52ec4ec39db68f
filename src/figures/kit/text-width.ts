/** About how wide a text of 13 units is in a usual sans-serif face; on the wide side, as readers' fonts differ. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/[ijl.,;:'!|()[\] ]/.test(sign)) width += 4.2;
    else if (/[mwMW@%—…]/.test(sign)) width += 12.4;
    else if (/[A-Z\d]|[^\u0020-\u024f]/.test(sign)) width += 9;
    else width += /[frt-]/.test(sign) ? 5.4 : 8;
  }
  return width;
}
