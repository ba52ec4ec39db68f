/** Marks in the table of contents the section that is being read: the last heading above a third of the window. */
export function markContents(links: readonly HTMLAnchorElement[]): void {
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = () => {
    const line = innerHeight / 3;
    const current =
      sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line) ?? sections[0];
    for (const { link } of sections) {
      link.ariaCurrent = link === current?.link ? 'true' : null;
    }
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  mark();
}
