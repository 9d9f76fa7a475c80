import type { Reporter } from '../diagnostics/reporter.ts';
import { dataModels, type Model } from '../model/model.ts';

/** The largest object that a C compiler for 32-bit platforms takes. Bytes. */
const LARGEST = 0x7fffffff;

/** Refuses structs and unions that no compiler could lay out. Asked of the model, which knows their sizes. */
export function checkSizes(model: Model, reporter: Reporter): void {
  for (const type of model.types) {
    if (type.kind !== 'struct' && type.kind !== 'union') continue;
    if (!dataModels.every((dataModel) => type.layouts[dataModel].size <= LARGEST))
      reporter.report('E_TYPE_SIZE', { path: [...type.path, 'name'] }, { name: type.name, limit: LARGEST });
  }
}
