import { history } from '../model/changes.ts';
import type { Model, Requirement } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { address } from './addresses.ts';
import { citeRequirement } from './upstream.ts';

/**
 * What the site offers to programs besides the description. The members of these documents are documented on the page
 * of downloads; they may gain some, and lose none.
 */

/** Every requirement, with the address of its place on the site. */
export function requirementsData({ requirements, upstream, versions }: Model) {
  const source = upstream['distribution-spec'];
  return {
    versions,
    source: { repository: source?.repository, commit: source?.commit, date: source?.date },
    requirements: requirements.map((row) => ({
      ...briefly(row),
      source: { ...row.source, href: citeRequirement(upstream, row.source).line.href },
    })),
  };
}

function briefly({ name, chapter, levels, actor, since, changes, operations, text, note }: Requirement) {
  return {
    name,
    href: address.requirement(name),
    chapter,
    levels,
    actor,
    since,
    changes,
    operations,
    text,
    ...(note === undefined ? {} : { note }),
  };
}

/** The error codes, with the answers that carry each. */
export function errorsData({ errors, legacyErrors, operations }: Model) {
  return {
    errors: errors.map((error) => ({
      ...error,
      href: address.error(error.code),
      answers: operations.flatMap(({ id, responses }) =>
        responses.filter(({ errorCodes }) => errorCodes.includes(error.code)).map(({ status }) => ({ operation: id, status })),
      ),
    })),
    legacy: legacyErrors,
  };
}

/** The scope: the decision, its rows, and what readers look for. */
export function scopeData({ scope }: Model) {
  return {
    decision: scope.decision,
    entries: scope.entries.map((entry) => ({ ...entry, href: address.scopeEntry(entry.id) })),
    surfaces: scope.surfaces.map((surface) => ({ ...surface, href: address.surface(surface.id) })),
  };
}

/** The flows, each a whole Arazzo document. */
export function flowsData({ flows }: Model) {
  return {
    flows: flows.map(({ file, document }) => {
      const workflow = object(Array.isArray(document.workflows) ? document.workflows[0] : undefined);
      return {
        id: file
          .split('/')
          .at(-1)
          ?.replace(/\.arazzo\.yaml$/, ''),
        workflow: workflow.workflowId,
        summary: workflow.summary,
        arazzo: document,
      };
    }),
  };
}

/** What changed from version to version. */
export function changesData(model: Model) {
  return {
    changes: history(model).map(({ from, to, api, requirements }) => ({
      from,
      to,
      api,
      requirements: requirements.map(({ effect, requirement, was, wasText, notes }) => ({
        effect,
        name: requirement.name,
        href: address.requirement(requirement.name),
        levels: requirement.levels,
        ...(was === undefined ? {} : { was }),
        ...(wasText === undefined ? {} : { wasText }),
        notes,
        text: requirement.text,
      })),
    })),
  };
}
