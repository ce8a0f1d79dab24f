import type { Operation } from './model.ts';

/** A place of an operation's exchange that can leave the description. */
export interface Place {
  /** Such as `request path.name`, `response header.location`, `response status` or `request body`. */
  readonly place: string;
  /** The words by which texts speak of it, where there are any. */
  readonly terms: readonly string[];
}

/** Every place of an operation's exchange that can leave the description. */
export function placesOf({ parameters, requestBody, responses }: Operation): Place[] {
  const header = (direction: string, name: string): Place => ({ place: `${direction} header.${name.toLowerCase()}`, terms: [name] });
  const statuses = responses.map(({ status }) => status).filter((status) => /^\d+$/.test(status));
  const places: Place[] = [
    ...parameters.map(({ in: kind, name }): Place => {
      if (kind === 'header') return header('request', name);
      // Names such as `tag` and `from` are words too; where they mean the parameter they stand in code marks.
      return { place: `request ${kind}.${name}`, terms: kind === 'query' ? [`\`${name}\``] : [] };
    }),
    ...(requestBody === undefined ? [] : [header('request', 'Content-Type')]),
    { place: 'request body', terms: [] },
    { place: 'response status', terms: statuses },
    ...responses.flatMap(({ headers }) => headers.map(({ name }) => header('response', name))),
    ...(responses.some(({ contents }) => contents.length > 0) ? [header('response', 'Content-Type')] : []),
    { place: 'response body', terms: [] },
  ];
  return [...new Map(places.map((entry) => [entry.place, entry])).values()];
}

/** The place that another one lies in: `response body` for `response body/errors/code`. */
export function wholeOf(place: string): string {
  return place.split('/', 1)[0] ?? place;
}
