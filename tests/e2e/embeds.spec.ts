// Figures on other sites' pages: the element and the iframe, driven on a page from another origin that does not make it easy.
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type HostPage, hostPage } from './support/host-page.ts';
import { BASE, EMBED_PAGES, readSiteFile, siteFiles } from './support/site.ts';
import { expect, test } from './support/test.ts';

const HOSTILE = `<style>
  * { all: unset; }
  html { font-size: 40px; direction: rtl; line-height: 3; letter-spacing: 0.3em; text-transform: uppercase; color: red; }
  style, script, head, title { display: none; }
  body { display: block; inline-size: 600px; }
  .figure, .controls, svg { display: none !important; }
</style>`;

const element = (page: Page, nth = 0) => page.locator('vitrine-figure').nth(nth);
const shown = (page: Page, nth = 0) => {
  const root = element(page, nth);
  return {
    root,
    frame: root.locator('figure'),
    sentence: root.locator('.figure-sentence'),
    stage: root.locator('.figure-stage > *'),
    menu: root.locator('.figure-menu summary'),
  };
};

test.describe('the element', () => {
  let host: HostPage | undefined;
  test.afterEach(() => host?.close());

  const open = async (
    page: Page,
    base: string,
    body: string,
    options: Parameters<typeof hostPage>[1] = {},
  ) => {
    host = await hostPage(`${body}<script type="module" src="${base}embed.js"></script>`, options);
    await page.goto(host.address);
    // Any sign of the reader will do.
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 1);
  };

  test('is drawn in a hostile page, wakes, and keeps its state out of that page’s address', async ({
    page,
    baseURL,
  }) => {
    const src = `${baseURL}trees/#power?power=1.8`;
    await open(page, baseURL!, `<vitrine-figure src="${src}">A picture of distances.</vitrine-figure>`, {
      head: HOSTILE,
    });
    const { frame, stage, sentence, menu } = shown(page);
    await expect(menu).toBeVisible();
    await expect(stage).not.toHaveAttribute('asleep', /.*/);
    await expect(sentence).toContainText('p = 1.8');
    await expect(frame).toHaveCSS('direction', 'ltr');
    await expect(sentence).toHaveCSS('font-size', '14px');
    await expect(sentence).toHaveCSS('letter-spacing', 'normal');
    await expect(sentence).toHaveCSS('text-transform', 'none');
    const width = (await frame.boundingBox())!.width;
    expect(width).toBeLessThanOrEqual(600);
    expect(width).toBeGreaterThan(500);
    const changes = await page.evaluateHandle(() => {
      const seen: string[] = [];
      addEventListener('vitrine-change', (event) => seen.push((event as CustomEvent).detail.src));
      return seen;
    });
    const before = await sentence.textContent();
    const slider = stage.locator('input[type=range]').first();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(sentence).not.toHaveText(before!);
    await expect.poll(() => changes.jsonValue()).toHaveLength(1);
    expect((await changes.jsonValue())[0]).toContain(`${baseURL}trees/#power?`);
    expect(page.url()).toBe(host!.address);
    expect(await page.evaluate(() => history.length)).toBeLessThan(3);
    await element(page).evaluate(
      (node, address) => node.setAttribute('src', address),
      `${baseURL}trees/#power?power=2.1`,
    );
    await expect(sentence).toContainText('p = 2.1');
  });

  test('several share their modules, load no other figure, and stand in shadow roots, too', async ({
    page,
    baseURL,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url().split('/').at(-1)!);
    });
    await open(
      page,
      baseURL!,
      `<vitrine-figure src="${baseURL}trees/#power"></vitrine-figure><vitrine-figure src="${baseURL}context/#scores"></vitrine-figure>
       <div id="place"></div><script>document.getElementById('place').attachShadow({mode:'open'}).innerHTML='<vitrine-figure src="${baseURL}trees/#power"></vitrine-figure>'</script>`,
    );
    for (const nth of [0, 1]) await expect(shown(page, nth).menu).toBeVisible();
    await expect(page.locator('#place vitrine-figure .figure-menu summary')).toBeVisible();
    expect(new Set(scripts).size).toBe(scripts.length);
    expect(scripts.join(' ')).toContain('power-gram');
    expect(scripts.join(' ')).not.toMatch(/star-tree|fact-browser|word-map/);
  });

  test('follows the page’s light or dark, and its own attribute before that', async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, baseURL!, `<vitrine-figure src="${baseURL}trees/#power"></vitrine-figure>`);
    const box = element(page).locator('.vitrine-embed');
    // The page says nothing and is light, whatever the system is.
    await expect(box).toHaveCSS('background-color', 'rgb(252, 251, 248)');
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    await expect(box).toHaveCSS('background-color', 'rgb(23, 24, 26)');
    await element(page).evaluate((node) => node.setAttribute('theme', 'light'));
    await expect(box).toHaveCSS('background-color', 'rgb(252, 251, 248)');
  });

  test('what stands between the tags stays until then, and comes back with a message', async ({
    page,
    baseURL,
  }) => {
    await page.route('**/embed/nothing/**', (route) => route.fulfill({ status: 404 }));
    await page.route('**/embed/scores/', (route) => route.abort());
    await open(
      page,
      baseURL!,
      `<vitrine-figure src="${baseURL}trees/#nothing">One.</vitrine-figure>
       <vitrine-figure src="javascript:alert(1)">Two.</vitrine-figure>
       <vitrine-figure src="${baseURL}context/#scores">Three.</vitrine-figure>`,
    );
    await expect(element(page, 0).locator('p')).toContainText('could not be shown: the server answered 404');
    await expect(element(page, 1).locator('p')).toContainText('takes the address of a figure');
    await expect(element(page, 2).locator('p')).toContainText('could not be shown');
    for (const word of ['One.', 'Two.', 'Three.']) await expect(page.getByText(word)).toBeVisible();
    await page.unroute('**/embed/scores/');
    await element(page, 2).getByRole('button', { name: 'Try again' }).click();
    await expect(shown(page, 2).menu).toBeVisible();
    expect(await element(page, 2).evaluate((node) => node.shadowRoot!.querySelector('slot'))).toBeNull();
  });

  test('data that are cut off leave the drawing as it is, with a way to try again', async ({
    page,
    baseURL,
  }) => {
    await page.route('**/data/scores.*.json', (route) => route.abort());
    await open(page, baseURL!, `<vitrine-figure src="${baseURL}context/#scores">Words.</vitrine-figure>`);
    await expect(element(page).locator('p[role=status]')).toContainText('could not be shown');
    await page.unroute('**/data/scores.*.json');
    await element(page).getByRole('button', { name: 'Try again' }).click();
    await expect(shown(page).menu).toBeVisible();
  });

  test('works under a policy that names the site, and says so where scripts are allowed and fetches are not', async ({
    page,
    baseURL,
  }) => {
    const site = new URL(baseURL!).origin;
    const body = `<vitrine-figure src="${baseURL}trees/#power">Words.</vitrine-figure>`;
    await open(page, baseURL!, body, {
      policy: `default-src 'none'; script-src ${site}; connect-src ${site}; style-src 'unsafe-inline'; img-src ${site} data:`,
    });
    await expect(shown(page).menu).toBeVisible();
    await host!.close();
    await open(page, baseURL!, body, { policy: `default-src 'none'; script-src ${site}` });
    await expect(element(page).locator('p')).toContainText('could not be shown');
    await expect(page.getByText('Words.')).toBeVisible();
  });

  test('asks the model through a worker of the page’s own origin, and opens other words', async ({
    page,
    baseURL,
  }) => {
    await open(
      page,
      baseURL!,
      `<vitrine-figure src="${baseURL}pocket/#bench"></vitrine-figure><vitrine-figure src="${baseURL}atlas/#atlas?atlas.word=bank"></vitrine-figure>`,
    );
    await expect(shown(page, 1).sentence).toContainText('“bank” in');
    const bench = shown(page);
    await bench.stage
      .getByRole('button', { name: /Run|Ask|Download/ })
      .first()
      .click();
    await expect(bench.root.locator('.evidence')).toHaveText('live', { timeout: 30_000 });
  });

  test('links to places of the article open there', async ({ page, baseURL }) => {
    await open(page, baseURL!, `<vitrine-figure src="${baseURL}trees/#power"></vitrine-figure>`);
    await expect(shown(page).menu).toBeVisible();
    const links = await element(page)
      .locator('a')
      .evaluateAll((all) =>
        all.map((link) => [(link as HTMLAnchorElement).href, (link as HTMLAnchorElement).target]),
      );
    expect(links.length).toBeGreaterThan(1);
    for (const [href, target] of links) {
      expect(href).toMatch(/^https?:/);
      expect(href).not.toContain('127.0.0.1');
      expect(target).toBe('_blank');
    }
  });
});

