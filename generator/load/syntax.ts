import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { quote } from '../diagnostics/quote.ts';

interface Explanation {
  readonly what: string;
  readonly help: string | null;
}

const CONTROL_HELP = 'inside a string, write a line break as \\n, a tab as \\t, any other control character as \\uXXXX';

/** What a syntax error of the parser means, given the text at which it stopped. */
export function explainSyntaxError(error: ParseError, text: string): Explanation {
  const here = text.slice(error.offset, error.offset + error.length);
  const found =
    error.offset >= text.length ? 'the end of the document' : quote(here === '' ? (text[error.offset] ?? '') : here);
  switch (printParseErrorCode(error.error)) {
    case 'InvalidSymbol':
      return explainSymbol(here, found);
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
    case 'CommaExpected':
      return { what: `a comma or a closing bracket is expected, not ${found}`, help: null };
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

function explainSymbol(here: string, found: string): Explanation {
  if (here.startsWith("'")) return { what: `${found} is not JSON`, help: 'strings stand in double quotes' };
  if (/^[+.]?\d/.test(here))
    return { what: `${found} is not a number of JSON`, help: 'write hexadecimal numbers as strings, "0x…"' };
  if (/^(NaN|[+-]?Infinity)/.test(here)) return { what: `${found} is not a number of JSON`, help: null };
  return {
    what: `${found} is not JSON`,
    help: 'strings stand in double quotes; the only words are true, false and null',
  };
}
