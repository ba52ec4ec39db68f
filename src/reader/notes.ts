/** Below this width notes leave the margin and open in place; the same number stands in the style sheet. */
const NARROW = '(max-width: 71.99rem)';

/** Side notes stand open in a wide margin; on narrow pages each opens below its mark when the mark is pressed. */
export function sideNotes(marks: readonly HTMLElement[]): void {
  const narrow = matchMedia(NARROW);
  const open = (mark: HTMLElement, yes: boolean) => {
    mark.ariaExpanded = String(yes);
  };
  const arrange = () => {
    for (const mark of marks) open(mark, !narrow.matches);
  };
  for (const mark of marks) {
    mark.addEventListener('click', () => {
      if (narrow.matches) open(mark, mark.ariaExpanded !== 'true');
    });
  }
  narrow.addEventListener('change', arrange);
  arrange();
}
