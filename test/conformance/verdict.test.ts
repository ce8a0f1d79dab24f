import { describe, expect, it } from 'vitest';
import { judge } from '../../scripts/conformance/verdict.ts';

const RESULTS = 'config:\n  registry: x\napis:\n  Ping: Pass\n  Referrers: Pass\ndata:\n  Image: Pass\n';
const junit = (attributes: string, status = 'passed') =>
  `<testsuites time="1.0" tests="10"${attributes}><testsuite tests="10"><testcase name="a/push" classname="" time="0.1" status="passed">` +
  `<system-err>status=&#34;failure&#34;</system-err></testcase><testcase name="a/pull" classname="" time="0.1" status="${status}"></testcase></testsuite></testsuites>`;
const PASSED = { results: RESULTS, junit: junit(''), exitCode: 0 };

describe('the verdict on a run of the suite', () => {
  it('is good when everything ran and passed', () => {
    expect(judge(PASSED)).toEqual({ passed: 10, failed: 0, skipped: 0, problems: [] });
  });

  it.each([
    ['a failure', { junit: junit(' failures="2"', 'failure') }, { passed: 8, failed: 2 }, 'a/pull: failure'],
    ['an error of the suite', { junit: junit(' errors="1"', 'error') }, { passed: 9, failed: 1 }, 'a/pull: error'],
    ['a skip', { junit: junit(' skipped="3"', 'skipped') }, { passed: 7, skipped: 3 }, 'a/pull: skipped'],
    ['a test that is switched off', { junit: junit(' disabled="1"') }, { passed: 9, skipped: 1 }, '0 failed and 1 were skipped.'],
    ['an API that fails', { results: RESULTS.replace('Referrers: Pass', 'Referrers: FAIL') }, {}, 'apis: Referrers: FAIL'],
    ['an API that is skipped', { results: RESULTS.replace('Ping: Pass', 'Ping: Skip') }, {}, 'apis: Ping: Skip'],
    ['data that is switched off', { results: RESULTS.replace('Image: Pass', 'Image: Disabled') }, {}, 'data: Image: Disabled'],
    ['no statuses', { results: 'apis: {}\ndata:\n  Image: Pass\n' }, {}, 'results.yaml has no statuses under apis.'],
    ['no tests', { junit: '<testsuites tests="0"></testsuites>' }, { passed: 0 }, 'The suite ran no test.'],
    ['no results.yaml', { results: undefined }, {}, 'The suite wrote no results.yaml.'],
    ['no junit.xml', { junit: undefined }, { passed: 0 }, 'The suite wrote no junit.xml that can be read.'],
    ['half a junit.xml', { junit: '<testsui' }, { passed: 0 }, 'The suite wrote no junit.xml that can be read.'],
    ['a bad exit status', { exitCode: 1 }, {}, 'The suite ended with exit status 1; expected 0.'],
    ['a crash', { exitCode: null }, {}, 'The suite ended with exit status null; expected 0.'],
  ])('is bad after %s', (_, change, counts, problem) => {
    const verdict = judge({ ...PASSED, ...change });
    expect(verdict).toMatchObject(counts);
    expect(verdict.problems).toContain(problem);
  });
});
