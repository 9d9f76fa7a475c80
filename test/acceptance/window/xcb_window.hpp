#pragma once

#include <xcb/xcb.h>

#include <cstdint>

/// The title by which a screenshot finds the window.
inline constexpr const char *window_title = "abiwright: frames without a copy";

/// A window of the X server that DISPLAY names.
class XcbWindow final {
public:
    XcbWindow(std::uint32_t width, std::uint32_t height);
    ~XcbWindow();
    XcbWindow(const XcbWindow &) = delete;
    XcbWindow &operator=(const XcbWindow &) = delete;

    xcb_connection_t *connection() const { return connection_; }
    xcb_window_t window() const { return window_; }
    /// False once the user has closed the window, or pressed Escape or q.
    bool is_open();

private:
    xcb_connection_t *connection_ = nullptr;
    xcb_window_t window_ = 0;
    xcb_atom_t delete_window_ = 0;
    bool open_ = true;
};
