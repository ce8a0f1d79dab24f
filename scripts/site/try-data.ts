import { STATUS_CODES } from 'node:http';
import type { TryData, TryOperation } from '../../site/scripts/data.ts';
import type { Workflow } from '../flows/workflow.ts';
import type { Model, Operation } from '../model/model.ts';
import { impliedRequestHeaders } from './header-index.ts';
import { renderText, textOf } from './markdown.ts';
import { exampleText } from './message.ts';
import { plain } from './schema.ts';

/** What the page that tries operations has to know of the description, beyond what is in `generated/`. */
export function tryData(model: Model, flows: readonly Workflow[]): TryData {
  const general = (name: string) => model.operations.every(({ requirements }) => requirements.includes(name));
  const operations = model.operations.map((operation) => tryOperation(model, operation, general));
  return {
    operations,
    requirements: Object.fromEntries(
      model.requirements.map(({ name, levels, actor, text }) => [name, { levels, actor, text: words(text) }]),
    ),
    flows,
    reasons: STATUS_CODES as Record<string, string>,
  };
}

function tryOperation(model: Model, operation: Operation, general: (name: string) => boolean): TryOperation {
  const { id, summary, category, opaqueLocation, parameters, requestBody, requirements } = operation;
  return {
    id,
    summary: words(summary),
    category,
    follows: opaqueLocation,
    accept: impliedRequestHeaders(model, operation).find(({ name }) => name === 'Accept')?.mediaTypes ?? [],
    parameters: parameters.map(({ name, in: place, description, example = '' }) => ({
      name,
      in: place,
      description: words(description),
      example: Array.isArray(example) ? example.map(plain).join(', ') : plain(example),
    })),
    bodies: (requestBody?.contents ?? []).flatMap(({ mediaType, examples }) =>
      examples.map(({ name, summary: title, value }) => ({ name: title ?? name, mediaType, text: exampleText(model, value) })),
    ),
    requirements: requirements.filter((name) => !general(name)),
  };
}

/** Markdown without its marks. */
const words = (markdown: string): string => textOf(renderText(markdown)).replaceAll(/\s+/g, ' ').trim();
