import type { Contained, PackInputs } from './inputs.ts';

function referenceOf(name: string, version: string): string {
  return `pkg:generic/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
}

function component({ name, version, license }: Contained): object {
  const reference = referenceOf(name, version);
  const licenses = [{ expression: license }];
  return { type: 'library', 'bom-ref': reference, name, version, licenses, purl: reference };
}

/** The CycloneDX 1.6 description of what is packed. It has neither a serial number nor a time, so that it is the same every time. */
export function softwareBill({ model, contains, generatorVersion }: PackInputs): string {
  const reference = referenceOf(model.library, model.version.text);
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
    components: contains.map(component),
    dependencies: [{ ref: reference, dependsOn: contains.map(({ name, version }) => referenceOf(name, version)) }],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
