/** Which callbacks another thread waits for, and which functions wait for those. */

import type { CallbackType, FunctionDeclaration, Model } from '../../model/model.ts';
import { flatSignature } from './flat.ts';

/**
 * True for a callback for whose return nobody waits: it may come from any thread, gives nothing back, gets nothing that lives only during the call,
 * and what the library does afterwards does not depend on it.
 */
export function isNotification(callback: CallbackType): boolean {
  const { parameters, result } = flatSignature(callback);
  const isAlone = parameters.every(({ kind }) => kind !== 'pointer' && kind !== 'struct');
  return callback.thread === 'any' && !callback.awaited && result.kind === 'void' && isAlone;
}

/** True for a callback that keeps another thread waiting until JavaScript has run it. */
export function keepsWaiting(callback: CallbackType): boolean {
  return callback.thread === 'any' && !isNotification(callback);
}

/** True for a function that may have to wait for such a callback. */
export function waitsForCallbacks(declared: FunctionDeclaration, model: Model): boolean {
  if (!declared.waitsForCallbacks || declared.threadSafety === 'main_thread') return false;
  return model.types.some((type) => type.kind === 'callback' && keepsWaiting(type));
}
