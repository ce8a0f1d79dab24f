import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { assembleMock } from '../../../scripts/mock/node/create.ts';
import { serve } from '../../../scripts/mock/node/server.ts';
import { withSite } from '../../../scripts/mock/node/with-site.ts';
import { resolvePage } from '../../../scripts/site/serve.ts';
import { hasTool } from '../../tools.ts';
import { files } from '../built.ts';

/** Debian's browser: playwright-core brings none. */
export const CHROMIUM = '/usr/bin/chromium';
export const hasChromium = hasTool(CHROMIUM);

/** The built site with a registry beside it, as `npm start` serves them, and a browser. */
export interface OpenSite extends AsyncDisposable {
  readonly url: string;
  /** A page with storage and clipboard of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
}

export async function openSite(): Promise<OpenSite> {
  const server = await serve(
    withSite(assembleMock().handle, (path, ifNoneMatch) => resolvePage(files, path, ifNoneMatch)),
    { host: '127.0.0.1', port: 0 },
  );
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  return {
    url: server.url,
    async open(path, options) {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
      const page = await context.newPage();
      // What the console says: errors of scripts, and what the content policy refused.
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) complaints.push(`asks ${request.url()}`);
      });
      await page.goto(`${server.url}${path}`);
      return { page, complaints };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
    },
  };
}
