/** More errors than this of one document are not collected. */
const MOST = 5000;

/**
 * Changes the code that ajv generates so that it stops collecting errors at some point. As generated, each definition
 * that fails copies all errors found so far, which takes minutes for a document with fifty thousand wrong entries.
 */
export function boundErrors(code: string): string {
  return code.replaceAll(
    /vErrors\.concat\((\w+)\.errors\)/g,
    (whole) => `(vErrors.length < ${MOST} ? ${whole} : vErrors)`,
  );
}
