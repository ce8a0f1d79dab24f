import type { BrowserContext, Page } from 'playwright-core';

/** Listens to what a tab asks for and complains of. Nothing from outside the site is let through. */
export async function recordTraffic(context: BrowserContext, page: Page, site: string) {
  let problems: string[] = [];
  let requests: string[] = [];
  const sizes = new Map<string, { script: boolean; bytes: number }>();
  await page.route(
    (url) => !url.href.startsWith(site),
    (route) => {
      problems.push(`asks ${route.request().url()}, outside of the site`);
      return route.abort();
    },
  );
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // What came before the body were the header fields, which are the server's affair.
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    sizes.set(requestId, { script: type === 'Script', bytes: -response.encodedDataLength }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const size = sizes.get(requestId);
    if (size !== undefined) size.bytes += encodedDataLength;
  });
  const sum = (list: readonly { bytes: number }[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    begin() {
      problems = [];
      requests = [];
      sizes.clear();
    },
    problems: () => [...problems],
    requests: () => [...requests],
    bytes: () => ({ all: sum([...sizes.values()]), scripts: sum([...sizes.values()].filter(({ script }) => script)) }),
  };
}
