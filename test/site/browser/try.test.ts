import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ON_USE } from '../../../scripts/site/audit/inspect.ts';
import { CHROMIUM } from '../../../scripts/site/audit/inspect-all.ts';
import { listen } from '../../../scripts/site/listen.ts';
import { describeWithTools } from '../../tools.ts';
import { BASE, files as filesBelow } from '../below.ts';
import { type OpenSite, openSite, serveWithRegistry } from './page.ts';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describeWithTools('what scripts add', [CHROMIUM], () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(await serveWithRegistry());
  });
  afterAll(() => site[Symbol.asyncDispose]());

  /** What the page shows of the last exchange, after a click that sends one. */
  async function send(page: Page, control = 'Send'): Promise<{ request: string; response: string; verdict: string }> {
    const count = await page.locator('.try-exchanges li').count();
    await page.getByRole('button', { name: control, exact: true }).click();
    await page.waitForFunction((before) => document.querySelectorAll('.try-exchanges li').length > before, count);
    await page.waitForSelector('.try-exchanges li:first-child [aria-current]');
    const text = (selector: string) => page.locator(selector).innerText();
    return {
      request: await text('.message-request pre'),
      response: await text('.message-response pre'),
      verdict: await text('.try-verdict'),
    };
  }

  const choose = (page: Page, operation: string) => page.getByLabel('Operation', { exact: true }).selectOption(operation);
  const KEPT = 'Request and response keep to the description.';

  it('push a whole image by hand, piece by piece, and pull it back', async () => {
    const { page, complaints } = await site.open('/try/');
    await page.getByRole('button', { name: 'Start the registry in this page' }).click();
    const body = page.getByLabel('Body', { exact: true });
    for (const piece of ['the config of an image to push', 'its layer, a tar archive']) {
      await choose(page, 'startUpload');
      const opened = await send(page);
      expect(opened.response).toContain('202 Accepted');
      await page.locator('.try-next').getByRole('button', { name: 'completeUpload' }).click();
      await body.selectOption(piece);
      await page.waitForFunction(
        (title) => document.querySelector<HTMLSelectElement>('#try-body')?.selectedOptions[0]?.text === title,
        piece,
      );
      await page.waitForFunction(() => /digest=sha256:/.test(document.querySelector<HTMLInputElement>('.try-target')?.value ?? ''));
      const digest = await page.locator('.try-composer .try-note code').innerText();
      await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('.try-target')?.value.endsWith(wanted), digest);
      const completed = await send(page);
      expect(completed.response).toContain('201 Created');
      expect(completed.response.replaceAll(/\s/g, '')).toContain(digest);
      expect(completed.verdict).toBe(KEPT);
    }

    await choose(page, 'putManifest');
    await page.getByLabel('reference', { exact: false }).first().fill('by-hand');
    const manifest = await page.getByLabel('Text of the body').inputValue();
    const pushed = await send(page);
    expect(pushed.request).toContain('PUT /v2/demo/hello/manifests/by-hand');
    expect(pushed.response).toContain('201 Created');

    await choose(page, 'getManifest');
    const pulled = await send(page);
    expect(pulled.response).toContain('200 OK');
    expect(pulled.response.replaceAll(/\s/g, '')).toContain(`Docker-Content-Digest:${sha256(manifest)}`);
    expect(pulled.response.replaceAll(/\s/g, '')).toContain(manifest.replaceAll(/\s/g, ''));
    expect(pulled.verdict).toBe(KEPT);
    expect(complaints).toEqual([]);
  });

  it('follow a push flow step by step, to the digest of the image', async () => {
    const { page, complaints } = await site.open('/try/#flow-push-monolithic');
    await page.waitForSelector('.try-flow:not([hidden])');
    const manifest = await page.locator('.try-inputs textarea[name=manifest]').inputValue();
    const first = await send(page, 'Next step');
    expect(first.request).toMatch(/^HEAD /);
    expect(await page.locator('.try-step-done').count()).toBe(1);
    await page.getByRole('button', { name: 'All steps' }).click();
    expect(await page.locator('[data-output=manifestDigest]').innerText()).toBe(sha256(manifest));
    expect(await page.locator('.try-step-done').count()).toBe(await page.locator('.try-step').count());
    expect(complaints).toEqual([]);
  });

  it.each(['another flow is chosen', 'the flow begins again'])('stop a flow where %s while a step is on its way', async (what) => {
    const { page, complaints } = await site.open('/try/#flow-push-monolithic');
    await page.getByLabel('at a URL').check();
    const held: Route[] = [];
    await page.route('**/v2/**', (route) => void held.push(route));
    await page.getByRole('button', { name: 'All steps' }).click();
    await expect.poll(() => held.length).toBe(1);
    // What an input says is what a flow begins with.
    if (what === 'the flow begins again') await page.locator('.try-inputs textarea').first().dispatchEvent('input');
    else await page.getByLabel('Flow', { exact: true }).selectOption('delete');
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect.poll(() => held.length).toBe(2);
    for (const done of [0, 1]) {
      const answered = page.waitForResponse((response) => response.request() === held[done]?.request());
      await held[done]?.continue();
      await (await answered).finished();
      await page.waitForFunction((count) => document.querySelectorAll('.try-step-done').length === count, done);
    }
    expect(held).toHaveLength(2);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  it('show what leaves the description, with the requirement', async () => {
    const { page, complaints } = await site.open('/try/#listTags');
    await page.getByLabel('n query', { exact: false }).fill('many');
    const sent = await send(page);
    expect(sent.request).toContain('?n=many');
    expect(sent.verdict).toContain('request query.n');
    const link = await page.locator('.try-verdict a').first().getAttribute('href');
    expect((await page.goto(link ?? ''))?.status()).toBe(200);
    expect(await page.locator(':target').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('send what was written by hand, header lines included', async () => {
    const { page, complaints } = await site.open('/try/#getBlob');
    await page.getByLabel('Header lines').fill('Host: registry.test\nRange: bytes=0-3\nContent-Length: 0');
    const part = await send(page);
    expect(part.request).toContain('Content-Length: 0');
    expect(part.response).toContain('206 Partial Content');
    await page.getByLabel('Request target').fill('/v2/_catalog');
    expect((await send(page)).verdict).toContain('no request of the API');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.try-exchanges li').length === 0);
    expect(complaints).toEqual([]);
  });

  it('ask a registry at a URL', async () => {
    const { page, complaints } = await site.open('/try/#startUpload');
    await page.getByLabel('at a URL').check();
    const sent = await send(page);
    expect(sent.request).toContain(`Host: ${new URL(site.url).host}`);
    expect(sent.response).toContain('202 Accepted');
    await page.getByLabel('URL of the registry').fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await page.getByRole('alert').innerText()).toContain('CORS');
    // The browser itself says that it reached nobody.
    expect(complaints.filter((text) => !/127\.0\.0\.1:9|ERR_/.test(text))).toEqual([]);
  });

  it('find by keyboard alone', async () => {
    const { page, complaints } = await site.open('/');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    await page.keyboard.type('content range');
    await page.waitForSelector('[role=option]');
    const field = page.getByRole('combobox');
    const active = async () => page.locator(`#${await field.getAttribute('aria-activedescendant')}`).innerText();
    expect(await active()).toMatch(/header\s+Content-Range/);
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toMatch(/^header/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/headers/#content-range');
    expect(complaints).toEqual([]);
  });

  it('list the keys, and let them be turned off', async () => {
    const { page, complaints } = await site.open('/scope/');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await page.reload();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('remember the theme, before anything is painted', async () => {
    const { page, complaints } = await site.open('/errors/', { colorScheme: 'light' });
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    const control = page.locator('[data-opens=theme]');
    expect(await scheme()).toBe('light dark');
    await control.click();
    await control.click();
    expect([await scheme(), await control.getAttribute('aria-label')]).toEqual(['dark', 'Theme: dark']);
    // Without the scripts that come later: the small one in the head does it.
    await page.route('**/site.js', (route) => route.abort());
    await page.goto(`${site.url}/headers/`);
    expect(await scheme()).toBe('dark');
    await page.unroute('**/site.js');
    await page.reload();
    await control.click();
    expect(await scheme()).toBe('light dark');
    expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  });

  it.each(['/mock/', '/operations/getBlob/', '/schemas/', '/spec/push/'])('leave the look of code as it is on %s', async (path) => {
    const looks = async (javaScriptEnabled: boolean) => {
      const { page } = await site.open(path, { javaScriptEnabled });
      if (javaScriptEnabled) await page.locator('.copy').first().waitFor({ state: 'attached' });
      // Script-less pages can be asked too: what is evaluated comes from outside.
      return page.evaluate(() =>
        [...document.querySelectorAll('main pre')].map((block) => {
          const { padding, backgroundColor, fontSize, wordBreak, overflowWrap } = getComputedStyle(block);
          return [padding, backgroundColor, fontSize, wordBreak, overflowWrap].join(' ');
        }),
      );
    };
    const plain = await looks(false);
    expect(plain.length).toBeGreaterThan(0);
    expect(await looks(true)).toEqual(plain);
  });

  it('copy a message as it is sent', async () => {
    const { page, complaints } = await site.open('/operations/startUpload/');
    const message = page.locator('.message-request').first();
    await message.hover();
    await message.getByRole('button', { name: 'Copy' }).click();
    await message.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('POST /v2/library/busybox/blobs/uploads/ HTTP/1.1');
    expect(copied.split('\n')[1]).toMatch(/^Host: /);
    expect(complaints).toEqual([]);
  });

  it('explain a term where the focus is', async () => {
    const { page, complaints } = await site.open('/operations/startUpload/');
    const term = page.locator('a.term', { hasText: 'Location' }).first();
    await term.focus();
    await page.waitForSelector('[role=tooltip]:popover-open');
    expect(await page.getByRole('tooltip').innerText()).toMatch(/^Location /);
    expect(await term.getAttribute('aria-describedby')).toBe('term-tip');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=tooltip]:popover-open').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('remember the language of samples', async () => {
    const { page, complaints } = await site.open('/operations/getBlob/');
    const open = () =>
      page.locator('[data-samples] details[open]').evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset.language));
    expect(await open()).toEqual(['curl']);
    await page.locator('[data-samples] [data-language=python] summary').click();
    const isOpen = (language: string) =>
      page.waitForFunction((id) => document.querySelector(`[data-samples] [data-language=${id}][open]`) !== null, language);
    await isOpen('python');
    await page.reload();
    await isOpen('python');
    await page.goto(`${site.url}/operations/putManifest/`);
    await isOpen('python');
    expect(await open()).toEqual(['python']);
    await page.locator('[data-samples] [data-language=go] summary').click();
    await page.goto(`${site.url}/operations/getBlob/`);
    await isOpen('go');
    // A fold that is closed chooses nothing.
    await page.locator('[data-samples] [data-language=go] summary').click();
    await page.reload();
    await isOpen('go');
    expect(await open()).toEqual(['go']);
    expect(complaints).toEqual([]);
  });

  it('narrow the requirements, and the address says how', async () => {
    const { page, complaints } = await site.open('/requirements/?actor=client&operation=getBlob');
    const shown = () => page.locator('#filter output').innerText();
    const count = await page.locator('article.requirement').count();
    await expect.poll(shown).toMatch(new RegExp(`^[1-9]\\d* of ${count}$`));
    const narrowed = await shown();
    expect(await page.locator('article.requirement:visible').count()).toBe(Number.parseInt(narrowed, 10));
    expect(await page.locator('article.requirement:visible:not([data-actor~=client])').count()).toBe(0);
    await page.getByRole('radio', { name: 'MAY' }).check();
    expect(await shown()).not.toBe(narrowed);
    expect(new URL(page.url()).searchParams.get('level')).toBe('may');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe(`${count} of ${count}`);
    expect(complaints).toEqual([]);
  });

  it('load what opens when it is asked for, and not before', async () => {
    const { page, complaints } = await site.open('/try/');
    let asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(site.url.length + 1)));
    const onUse = () => ON_USE.filter((file) => asked.includes(file));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked).toContain('site.js');
    expect(onUse()).toEqual([]);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    expect(onUse()).toEqual(['search.json', 'aids.js', 'aids.css']);
    await page.keyboard.press('Escape');
    asked = [];
    await page.getByRole('button', { name: 'Start the registry in this page' }).click();
    await page.waitForSelector('.try-composer');
    expect(onUse()).toEqual(['try.js', 'try.json']);
    expect(complaints).toEqual([]);
  });

  it('work below a folder', async () => {
    const below = await openSite(await listen(filesBelow, BASE));
    onTestFinished(() => below[Symbol.asyncDispose]());
    const { page, complaints } = await below.open('/operations/getBlob/');
    await page.locator('main').getByRole('link', { name: 'Try it', exact: true }).click();
    await page.waitForURL(`**${BASE}try/#getBlob`);
    const sent = await send(page);
    expect(sent.response).toContain('200 OK');
    expect(sent.verdict).toBe(KEPT);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    await page.keyboard.type('getManifest');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${BASE}operations/getManifest/`);
    expect(complaints).toEqual([]);
  });

  it('are watched: what the policy refuses, and what is asked elsewhere, would be heard', async () => {
    const { page, complaints } = await site.open('/about/');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "inline"' }));
      document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/elsewhere.png' }));
    });
    await expect.poll(() => complaints.join('\n')).toMatch(/inline script[\s\S]*elsewhere\.png/);
    expect(await page.title()).not.toBe('inline');
  });

  it('are nowhere to be seen where scripts are off', async () => {
    const { page } = await site.open('/try/', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('This part needs JavaScript');
    for (const control of await page.locator('button, input, select').all()) expect(await control.isVisible()).toBe(false);
  });
});
