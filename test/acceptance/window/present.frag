#version 450
// The image over the whole window, whatever its size.
layout(set = 0, binding = 0) uniform sampler2D image;
layout(push_constant) uniform Push { vec2 window; } push;
layout(location = 0) out vec4 color;
void main() { color = vec4(texture(image, gl_FragCoord.xy / push.window).rgb, 1.0); }
