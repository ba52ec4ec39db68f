/** A line at the foot of the window about an address that names a figure this page does not have. */
export function sayUnknown(unknown: readonly string[], known: readonly string[]): void {
  const line = document.createElement('p');
  line.className = 'page-status';
  line.role = 'status';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => line.remove());
  line.append(
    `The address names “${unknown.join('”, “')}”; the figures of this page are: ${known.join(', ')}. `,
    close,
  );
  document.body.append(line);
}
