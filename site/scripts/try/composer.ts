import { type OperationId, operations, type ParameterInfo } from '../../../generated/routes.ts';
import type { TryData, TryOperation } from '../data.ts';
import { button, element } from '../elements.ts';
import { siteAddress } from '../site-files.ts';
import { type Body, createBodyField } from './body-field.ts';
import { composeHeaders, composeTarget, parametersOf, readLines, withBody, withLine } from './compose.ts';
import type { Request } from './exchange.ts';
import { SEEDED } from './sample-content.ts';
import type { Session } from './session.ts';

export interface Composer {
  readonly view: HTMLElement;
  /** Chooses an operation by its id. Says whether there is one. */
  choose(id: string): boolean;
  /** Writes the host of the registry that is asked now. */
  readdress(): void;
  /** Puts a request together for an operation, to a URL that an answer gave. */
  propose(operation: OperationId, url: string): void;
}

/**
 * Composes one request: the operation and its parameters fill the request line and the header lines, which can then be
 * edited by hand. What they say when it is sent is what is sent.
 */
export function createComposer(data: TryData, session: Session, send: (request: Request, follows?: OperationId) => void): Composer {
  const first = data.operations.find(({ id }) => id === 'getManifest') ?? data.operations[0];
  if (first === undefined) throw new Error('expected operations, found none');
  let operation: TryOperation = first;
  let location = '';
  const values = new Map<string, string>();

  const choice = operationChoice(data.operations);
  const about = element('p', { class: 'try-note' });
  const fields = element('div', { class: 'try-parameters' });
  const method = element('input', {
    class: 'try-method',
    'aria-label': 'Method',
    size: '6',
    spellcheck: 'false',
    autocapitalize: 'characters',
  });
  const target = element('input', {
    class: 'try-target',
    required: true,
    'aria-label': 'Request target',
    spellcheck: 'false',
    autocapitalize: 'none',
  });
  const headers = element('textarea', { id: 'try-headers', rows: '6', spellcheck: 'false', autocapitalize: 'none' });
  const body = createBodyField((current) => bodyChanged(current));
  const useDigest = element('p', { class: 'try-small-print' });

  const host = (): string => new URL(session.origin()).host;
  const setHeaders = (lines: string): void => {
    headers.value = lines;
    headers.rows = Math.max(3, Math.min(lines.split('\n').length + 1, 9));
  };
  const composeLine = (): void => {
    target.value = composeTarget(operation, { parameters: values, location });
  };
  const bodyChanged = (current: Body | undefined): void => {
    const said =
      current === undefined
        ? undefined
        : { size: current.blob.size, ...(current.mediaType === undefined ? {} : { mediaType: current.mediaType }) };
    setHeaders(withBody(headers.value, operation, said));
    const digest = parametersOf(operation).find(takesDigest);
    if (digest?.required && current !== undefined) fill(digest, current.digest);
    useDigest.replaceChildren(
      ...(digest === undefined || digest.required || current === undefined
        ? []
        : [button(`Use its digest as ${digest.name}`, () => fill(digest, current.digest), { class: 'try-small' })]),
    );
  };
  const fill = ({ name }: ParameterInfo, value: string): void => {
    values.set(name, value);
    const field = fields.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (field !== null) field.value = value;
    composeLine();
  };
  const edit = (parameter: ParameterInfo, value: string): void => {
    values.set(parameter.name, value);
    if (parameter.in === 'header') setHeaders(withLine(headers.value, parameter.name, value));
    else composeLine();
  };
  const show = async (url?: string): Promise<void> => {
    location = url ?? session.upload() ?? '';
    choice.value = operation.id;
    const info = operations[operation.id as OperationId];
    about.replaceChildren(`${operation.summary} `, element('a', { href: siteAddress(`operations/${operation.id}/`) }, 'All about it'));
    for (const parameter of parametersOf(operation)) values.set(parameter.name, startValue(operation, parameter, values, session));
    fields.replaceChildren(
      ...(operation.follows
        ? [
            locationField(location, (value) => {
              location = value;
              composeLine();
            }),
          ]
        : []),
      ...parametersOf(operation).map((parameter) =>
        parameterField(operation, parameter, values.get(parameter.name) ?? '', session, (value) => edit(parameter, value)),
      ),
    );
    method.value = info.method;
    setHeaders(composeHeaders(operation, { parameters: values, location }, host()));
    composeLine();
    body.view.hidden = info.requestBody === undefined;
    const { required = false, binary = false } = info.requestBody ?? {};
    // Content comes with the request that ends an upload; a chunk without bytes would say nothing.
    await body.offer(operation, required || operation.follows, binary);
    if (info.requestBody === undefined) bodyChanged(undefined);
  };
  choice.addEventListener('change', () => {
    operation = data.operations.find(({ id }) => id === choice.value) ?? operation;
    void show();
  });

  const view = element(
    'form',
    { class: 'try-composer', 'aria-label': 'Request' },
    element('div', { class: 'try-field' }, element('label', { for: choice.id }, 'Operation'), choice, about),
    fields,
    body.view,
    useDigest,
    element(
      'div',
      { class: 'try-field try-wire' },
      element('p', { class: 'try-label' }, 'What is sent'),
      element('div', { class: 'try-line' }, method, target),
      headers,
    ),
    element('div', { class: 'try-actions' }, element('button', { type: 'submit', class: 'try-send' }, 'Send')),
  );
  headers.setAttribute('aria-label', 'Header lines');
  view.addEventListener('submit', (event) => {
    event.preventDefault();
    const current = operations[operation.id as OperationId].requestBody === undefined ? undefined : body.current();
    const request = { method: method.value.trim(), target: target.value.trim(), headers: readLines(headers.value) };
    const follows = operation.follows && location !== '' && request.target.startsWith(location) ? (operation.id as OperationId) : undefined;
    send(current === undefined ? request : { ...request, body: current.blob }, follows);
  });
  void show();

  return {
    view,
    choose(id) {
      const wanted = data.operations.find((candidate) => candidate.id === id);
      operation = wanted ?? operation;
      if (wanted !== undefined) void show();
      return wanted !== undefined;
    },
    readdress: () => setHeaders(withLine(headers.value, 'Host', host())),
    propose(id, url) {
      operation = data.operations.find((candidate) => candidate.id === id) ?? operation;
      void show(url).then(() => {
        if (!operation.follows) target.value = url;
        view.scrollIntoView({ block: 'nearest' });
        view.querySelector<HTMLElement>('.try-send')?.focus({ preventScroll: true });
      });
    },
  };
}

