import { element } from './elements.ts';
import { siteAddress } from './site-files.ts';

// What opens: loaded when one of these is first asked for, with the styles of all.

export { openKeys } from './keys-help.ts';
export { openSearch } from './search.ts';
export { startTerms } from './terms.ts';

await new Promise<void>((resolve) => {
  const styles = element('link', { rel: 'stylesheet', href: siteAddress('aids.css') });
  // Without them it still works.
  for (const name of ['load', 'error']) styles.addEventListener(name, () => resolve());
  document.head.append(styles);
});
