import { describe, expect, it } from 'vitest';
import { naming } from '../../../generator/emit/node/naming.ts';
import { documentPath, modelOf } from '../../support/model.ts';

describe('names of the addon', () => {
  it('are those of the headers, each once', async () => {
    const names = [...naming.names(await modelOf(documentPath('geometry')))].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['geo_echo_u64', 'geo_vec3', 'GEO_PI', 'GEO_AXIS_X']));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    'napi_value',
    'napi_anything',
    'abiwright_pool',
    'ABIWRIGHT_EACH',
    'memcpy',
    'NAPI_MODULE_INIT',
    'uv_loop_s',
  ])('must not be %s', (name) => {
    expect(naming.reserved.has(name)).toBe(true);
  });

  it.each(['geo_echo_u64', 'open', 'copy', 'nap', 'malloc', 'pool'])('may be %s', (name) => {
    expect(naming.reserved.has(name)).toBe(false);
  });
});
