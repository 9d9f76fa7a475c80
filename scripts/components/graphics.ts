import { globSync } from 'node:fs';
import { cacheFolder } from './cache.ts';
import { compileAndRun } from './compile_probe.ts';
import { type Component, found, missing } from './component.ts';
import { runProgram } from './run_program.ts';

const swiftshaderFolder = cacheFolder('swiftshader');

/** The software driver of Mesa; named, so that a machine with a GPU tests on the same driver as one without. */
const lavapipe = '/usr/share/vulkan/icd.d/lvp_icd*.json';

const vulkanPackages = [
  'mesa-vulkan-drivers',
  'libvulkan-dev',
  'libvulkan-volk-dev',
  'vulkan-validationlayers',
  'glslang-tools',
  'libze-dev',
  // A window: the headers of X11, and a server without a screen.
  'libxcb1-dev',
  'xvfb',
];

const glPackages = ['libegl-mesa0', 'libgl1-mesa-dri', 'libegl-dev', 'libgl-dev', 'libopengl-dev', 'libdrm-dev'];

export const graphics: readonly Component[] = [
  {
    name: 'vulkan',
    purpose: 'Vulkan and Level Zero headers, loader, validation layer, Mesa software driver, glslang, X11',
    async probe() {
      const [icd] = globSync(lavapipe);
      if (icd === undefined) return missing('the Mesa software driver for Vulkan is not installed');
      const env = { VK_DRIVER_FILES: icd, VK_ICD_FILENAMES: icd };
      const headers = await compileAndRun({ source: 'vulkan_headers.c' });
      if (!headers.ok) return missing(headers.problem);
      const result = await compileAndRun({ source: 'vulkan.c', libraries: ['-lvulkan'], env });
      if (!result.ok) return missing(result.problem);
      const window = await compileAndRun({ source: 'xcb.c', libraries: ['-lxcb'] });
      if (!window.ok) return missing(window.problem);
      const server = await runProgram('Xvfb', ['-help']);
      if (!server.ok) return missing(server.problem);
      const glslang = await runProgram('glslangValidator', ['--version']);
      if (!glslang.ok) return missing(glslang.problem);
      return found(result.stdout.trim(), { icd }, env);
    },
    install: () => [{ kind: 'apt', packages: vulkanPackages }],
  },
  {
    name: 'swiftshader',
    purpose: 'a second Vulkan driver in software',
    async probe() {
      const [driver] = globSync(`${swiftshaderFolder}/usr/lib/chromium/libvk_swiftshader.so`);
      const [icd] = globSync(`${swiftshaderFolder}/usr/lib/chromium/vk_swiftshader_icd.json`);
      if (driver === undefined || icd === undefined) return missing('SwiftShader is not in the cache folder');
      const result = await compileAndRun({ source: 'vulkan_driver.c', libraries: ['-ldl'], args: [driver] });
      if (!result.ok) return missing(result.problem);
      return found(result.stdout.trim(), { driver, icd }, { VK_DRIVER_FILES: icd, VK_ICD_FILENAMES: icd });
    },
    install: () => [{ kind: 'unpack', folder: swiftshaderFolder, debianPackage: 'chromium-common' }],
  },
  {
    name: 'gl',
    purpose: 'OpenGL, EGL and DRM headers, and a context without a window',
    async probe() {
      const env = { LIBGL_ALWAYS_SOFTWARE: '1' };
      const result = await compileAndRun({ source: 'gl.c', libraries: ['-lEGL', '-lGL', '-lOpenGL'], env });
      return result.ok ? found(result.stdout.trim(), {}, env) : missing(result.problem);
    },
    install: () => [{ kind: 'apt', packages: glPackages }],
  },
];
