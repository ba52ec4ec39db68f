/**
 * The data card that stands on a page of the site at the anchor of an address, such as `…/trees/data/#power`. Rejects where the page
 * cannot be fetched or has no such card.
 */
export async function fetchCard(address: string): Promise<Node> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const card = page.getElementById(new URL(address).hash.slice(1))?.querySelector('.card-fields');
  if (!card) throw new Error('the page of data has no such card');
  return document.importNode(card, true);
}
