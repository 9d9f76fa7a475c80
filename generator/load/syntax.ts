import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { quote } from '../diagnostics/quote.ts';

interface Explanation {
  readonly what: string;
  readonly help: string | null;
  /** What is meant, if that is not where the parser stopped: the whole word. */
  readonly span?: { readonly offset: number; readonly length: number };
}

const CONTROL_HELP = 'inside a string, write a line break as \\n, a tab as \\t, any other control character as \\uXXXX';

/** What a syntax error of the parser means, given the text at which it stopped. */
export function explainSyntaxError(error: ParseError, text: string): Explanation {
  const here = text.slice(error.offset, error.offset + error.length);
  const found =
    error.offset >= text.length ? 'the end of the document' : quote(here === '' ? (text[error.offset] ?? '') : here);
  switch (printParseErrorCode(error.error)) {
    case 'InvalidSymbol':
      return explainWordAt(text, error.offset);
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return { what: `${found} is not a complete number`, help: null };
    case 'PropertyNameExpected':
      if (here === '}') return { what: 'a comma stands before the closing brace', help: 'remove the trailing comma' };
      return { what: `a key in double quotes is expected, not ${found}`, help: null };
    case 'ValueExpected':
      if (here === ']') return { what: 'a comma stands before the closing bracket', help: 'remove the trailing comma' };
      return { what: `a value is expected, not ${found}`, help: null };
    case 'ColonExpected':
      return { what: `a colon is expected after the key, not ${found}`, help: null };
    case 'CommaExpected': {
      // Two numbers without anything between them are one number to its author.
      if (/\d/.test(text[error.offset - 1] ?? '')) return explainWordAt(text, error.offset);
      return { what: `a comma is expected before ${found}`, help: null };
    }
    case 'CloseBraceExpected':
      return { what: `a comma or a closing brace is expected, not ${found}`, help: null };
    case 'CloseBracketExpected':
      return { what: `a comma or a closing bracket is expected, not ${found}`, help: null };
    case 'EndOfFileExpected':
      return { what: `the document is complete, but ${found} follows`, help: 'a document is one object' };
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { what: 'comments are not allowed', help: 'write a remark as the value of a "$comment" key' };
    case 'UnexpectedEndOfString':
      return { what: 'the string is not closed before the end of its line', help: CONTROL_HELP };
    case 'InvalidUnicode':
      return { what: 'a \\u escape needs four hexadecimal digits', help: null };
    case 'InvalidEscapeCharacter':
      return {
        what: 'the string contains an unknown escape',
        help: 'JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX',
      };
    case 'InvalidCharacter':
      return { what: 'the string contains a control character', help: CONTROL_HELP };
    default:
      return { what: `${found} is not expected here`, help: null };
  }
}

/** What is wrong with a word that is neither a string nor a number nor one of the three words of JSON. */
function explainWord(word: string): Explanation {
  const found = quote(word);
  if (word.startsWith("'")) return { what: `${found} is not JSON`, help: 'strings stand in double quotes' };
  if (/^[+-]?(NaN|Infinity)/.test(word)) return { what: `${found} is not a number of JSON`, help: null };
  if (/^-?0\d/.test(word)) return { what: `${found} is not a number of JSON`, help: 'a number has no leading zero' };
  if (/^[+-]?0[xob]/i.test(word)) {
    return { what: `${found} is not a number of JSON`, help: 'write hexadecimal numbers as strings, "0x…"' };
  }
  if (/^[+-]?[.\d]*$/.test(word)) return { what: `${found} is not a number of JSON`, help: null };
  if (/^\s|[^\P{Zs} ]|[\u2028\u2029\ufeff]/u.test(word)) {
    return { what: `${found} is not JSON`, help: 'only spaces, tabs and line breaks may stand between values' };
  }
  return {
    what: `${found} is not JSON`,
    help: 'strings stand in double quotes; the only words are true, false and null',
  };
}

/** Explains the characters around an offset up to the next delimiter of JSON on both sides. */
function explainWordAt(text: string, offset: number): Explanation {
  const before = /[^ \t\r\n,:[\]{}"]*$/.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
  const after = /^[^ \t\r\n,:[\]{}"]*/.exec(text.slice(offset, offset + LONGEST_WORD))?.[0] ?? '';
  const word = before + after;
  return { ...explainWord(word), span: { offset: offset - before.length, length: word.length } };
}

const LONGEST_WORD = 100;
