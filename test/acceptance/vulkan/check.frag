#version 450
#extension GL_GOOGLE_include_directive : require
#include "pattern.h"
// Compares every texel of an RGBA8 image with the pattern of a frame, and counts those that differ.
layout(set = 0, binding = 0) uniform sampler2D image;
layout(set = 0, binding = 1) buffer Result {
    uint seen;
    uint wrong;
} result;
layout(push_constant) uniform Push { uint frame; } push;
layout(location = 0) out vec4 color;
void main() {
    color = texture(image, gl_FragCoord.xy / vec2(textureSize(image, 0)));
    uint expected = pattern_word(push.frame, uint(gl_FragCoord.x), uint(gl_FragCoord.y));
    atomicAdd(result.seen, 1u);
    if (packUnorm4x8(color) != expected) atomicAdd(result.wrong, 1u);
}
