import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { Backend, open } from '../../generated/typescript/index.js';
import { buildNative } from '../../scripts/native/build_native.ts';
import { leftOutOf } from '../../scripts/native/left_out.ts';
import { componentPath, describeWith, findComponent } from '../support/component.ts';
import { repository } from '../support/model.ts';

const limit = 600_000;

describeWith(['cmake', 'cc', 'cuda-headers'], 'the library as npm start and npm run pack build it', () => {
  it('has the CUDA backend', { timeout: limit }, async () => {
    const native = await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake') });
    expect(native.leftOut.filter((text) => text.includes('CUDA'))).toEqual([]);
    // A machine with a GPU opens it; any other says why not, and goes on with the next.
    const library = open({ library: native.library, addon: native.addon });
    using context = library.Context.open();
    const { backend } = context.info;
    const reason = library.lastErrorText();
    expect(reason).not.toContain('built without');
    if (findComponent('gpu').found) return;
    expect(backend).not.toBe(Backend.CUDA);
    expect(reason).toContain('cuda: no CUDA driver can be loaded');
  });

  it('says in one line what it lacks', async () => {
    const native = await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake') });
    const cache = readFileSync(join(dirname(dirname(native.library)), 'CMakeCache.txt'), 'utf8');
    const without = cache.replace(/^(INTEROP_CUDA_INCLUDE:PATH=).*$/m, '$1INTEROP_CUDA_INCLUDE-NOTFOUND');
    expect(without).not.toBe(cache);
    expect(leftOutOf(without)).toEqual([
      ...leftOutOf(cache),
      'the CUDA backend is left out of the library, because the headers of CUDA are not installed',
    ]);
  });
});
