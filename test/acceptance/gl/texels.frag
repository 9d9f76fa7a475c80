#version 450
// The bytes of a pixel, fetched one by one from a buffer of any row pitch, as four words.
layout(binding = 0) uniform usamplerBuffer bytes;
layout(location = 0) uniform uint first;
layout(location = 1) uniform uint row_pitch_bytes;
layout(location = 2) uniform uint bytes_per_pixel;
layout(location = 0) out uvec4 words;
void main() {
    uint start = first + uint(gl_FragCoord.y) * row_pitch_bytes + uint(gl_FragCoord.x) * bytes_per_pixel;
    words = uvec4(0u);
    for (uint index = 0u; index < bytes_per_pixel; ++index) {
        words[index / 4u] |= texelFetch(bytes, int(start + index)).r << (8u * (index % 4u));
    }
}
