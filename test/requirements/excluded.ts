import type { RequirementName } from '../../generated/requirements.ts';

/** The requirements of the registry's side that cannot be seen over HTTP at our mock, and why. */
export const EXCLUDED: Readonly<Partial<Record<RequirementName, string>>> = {
  'error-too-many-requests-retry-after': 'The mock has no rate limit and sends no 429.',
  'http-redirects': 'The mock redirects nothing.',
  'http-status-after-redirects': 'The mock redirects nothing.',
  'proxy-allowed': 'The mock is no proxy.',
  'proxy-host-header': 'The mock is no proxy.',
  'proxy-namespace-header': 'The mock is no proxy. It does not let ns decide anything.',
  'proxy-ns-first-component': 'It says what clients put into ns.',
  'proxy-ns-selects-upstream': 'The mock is no proxy.',
  'referrers-filter-header-several': 'The API has one filter only, artifactType.',
  'warning-format': 'The mock sends no warnings.',
  'warning-header': 'The mock sends no warnings.',
  'warning-size': 'The mock sends no warnings.',
};
