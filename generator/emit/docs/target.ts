import type { Model } from '../../model/model.ts';
import type { EmittedName, Target } from '../target.ts';
import { groupPage } from './group_page.ts';
import { pageOf, placesOf, proseFile } from './headings.ts';
import { index } from './index_page.ts';
import { prosePage } from './prose_page.ts';

function* names(model: Model): Iterable<EmittedName> {
  // File systems that ignore case would keep one page of two.
  for (const group of model.groups)
    yield {
      scope: 'the pages',
      name: pageOf(group).toLowerCase(),
      what: `page of group ${group.name}`,
      path: group.path,
    };
  for (const page of model.pages)
    yield { scope: 'the pages', name: proseFile(page).toLowerCase(), what: `page ${page.name}`, path: page.path };
}

export const docs: Target = {
  id: 'docs',
  doc: 'The reference, in Markdown.',
  output: 'docs',
  naming: { names, reserved: new Set(['readme.md']) },
  emit(model, context) {
    const places = placesOf(model);
    return [
      index(model, places, context),
      ...model.groups.map((group) => groupPage(group, model, places, context)),
      ...model.pages.map((page) => prosePage(page, model, places, context)),
    ];
  },
};
