import type { Tab } from './tab.ts';

const PATIENCE_MS = 15_000;

/** Waits until an expression of the page is true. @throws Error naming what did not come */
async function until(tab: Tab, what: string, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await tab.run<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`${what} did not come: ${expression}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const isAwake = (id: string) => `document.querySelector('#${id} .figure-menu summary')`;
const sentence = (id: string) => `document.querySelector('#${id} .figure-sentence').textContent`;
const SIGN = "window.dispatchEvent(new Event('scroll'))";

/** A slider of a figure is moved by a key: the figure answers, and the address follows. */
async function moveSlider(tab: Tab, id: string): Promise<void> {
  await until(tab, 'the figure', isAwake(id));
  const before = await tab.run<string>(sentence(id));
  await tab.run(
    `document.querySelector('#${id} .figure-stage > *').shadowRoot.querySelector('input[type=range]').focus()`,
  );
  await tab.press('ArrowRight');
  await until(tab, 'another sentence', `${sentence(id)} !== ${JSON.stringify(before)}`);
  await until(tab, 'the state in the address', `location.hash.includes('${id}.')`);
}

/** What every browser must do, by the part of the site. Each throws an Error that says what was missing. */
export const CHECKS: Readonly<Record<string, (tab: Tab, site: string) => Promise<void>>> = {
  async home(tab, site) {
    await tab.open(site);
    await until(tab, 'links to articles', `document.querySelectorAll('main a[href$="/trees/"]').length`);
    await until(
      tab,
      'a drawn figure',
      "document.querySelector('main [thumbnail]')?.shadowRoot?.querySelector('svg')",
    );
  },
  async article(tab, site) {
    await tab.open(`${site}trees/`);
    await until(
      tab,
      'the drawing of the server',
      "document.querySelector('#power .figure-stage > *').shadowRoot.querySelector('svg')",
    );
    await tab.run(`document.querySelector('#power').scrollIntoView() || ${SIGN}`);
    await moveSlider(tab, 'power');
    await tab.run('history.back()');
    await until(tab, 'the state before', "!location.hash.includes('power.')");
  },
  async embed(tab, site) {
    await tab.open(`${site}trees/embed/power/#power?power=2`);
    await until(tab, 'the figure', isAwake('power'));
    await until(tab, 'the state of the address', `${sentence('power')}.includes('p = 2')`);
    await moveSlider(tab, 'power');
  },
  async element(tab, site) {
    await tab.open(`${site}figures/?kind=power-gram`);
    const figure = `document.querySelector('li:not([hidden]) > vitrine-figure')?.shadowRoot`;
    await until(tab, 'the drawing', `${figure}?.querySelector('figure')`);
    await tab.run(SIGN);
    await until(tab, 'the menu of an awake figure', `${figure}?.querySelector('.figure-menu summary')`);
  },
  async search(tab, site) {
    await tab.open(`${site}about/`);
    await tab.run('document.body.focus()');
    await tab.press('/');
    const field = `[...document.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot?.querySelectorAll('*') ?? [])]).find((node) => node.matches('dialog[open] input, dialog[open] input *'))`;
    await until(tab, 'the field', field);
    for (const sign of 'tree') await tab.press(sign);
    await until(
      tab,
      'results',
      "[...document.querySelectorAll('dialog[open] a')].some((link) => link.href.includes('/trees/'))",
    );
  },
};
