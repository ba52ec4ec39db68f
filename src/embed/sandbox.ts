/**
 * In an iframe with `sandbox` and without `allow-same-origin` a page may not write history entries. The state then goes into the hash alone: that is
 * an entry, too, and walking back is told by `popstate` as well.
 */
export function historyInSandbox(): void {
  try {
    history.replaceState(history.state, '');
  } catch {
    history.replaceState = () => {};
    history.pushState = (_state, _title, address) => {
      if (address) location.hash = new URL(address, location.href).hash;
    };
  }
}