test.describe('the iframe', () => {
  let host: HostPage | undefined;
  test.afterEach(() => host?.close());
  const open = async (page: Page, body: string, options: Parameters<typeof hostPage>[1] = {}) => {
    host = await hostPage(body, options);
    await page.goto(host.address);
  };
  const inside = (page: Page, nth = 0) => {
    const frame = page.frameLocator('iframe').nth(nth);
    return {
      frame,
      sentence: frame.locator('.figure-sentence'),
      stage: frame.locator('.figure-stage > *'),
      menu: frame.locator('.figure-menu summary'),
    };
  };
  const height = (page: Page, nth = 0) =>
    page
      .locator('iframe')
      .nth(nth)
      .evaluate((node) => node.getBoundingClientRect().height);

  for (const sandbox of ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"'])
    test(`tells its height, shows the state of its hash and goes back ${sandbox}`, async ({
      page,
      baseURL,
    }) => {
      await open(
        page,
        `<iframe ${sandbox} src="${baseURL}trees/embed/power/?theme=dark#power?power=1.8" width="600" height="300" title="Powers"></iframe>
         <script type="module" src="${baseURL}embed-frames.js"></script>`,
      );
      const { sentence, stage, menu, frame } = inside(page);
      await expect(menu).toBeVisible();
      await expect(sentence).toContainText('p = 1.8');
      await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(23, 24, 26)');
      await expect.poll(() => height(page)).toBeGreaterThan(350);
      const content = await frame.locator('main').evaluate((node) => node.getBoundingClientRect().bottom);
      await expect.poll(async () => Math.abs((await height(page)) - content)).toBeLessThan(40);
      const tall = await height(page);
      await menu.click();
      await expect.poll(() => height(page)).toBeGreaterThan(tall);
      const before = await sentence.textContent();
      await stage.locator('input[type=range]').first().focus();
      await page.keyboard.press('ArrowRight');
      await expect(sentence).not.toHaveText(before!);
      await page.evaluate(() => history.back());
      await expect(sentence).toHaveText(before!);
    });

  test('two have heights of their own, and messages of others move nothing', async ({ page, baseURL }) => {
    await open(
      page,
      `<iframe src="${baseURL}trees/embed/power/" width="600" height="200"></iframe><iframe src="${baseURL}trees/embed/cube/" width="600" height="200"></iframe>
       <iframe srcdoc="<script>parent.postMessage({type:'vitrine-height',figure:'power',height:5000},'*')</script>" width="100" height="100"></iframe>
       <script type="module" src="${baseURL}embed-frames.js"></script>`,
    );
    await expect.poll(() => height(page, 0)).toBeGreaterThan(300);
    await expect.poll(() => height(page, 1)).toBeGreaterThan(300);
    await page.evaluate(() => {
      postMessage({ type: 'vitrine-height', figure: 'power', height: 7000 }, '*');
      for (const height of [Number.NaN, -5, 1e9, '800', null])
        postMessage({ type: 'vitrine-height', figure: 'power', height }, '*');
    });
    await page.waitForTimeout(300);
    for (const nth of [0, 1]) expect(await height(page, nth)).toBeLessThan(4000);
    expect(await height(page, 2)).toBeLessThan(120);
  });

  test('scrolls nobody’s page to itself', async ({ page, baseURL }) => {
    await open(
      page,
      `<div style="height:3000px"></div><iframe src="${baseURL}trees/embed/power/#power?power=1.8" width="600" height="300"></iframe>`,
    );
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('can be read without a script and with storage blocked', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}trees/embed/power/`);
    await expect(page.locator('.figure-stage svg').first()).toBeVisible();
    await expect(page.locator('.embed-credit a')).toHaveAttribute('href', /\/trees\/#power$/);
    await context.close();
    const blocked = await browser.newContext();
    await blocked.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    const other = await blocked.newPage();
    await other.goto(`${baseURL}trees/embed/power/#power?power=1.8`);
    await expect(other.locator('.figure-menu summary')).toBeVisible();
    await blocked.close();
  });
});

for (const theme of ['light', 'dark'])
  test(`an embed page has no accessibility violation, ${theme}`, async ({ page }) => {
    for (const { path } of EMBED_PAGES.filter((_, k) => k % 8 === 0)) {
      await page.goto(`${path}?theme=${theme}`);
      await page.locator('figure').hover({ position: { x: 5, y: 5 } });
      await expect(page.locator('.figure-menu summary')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

test('every figure has an oEmbed answer that its embed page names, and each is what the standard asks', async ({
  request,
}) => {
  const trees = await (await request.get('trees/embed/power/')).text();
  const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(trees)![1]!;
  expect(href).toMatch(/\/trees\/embed\/power\/oembed\.json$/);
  const answer = await (await request.get('trees/embed/power/oembed.json')).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Vitrine' });
  for (const name of ['width', 'height', 'thumbnail_width']) expect(answer[name]).toBeGreaterThan(0);
  expect(answer.html).toMatch(/^<iframe src="https:[^"]+\/trees\/embed\/power\/"/);
});

/** Bytes of code of a figure's embed, gzip, as the issue of embeds sets them. */
const MOST_CODE = 30_000;

test('each figure’s embed costs at most 30 kB of code', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const costs: [string, number][] = [];
  for (const { path } of EMBED_PAGES) {
    const files = new Set<string>();
    page.removeAllListeners('request');
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) files.add(new URL(request.url()).pathname.slice(BASE.length));
    });
    await page.goto('about:blank');
    await page.goto(`${baseURL}${path}`);
    await page.locator('figure').hover({ position: { x: 5, y: 5 } });
    await expect(page.locator('.figure-menu summary'), path).toBeVisible();
    const bytes = [...files].map((file) => gzipSync(readSiteFile(file), { level: 9 }).length);
    costs.push([path, bytes.reduce((sum, each) => sum + each, 0)]);
  }
  console.log(costs.map(([figure, bytes]) => `${String(bytes).padStart(6)} ${figure}`).join('\n'));
  expect(costs.length).toBeGreaterThan(20);
  const [sheet] = siteFiles().filter((file) => /^assets\/embed\.\w+\.css$/.test(file));
  expect(gzipSync(readSiteFile(sheet!), { level: 9 }).length).toBeLessThan(4000);
  expect(costs.filter(([, bytes]) => bytes > MOST_CODE)).toEqual([]);
});
