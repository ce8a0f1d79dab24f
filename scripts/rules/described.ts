import { objectsOf } from './objects.ts';
import { defineRule } from './rule.ts';
import { isSentences, show } from './text.ts';

export const described = defineRule({
  name: 'described',
  checks: 'Tags, parameters, headers, responses and named schemas are described in sentences.',
  find(model, report) {
    for (const { kind, within, value, pointer } of objectsOf(model.document)) {
      const wanted = ['tag', 'parameter', 'header', 'response'].includes(kind) || (kind === 'schema' && within === 'components');
      if (!wanted || isSentences(value.description)) continue;
      const where = value.description === undefined ? pointer : `${pointer}/description`;
      report(where, `expected a description of this ${kind} in sentences, found ${show(value.description)}`);
    }
  },
});
