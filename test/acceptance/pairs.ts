import { existsSync } from 'node:fs';

/** Who hands memory over: a backend of the library, on a driver. */
export interface Producer {
  readonly name: string;
  readonly backend: 'host' | 'vulkan' | 'cuda';
  /** The component whose environment chooses the driver. */
  readonly component: 'vulkan' | 'swiftshader';
  /** The path of its program, if it is not the one of the build. */
  readonly program?: string;
}

/** Who takes it: a program that speaks to a driver by itself. */
export interface Consumer {
  readonly name: string;
  readonly program: 'vulkan_consumer' | 'gl_consumer';
  readonly component: 'vulkan' | 'swiftshader' | 'gl';
}

/** How the memory gets in: by its descriptor, as the driver takes it, or by a mapping of the descriptor, which suits memory of the host only. */
export type Route = 'opaque' | 'pointer';

export const producers: readonly Producer[] = [
  { name: 'host', backend: 'host', component: 'vulkan' },
  { name: 'vulkan on lavapipe', backend: 'vulkan', component: 'vulkan' },
  { name: 'vulkan on SwiftShader', backend: 'vulkan', component: 'swiftshader' },
];

/** The producers whose backend the library has. */
export function readyProducers(): readonly Producer[] {
  const hasVulkan = existsSync(new URL('../../native-impl/src/vulkan', import.meta.url));
  return producers.filter(({ backend }) => backend === 'host' || hasVulkan);
}

export const consumers: readonly Consumer[] = [
  { name: 'Vulkan on lavapipe', program: 'vulkan_consumer', component: 'vulkan' },
  { name: 'Vulkan on SwiftShader', program: 'vulkan_consumer', component: 'swiftshader' },
  { name: 'OpenGL on llvmpipe', program: 'gl_consumer', component: 'gl' },
];

const anotherDriver = 'the memory is of another driver';
const notTaken = 'the driver does not take the descriptor';
const notOurs = 'memory of a driver is not to be mapped by others';

/** Why a pair cannot work by a route, or null. The documentation has the same table. */
export function refusal(producer: Producer, consumer: Consumer, route: Route): string | null {
  if (producer.backend === 'host') {
    // SwiftShader's own memory is a plain memory file, so it takes ours; Mesa puts a header of its own in front.
    return route === 'pointer' || consumer.component === 'swiftshader' ? null : notTaken;
  }
  if (route === 'pointer') return notOurs;
  const sameDriver = (producer.component === 'swiftshader') === (consumer.component === 'swiftshader');
  return sameDriver ? null : anotherDriver;
}
