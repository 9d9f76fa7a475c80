// The animation to look at. Read by C++ and by GLSL; a frame is a function of its number.
#ifdef __cplusplus
#pragma once
#include <cmath>
#include <cstdint>
namespace show_math {
using uint = std::uint32_t;
using std::floor;
using std::cos;
using std::sin;
using std::sqrt;
inline float clamp(float value, float low, float high) { return value < low ? low : value > high ? high : value; }
#define SHOW_FUNCTION inline
#else
#define SHOW_FUNCTION
#endif

SHOW_FUNCTION float show_smooth(float low, float high, float value) {
    float t = clamp((value - low) / (high - low), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

// A warm to cold palette: cosines out of step.
SHOW_FUNCTION float show_hue(float t, float shift) { return 0.5f + 0.5f * cos(6.2831853f * (t + shift)); }

// Light that falls off around a point that wanders on a Lissajous figure.
SHOW_FUNCTION float show_orb(float x, float y, float time, float index) {
    float dx = x - 0.95f * sin(time * (0.37f + 0.11f * index) + 1.7f * index);
    float dy = y - 0.62f * cos(time * (0.53f - 0.07f * index) + 2.3f * index);
    return 0.055f / (dx * dx + dy * dy + 0.012f);
}

// A pixel as RGBA8, red in the lowest byte.
SHOW_FUNCTION uint show_pixel(uint frame, uint column, uint row, uint width, uint height) {
    float time = float(frame) * 0.045f;
    float x = (2.0f * float(column) + 1.0f - float(width)) / float(height);
    float y = (2.0f * float(row) + 1.0f - float(height)) / float(height);
    // Two domain warps make the flow of the ground.
    float wx = x + 0.35f * sin(2.3f * y + time) + 0.20f * sin(4.1f * x - 1.3f * time);
    float wy = y + 0.35f * cos(2.9f * wx - 0.7f * time) + 0.15f * cos(5.3f * y + time);
    float flow = 0.5f + 0.5f * sin(3.0f * wx + 2.0f * cos(2.0f * wy + 0.5f * time));
    float glow = 0.0f;
    for (float index = 0.0f; index < 4.5f; index += 1.0f) glow += show_orb(x, y, time, index);
    // Contour lines of the light, as on a map.
    float level = 5.0f * sqrt(glow);
    float line = 1.0f - show_smooth(0.0f, 0.16f, sqrt((level - floor(level) - 0.5f) * (level - floor(level) - 0.5f)));
    float shade = 0.20f + 0.45f * flow;
    float vignette = 1.0f - 0.22f * (x * x * 0.4f + y * y);
    float t = 0.55f * flow + 0.22f * glow + 0.02f * time;
    float body = show_smooth(0.55f, 1.4f, glow);
    uint pixel = 0xFF000000u;
    for (uint channel = 0u; channel < 3u; ++channel) {
        float shift = 0.08f + 0.13f * float(channel);
        float ground = shade * show_hue(t, shift + 0.45f);
        float light = show_hue(0.18f * glow + 0.05f * time, shift) * 0.75f + 0.25f;
        float value = ground * (1.0f - body) + light * body + 0.28f * line * (1.0f - body) + 0.05f * glow * glow * 0.2f;
        pixel |= uint(255.0f * clamp(value * vignette, 0.0f, 1.0f) + 0.5f) << (8u * channel);
    }
    return pixel;
}

#ifdef __cplusplus
} // namespace show_math
using show_math::show_pixel;
#endif
