const STEPS = {
  row: { ArrowLeft: -1, ArrowRight: 1 },
  column: { ArrowUp: -1, ArrowDown: 1 },
} as const;

/** For `@keydown` on a group of buttons that is one Tab stop: arrow keys along its direction, Home and End move the focus between them. */
export const moveFocus =
  (direction: keyof typeof STEPS) =>
  (event: KeyboardEvent): void => {
    const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = (STEPS[direction] as Readonly<Record<string, number>>)[event.key];
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step && at + step;
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
