/** What is known about a pixel format. */

export interface OpenGLNames {
  readonly internalFormat: string;
  readonly format: string;
  readonly type: string;
}

/** The facts of one pixel format. */
export interface Format {
  /** Name without the prefix. */
  readonly name: string;
  readonly value: number;
  readonly numeric: 'unorm' | 'snorm' | 'uint' | 'sint' | 'sfloat';
  readonly layout: 'bytes' | 'packed16' | 'packed32';
  /** In memory order for `bytes`, from the least significant bit for packed layouts. */
  readonly channels: readonly { readonly name: 'r' | 'g' | 'b' | 'a' | 'x'; readonly bits: number }[];
  readonly colorSpace: 'linear' | 'srgb';
  readonly optional: boolean;
  readonly bytesPerPixel: number;
  /** VkFormat enumerator, or null. */
  readonly vulkan: string | null;
  readonly opengl: OpenGLNames | null;
  /** DRM fourcc macro, or null. */
  readonly drm: string | null;
}
