#version 450
#include "pattern.h"
// Compares every texel of an RGBA8 image with the pattern of a frame, and counts those that differ.
layout(binding = 0) uniform sampler2D image;
layout(binding = 1, std430) buffer Result {
    uint seen;
    uint wrong;
} result;
layout(location = 0) uniform uint frame;
layout(location = 0) out vec4 color;
void main() {
    color = texture(image, gl_FragCoord.xy / vec2(textureSize(image, 0)));
    uint expected = pattern_word(frame, uint(gl_FragCoord.x), uint(gl_FragCoord.y));
    atomicAdd(result.seen, 1u);
    if (packUnorm4x8(color) != expected) atomicAdd(result.wrong, 1u);
}
