/** Writes a line into a place for messages, with a button where something can be tried again; '' empties and hides it. */
export function sayIn(place: HTMLElement, message: string, again?: () => void): void {
  place.replaceChildren(message);
  place.hidden = message === '';
  if (!again) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Try again';
  button.addEventListener('click', () => {
    sayIn(place, '');
    again();
  });
  place.append(' ', button);
}
