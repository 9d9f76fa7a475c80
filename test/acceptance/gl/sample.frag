#version 450
// What the sampler returns, one texel for one pixel.
layout(binding = 0) uniform sampler2D image;
layout(location = 0) out vec4 color;
void main() { color = texture(image, gl_FragCoord.xy / vec2(textureSize(image, 0))); }
