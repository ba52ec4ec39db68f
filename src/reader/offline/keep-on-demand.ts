/** Shows the button that keeps articles where the browser can do it. Its code comes when the reader presses, or has kept something. */
export function keepOnDemand(): void {
  const button = document.querySelector<HTMLElement>('.keep');
  const workers = navigator.serviceWorker;
  if (!button || !workers) return;
  const fill = (pressed?: unknown) =>
    import('./keep-place.ts').then(
      (module) => module.fillPlace(button, !!pressed),
      (error) => (button.nextSibling!.textContent = error.message),
    );
  button.hidden = false;
  button.onclick = fill;
  if (workers.controller) void fill();
}
