import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stageSuite } from '../../scripts/gpu/stage.ts';
import { componentPath, describeWith, findComponent } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { buildVulkanLayer } from '../support/vulkan_layer.ts';
import { limit } from './support/build.ts';

const execute = promisify(execFile);
const isLong = process.env['ABIWRIGHT_LONG'] === '1';

interface Report {
  readonly driver: string;
  readonly checks: readonly { readonly name: string; readonly outcome: string; readonly detail: string }[];
}

// A rehearsal: the suite as it is shipped, in another folder and without an environment, on the double of the CUDA driver. No result is one of a GPU.
describeWith(
  ['cmake', 'cc', 'cuda-headers', 'vulkan', 'gl'],
  'the GPU suite, rehearsed on the double of the driver',
  () => {
    let scratch = '';
    let run = '';
    beforeAll(async () => {
      scratch = mkdtempSync(join(tmpdir(), 'abiwright-suite-'));
      // It throws if a program needs a newer glibc, or a library that is not in it.
      const staged = await stageSuite({
        root: repository.replace(/\/$/, ''),
        cmake: componentPath('cmake', 'cmake'),
        onStep: () => undefined,
      });
      cpSync(staged, join(scratch, 'suite'), { recursive: true });
      run = join(scratch, 'suite/run');
    }, 2 * limit);
    afterAll(() => rmSync(scratch, { recursive: true, force: true }));

    const double = `${repository}build/cuda-test/release/cuda_double`;

    async function rehearse(driver: string, more: readonly string[]): Promise<Report> {
      const out = join(scratch, `report-${driver}-${more.length}`);
      const frames = isLong ? '10000' : '500';
      const options = ['--double', double, '--vulkan-driver', componentPath(driver, 'icd'), '--out', out];
      const { stdout } = await execute(run, [...options, '--frames', frames, '--rounds', '20', ...more], {
        env: {},
        cwd: scratch,
        timeout: limit,
      }).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`${error.stdout}\n${error.stderr}`);
      });
      expect(stdout).toContain('(a double of the driver: nothing here is a result of a GPU)');
      const files = readdirSync(out);
      expect(files.every((name) => name.startsWith('double-'))).toBe(true);
      const markdown = files.find((name) => name.endsWith('.md')) ?? '';
      expect(readFileSync(join(out, markdown), 'utf8')).toContain('Nothing here ran on a GPU');
      return JSON.parse(readFileSync(join(out, markdown.replace('.md', '.json')), 'utf8')) as Report;
    }

    it('passes without an environment, from another folder', { timeout: limit }, async () => {
      const { driver, checks } = await rehearse('vulkan', []);
      expect(driver).toBe('double');
      expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
      expect(checks.length).toBeGreaterThanOrEqual(18);
    });

    it('passes with timelines of the test layer, and measures them', { timeout: limit }, async () => {
      const { checks } = await rehearse('vulkan', ['--layer', await buildVulkanLayer()]);
      expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
      expect(JSON.stringify(checks)).toContain('cost of a frame, its kernel included');
    });

    it('says that there is no GPU', async () => {
      if (findComponent('gpu').found) return;
      const result = await execute(run, [], { env: {} }).catch((error: { code: number; stderr: string }) => error);
      expect(result).toMatchObject({ code: 3 });
      expect(result.stderr).toContain('there is no GPU here, and nothing was run');
    });
  },
);