/** Where a digest belongs to the body: in the query. */
const takesDigest = ({ name, in: place }: ParameterInfo): boolean => place === 'query' && name === 'digest';

function operationChoice(all: readonly TryOperation[]): HTMLSelectElement {
  const categories = [...new Set(all.map(({ category }) => category))];
  return element(
    'select',
    { id: 'try-operation', name: 'operation' },
    ...categories.map((category) =>
      element(
        'optgroup',
        { label: category },
        ...all
          .filter((operation) => operation.category === category)
          .map(({ id }) =>
            element('option', { value: id }, `${id} · ${operations[id as OperationId].method} ${operations[id as OperationId].path}`),
          ),
      ),
    ),
  );
}

/** What a field holds when its operation is chosen: what it held before, or something that is there. */
function startValue(
  operation: TryOperation,
  { name, in: place, required }: ParameterInfo,
  values: ReadonlyMap<string, string>,
  { seeded }: Session,
): string {
  if (!required) return '';
  if (name === 'name') return values.get(name) ?? SEEDED.name;
  if (name === 'reference') return values.get(name) ?? SEEDED.tag;
  if (place !== 'path') return '';
  return operation.category === 'discovery' ? seeded.manifest.digest : seeded.layer.digest;
}

function parameterField(
  { parameters }: TryOperation,
  { name, in: place, required }: ParameterInfo,
  value: string,
  { known }: Session,
  edit: (value: string) => void,
): HTMLElement {
  const { description = '', example = '' } = parameters.find((parameter) => parameter.name === name && parameter.in === place) ?? {};
  const id = `try-${place}-${name}`;
  const suggestions = element(
    'datalist',
    { id: `${id}-known` },
    ...[...(known.get(name) ?? [])].map((one) => element('option', { value: one })),
  );
  const field = element('input', {
    id,
    name,
    value,
    title: description,
    placeholder: required ? '' : `such as ${example}`,
    list: suggestions.id,
    spellcheck: 'false',
    autocapitalize: 'none',
    autocomplete: 'off',
  });
  field.addEventListener('input', () => edit(field.value.trim()));
  return element(
    'div',
    { class: 'try-field try-parameter' },
    element(
      'label',
      { for: id },
      element('code', {}, name),
      ' ',
      element('span', { class: 'optional' }, `${place}${required ? '' : ', optional'}`),
    ),
    field,
    suggestions,
  );
}

function locationField(location: string, edit: (value: string) => void): HTMLElement {
  const field = element('input', {
    id: 'try-location',
    value: location,
    placeholder: 'open an upload first',
    spellcheck: 'false',
  });
  field.addEventListener('input', () => edit(field.value.trim()));
  return element(
    'div',
    { class: 'try-field try-parameter' },
    element(
      'label',
      { for: field.id },
      element('code', {}, 'Location'),
      ' ',
      element('span', { class: 'optional' }, 'of the last answer, as it came'),
    ),
    field,
  );
}
