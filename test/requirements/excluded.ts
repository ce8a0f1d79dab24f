import type { RequirementName } from '../../generated/requirements.ts';

const NO_PROXY = 'The mock is no proxy.';
const NO_REDIRECTS = 'The mock redirects nothing.';
const NO_WARNINGS = 'The mock sends no warnings.';

/** The requirements of the registry's side that cannot be seen over HTTP at our mock, and why. */
export const EXCLUDED: Readonly<Partial<Record<RequirementName, string>>> = {
  'error-too-many-requests-retry-after': 'The mock has no rate limit and sends no 429.',
  'http-redirects': NO_REDIRECTS,
  'http-status-after-redirects': NO_REDIRECTS,
  'proxy-allowed': NO_PROXY,
  'proxy-host-header': NO_PROXY,
  'proxy-namespace-header': `${NO_PROXY} It does not let ns decide anything.`,
  'proxy-ns-first-component': 'It says what clients put into ns.',
  'proxy-ns-selects-upstream': NO_PROXY,
  'referrers-filter-header-several': 'The API has one filter only, artifactType.',
  'warning-format': NO_WARNINGS,
  'warning-header': NO_WARNINGS,
  'warning-size': NO_WARNINGS,
};
