import { homedir, hostname, tmpdir } from 'node:os';
import { documentPath, repository } from '../support/model.ts';
import { markers } from './generate_in.ts';

const dates = [
  /\b(?:19|20)\d\d-\d\d(?:-\d\d)?(?:T\d\d)?\b/g,
  /\b\d\d:\d\d:\d\d\b/g,
  /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? [A-Z\d]/g,
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|GMT|UTC)\b/g,
  // Milliseconds and seconds since 1970, as they are now.
  /\b1[789]\d{11}\b|\b1[789]\d{8}\b/g,
];

/** Places that an output could only know from the machine. */
function places(root: string): string[] {
  const machine = [root, repository, repository.slice(0, -1), process.cwd(), homedir(), tmpdir(), documentPath('')];
  // A host that is called `c` or `linux` would be found in every text.
  const host = hostname().length > 5 ? [hostname()] : [];
  return [...new Set([...machine, ...host, ...Object.values(markers), 'file://', '.abi.json'])].filter(
    (place) => place.length > 2,
  );
}

/** What in a text tells when, where or by whom it was made; `document` is the text that it was made of. */
export function telltales(text: string, document: string, root: string): string[] {
  const found = dates.flatMap((pattern) => text.match(pattern) ?? []);
  return [...found, ...places(root).filter((place) => text.includes(place))].filter((word) => !document.includes(word));
}
