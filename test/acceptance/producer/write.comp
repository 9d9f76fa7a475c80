#version 450
#extension GL_GOOGLE_include_directive : require
#include "pattern.h"
#include "show.h"
// Writes a frame of RGBA8 into a buffer: one invocation for each pixel, one word for each.
layout(local_size_x = 8, local_size_y = 8) in;
layout(set = 0, binding = 0) writeonly buffer Pixels { uint words[]; };
layout(push_constant) uniform Push {
    uint frame;
    uint width;
    uint height;
    uint row_words;
    uint first_word;
    uint shows;
} push;
void main() {
    uvec2 at = gl_GlobalInvocationID.xy;
    if (at.x >= push.width || at.y >= push.height) return;
    uint word = push.shows != 0u ? show_pixel(push.frame, at.x, at.y, push.width, push.height) : pattern_word(push.frame, at.x, at.y);
    words[push.first_word + at.y * push.row_words + at.x] = word;
}
