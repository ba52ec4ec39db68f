import { test as base } from '@playwright/test';

interface Watch {
  /** What went wrong in the page since it was opened: one line each, empty when all is well. */
  readonly problems: readonly string[];
  /** Addresses the page asked for, in order. */
  readonly requests: readonly string[];
}

/** Tests with a page that notes errors, warnings, failed requests and requests that leave the site. */
export const test = base.extend<{ watch: Watch }>({
  watch: async ({ page, baseURL }, use) => {
    const problems: string[] = [];
    const requests: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Aborted: the test left the page before its icon had come.
      const reason = request.failure()?.errorText;
      if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) {
        problems.push(`${response.status()}: ${response.url()}`);
      }
    });
    page.on('request', (request) => {
      const url = request.url();
      requests.push(url);
      if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== origin)
        problems.push(`third party: ${url}`);
    });
    await use({ problems, requests });
  },
});

export { expect } from '@playwright/test';
