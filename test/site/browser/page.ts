import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { assembleMock } from '../../../scripts/mock/node/create.ts';
import { serve } from '../../../scripts/mock/node/server.ts';
import { withSite } from '../../../scripts/mock/node/with-site.ts';
import { CHROMIUM } from '../../../scripts/site/audit/inspect-all.ts';
import { resolvePage } from '../../../scripts/site/serve.ts';
import { files } from '../built.ts';

/** A served site, and a browser. */
export interface OpenSite extends AsyncDisposable {
  /** Where it begins, without the slash at the end. */
  readonly url: string;
  /** A page with storage and clipboard of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
}

/** The built site with a registry beside it, as `npm start` serves them. */
export function serveWithRegistry() {
  return serve(
    withSite(assembleMock().handle, (path, ifNoneMatch) => resolvePage(files, path, ifNoneMatch)),
    { host: '127.0.0.1', port: 0 },
  );
}

/** @param server What serves the site. It is closed with the browser. */
export async function openSite(server: { readonly url: string; close(): Promise<void> }): Promise<OpenSite> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const url = server.url.replace(/\/$/, '');
  return {
    url,
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
        if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) complaints.push(`asks ${request.url()}`);
      });
      await page.goto(`${url}${path}`);
      return { page, complaints };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
    },
  };
}
