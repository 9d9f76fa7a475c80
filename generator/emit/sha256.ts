const encoder = new TextEncoder();

/**
 * The SHA-256 of a text, encoded as UTF-8, in lower-case hexadecimal. WebCrypto is global in every runtime
 * that the compiler supports, so nothing is imported.
 */
export async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
