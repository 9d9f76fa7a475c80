import type { Header, Model } from '../../model/model.ts';
import type { EmitContext, File, Target } from '../target.ts';
import { headerFile, laidOutTypes } from './header.ts';
import { names } from './names.ts';
import { type HeaderPlan, planHeaders } from './plan.ts';
import { reserved } from './reserved.ts';

/** A header and all headers that it includes, directly or not. */
function withIncluded(plan: HeaderPlan, plans: readonly HeaderPlan[]): Set<Header> {
  const result = new Set<Header>();
  const visit = (current: HeaderPlan): void => {
    if (result.has(current.header)) return;
    result.add(current.header);
    for (const other of plans) if (current.includes.includes(other.header)) visit(other);
  };
  visit(plan);
  return result;
}

function emit(model: Model, context: EmitContext): readonly File[] {
  const plans = planHeaders(model);
  return plans.map((plan) => {
    const seen = withIncluded(plan, plans);
    const visible = plans.filter((other) => seen.has(other.header)).flatMap(laidOutTypes);
    return headerFile(plan, visible, model, context);
  });
}

export const c: Target = {
  id: 'c',
  doc: 'The C headers.',
  output: 'include',
  naming: { names, reserved },
  emit,
};
