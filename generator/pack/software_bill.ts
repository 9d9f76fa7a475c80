import type { PackInputs } from './inputs.ts';

/** The CycloneDX 1.6 description of what is packed. It has neither a serial number nor a time, so that it is the same every time. */
export function softwareBill({ model, generatorVersion }: PackInputs): string {
  const reference = `pkg:generic/${model.library}@${model.version.text}`;
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'abiwright', version: generatorVersion }] },
      component: {
        type: 'library',
        'bom-ref': reference,
        name: model.library,
        version: model.version.text,
        description: model.doc.split('\n', 1)[0],
        ...(model.license === null ? {} : { licenses: [{ expression: model.license }] }),
        purl: reference,
        properties: [{ name: 'abiwright:document-sha256', value: model.documentHash }],
      },
    },
    components: [],
    dependencies: [{ ref: reference, dependsOn: [] }],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
