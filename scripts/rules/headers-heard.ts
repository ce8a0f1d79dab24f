import { definitionOf } from './places.ts';
import { defineRule } from './rule.ts';

/** OpenAPI says that parameters of these names are ignored: media types and security schemes speak for them. */
const IGNORED_IN_REQUESTS = ['accept', 'content-type', 'authorization'];

export const headersHeard = defineRule({
  name: 'headers-heard',
  checks: 'No header is described where OpenAPI has it ignored.',
  find(model, report) {
    for (const { parameters, responses } of model.operations) {
      for (const { in: place, name, pointer } of parameters) {
        if (place !== 'header' || !IGNORED_IN_REQUESTS.includes(name.toLowerCase())) continue;
        report(definitionOf(model.document, pointer), `expected no header parameter ${name}, because OpenAPI ignores it, found one`);
      }
      for (const { headers, contents, pointer } of responses) {
        // The answer to HEAD has no content that could speak for the header.
        const ignored = headers.find(({ name }) => name.toLowerCase() === 'content-type');
        if (ignored === undefined || contents.length === 0) continue;
        const where = `${definitionOf(model.document, pointer)}/headers/${ignored.name}`;
        report(where, 'expected no header Content-Type beside `content`, because OpenAPI ignores it, found one');
      }
    }
  },
});
