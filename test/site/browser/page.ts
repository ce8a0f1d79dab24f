import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { resolvePage } from '../../../scripts/site/serve.ts';
import { createServer } from 'node:http';
import { createMock } from '../../../scripts/mock/node/create.ts';
import { withSite } from '../../../scripts/mock/node/with-site.ts';
