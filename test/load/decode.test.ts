import { describe, expect, test } from 'vitest';
import { decode } from '../../generator/load/decode.ts';
import { inOneLine } from './document_text.ts';

const report = (bytes: Uint8Array) => decode(bytes).diagnostics.map(inOneLine);
const utf8 = (text: string) => new TextEncoder().encode(text);
const help = 'save the document as UTF-8';

describe('decoding', () => {
  test('valid text comes out as it was, byte order mark and line ends included', () => {
    const text = '\ufeff{"a": "é😀\u2028"}\r\n\r\n';
    expect(decode(utf8(text))).toEqual({ text, diagnostics: [] });
  });

  const cases: readonly (readonly [name: string, bytes: Uint8Array, expected: string])[] = [
    [
      'a byte of Latin-1',
      Buffer.from('{\n "é": "\xe9"}', 'latin1'),
      '2:3+1 E_ENCODING : the document is not valid UTF-8: byte 0xE9 at offset 4',
    ],
    [
      'columns count UTF-16 units',
      Buffer.concat([utf8('{"😀é": "'), Buffer.from([0xff])]),
      '1:10+1 E_ENCODING : the document is not valid UTF-8: byte 0xFF at offset 12',
    ],
    [
      'an overlong form',
      Buffer.from([0x7b, 0xc0, 0x80, 0x7d]),
      '1:2+1 E_ENCODING : the document is not valid UTF-8: byte 0xC0 at offset 1',
    ],
    [
      'an encoded surrogate',
      Buffer.from([0x7b, 0xed, 0xa0, 0x80, 0x7d]),
      '1:2+1 E_ENCODING : the document is not valid UTF-8: byte 0xED at offset 1',
    ],
    [
      'a continuation byte alone',
      Buffer.from([0x7b, 0x80, 0x7d]),
      '1:2+1 E_ENCODING : the document is not valid UTF-8: byte 0x80 at offset 1',
    ],
    [
      'a wrong byte inside a character',
      Buffer.from([0x7b, 0xe2, 0x82, 0x7d]),
      '1:2+1 E_ENCODING : the document is not valid UTF-8: byte 0xE2 at offset 1',
    ],
    [
      'an incomplete last character',
      Buffer.from([0x7b, 0xf0, 0x9f, 0x98]),
      '1:2+1 E_ENCODING : the document is not valid UTF-8: byte 0xF0 at offset 1',
    ],
    [
      'UTF-16, little-endian',
      Buffer.from('\ufeff{}', 'utf16le'),
      '1:1+1 E_ENCODING : the document is not valid UTF-8: it looks like UTF-16',
    ],
  ];
  for (const [name, bytes, expected] of cases) {
    test(name, () => {
      expect(decode(bytes).text).toBeNull();
      expect(report(bytes)).toEqual([`${expected} | ${help}`]);
    });
  }

  test('too many bytes are not decoded at all', () => {
    expect(report(new Uint8Array(4 * 1024 * 1024 + 1))).toEqual([
      '1:1+0 E_TOO_LARGE : the document has 4194305 bytes; at most 4194304 (4 MiB) are read | split the ABI into several documents',
    ]);
  });

  test('the place is found in a large document too', () => {
    const bytes = Buffer.alloc(4 * 1024 * 1024, '\n');
    bytes[3_000_000] = 0xfe;
    expect(report(bytes)).toEqual([
      `3000001:1+1 E_ENCODING : the document is not valid UTF-8: byte 0xFE at offset 3000000 | ${help}`,
    ]);
  });
});
