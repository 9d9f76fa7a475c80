/** The test documents: what each is called, and how its hand-written library is compiled. */

export interface TestDocument {
  /** Short name of the ABI; its document is `test/documents/<name>/<name>.abi.json`. */
  readonly name: string;
  /** Options of the C compiler for the library and for programs that use it. */
  readonly libraryOptions: readonly string[];
  /** Options for programs that include the header. */
  readonly programOptions: readonly string[];
}

const exported = '__attribute__((visibility("default")))';

export const testDocuments: readonly TestDocument[] = [
  { name: 'geometry', libraryOptions: [], programOptions: [] },
  { name: 'keyvalue', libraryOptions: ['-fvisibility=hidden', `-DKV_API=${exported}`], programOptions: [] },
  {
    name: 'mixer',
    libraryOptions: ['-fvisibility=hidden', `-DMIXER_API=${exported}`],
    programOptions: ['-DMIXER_EXTRAS'],
  },
];

/** The document of that name. Throws if there is none. */
export function testDocument(name: string): TestDocument {
  const found = testDocuments.find((document) => document.name === name);
  if (found === undefined) throw new Error(`no test document is named ${name}`);
  return found;
}
