import { requirementAsOf } from '../model/edition.ts';
import type { Document, Model, Operation, Version } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';
import { definitionOf, valueAt } from './places.ts';
import { defineRule } from './rule.ts';

/** Something of an operation that has an age. */
interface Dated {
  readonly what: string;
  readonly since: Version;
  /** Where it is written out. */
  readonly pointer: string;
  /** How a requirement speaks of it. */
  readonly mention: RegExp;
}

export const agesAgree = defineRule({
  name: 'ages-agree',
  checks: 'A header, a parameter or a status is no older than the requirement that brings it in, or states its own age.',
  find(model, report) {
    const age = (version: Version) => model.versions.indexOf(version);
    for (const operation of model.operations) {
      for (const { what, since, pointer, mention } of datedParts(model.document, operation)) {
        const first = firstMention(model, operation, mention);
        if (first === undefined || age(first.version) <= age(since)) continue;
        // What is older than the words about it, such as a status that only a table had, says so itself.
        if (object(valueAt(model.document, pointer))['x-oci-since'] !== undefined) continue;
        report(
          pointer,
          `expected an x-oci-since on ${what} of ${operation.id}, first required by ${first.name} in ${first.version}, found none`,
        );
      }
    }
  },
});

function datedParts(document: Document, { parameters, responses }: Operation): Dated[] {
  return [
    ...parameters
      .filter((parameter) => parameter.in !== 'path')
      .map(({ name, since, pointer }) => {
        return { what: `the parameter ${name}`, since, pointer: definitionOf(document, pointer), mention: code(name) };
      }),
    ...responses.flatMap((response) => {
      const { status, since, headers } = response;
      const pointer = definitionOf(document, response.pointer);
      const headerPointer = (name: string) => definitionOf(document, pointer + toPointer(['headers', name]));
      return [
        { what: `the status ${status}`, since, pointer, mention: new RegExp(`\\b${status}\\b`) },
        ...headers.map(({ name, since: age }) => {
          return { what: `the header ${name} of ${status}`, since: age, pointer: headerPointer(name), mention: code(name) };
        }),
      ];
    }),
  ];
}

/** Names stand in code in the text of a requirement. */
function code(name: string): RegExp {
  return new RegExp(`\`${name}\``, 'i');
}

/**
 * The oldest version of a requirement that mentions it: of those for some operations, and only where there is none of those
 * that hold for every operation.
 */
function firstMention(model: Model, operation: Operation, mention: RegExp): { name: string; version: Version } | undefined {
  const listed = model.requirements.filter(({ operations }) => operations.includes(operation.id));
  const general = listed.filter(({ operations }) => operations.length === model.operations.length);
  const first = (rows: typeof listed) =>
    model.versions
      .flatMap((version) =>
        rows
          .filter(({ since }) => model.versions.indexOf(since) <= model.versions.indexOf(version))
          .filter((row) => mention.test(requirementAsOf(row, model.versions, version).text))
          .map(({ name }) => ({ name, version })),
      )
      .at(0);
  return first(listed.filter((row) => !general.includes(row))) ?? first(general);
}
