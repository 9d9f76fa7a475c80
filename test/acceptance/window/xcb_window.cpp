#include "xcb_window.hpp"

#include <cstdlib>
#include <cstring>

#include "../common/check.hpp"

namespace {

// Key codes of the evdev and XFree86 layouts.
constexpr xcb_keycode_t key_escape = 9;
constexpr xcb_keycode_t key_q = 24;

xcb_atom_t atom_of(xcb_connection_t *connection, const char *name) {
    xcb_intern_atom_reply_t *const reply = xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name), nullptr);
    if (reply == nullptr) fail("the X server knows no atom %s", name);
    const xcb_atom_t atom = reply->atom;
    std::free(reply);
    return atom;
}

} // namespace

XcbWindow::XcbWindow(std::uint32_t width, std::uint32_t height) {
    connection_ = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection_) != 0) fail("there is no X server: DISPLAY is \"%s\"", std::getenv("DISPLAY") == nullptr ? "" : std::getenv("DISPLAY"));
    const xcb_screen_t *const screen = xcb_setup_roots_iterator(xcb_get_setup(connection_)).data;
    window_ = xcb_generate_id(connection_);
    const std::uint32_t values[] = {screen->black_pixel, XCB_EVENT_MASK_STRUCTURE_NOTIFY | XCB_EVENT_MASK_KEY_PRESS};
    xcb_create_window(connection_, XCB_COPY_FROM_PARENT, window_, screen->root, 0, 0, static_cast<std::uint16_t>(width), static_cast<std::uint16_t>(height), 0,
                      XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, XCB_CW_BACK_PIXEL | XCB_CW_EVENT_MASK, values);
    xcb_change_property(connection_, XCB_PROP_MODE_REPLACE, window_, XCB_ATOM_WM_NAME, XCB_ATOM_STRING, 8, static_cast<std::uint32_t>(std::strlen(window_title)), window_title);
    delete_window_ = atom_of(connection_, "WM_DELETE_WINDOW");
    xcb_change_property(connection_, XCB_PROP_MODE_REPLACE, window_, atom_of(connection_, "WM_PROTOCOLS"), XCB_ATOM_ATOM, 32, 1, &delete_window_);
    xcb_map_window(connection_, window_);
    xcb_flush(connection_);
}

XcbWindow::~XcbWindow() {
    xcb_destroy_window(connection_, window_);
    xcb_disconnect(connection_);
}

bool XcbWindow::is_open() {
    while (xcb_generic_event_t *const event = xcb_poll_for_event(connection_)) {
        const auto kind = static_cast<std::uint8_t>(event->response_type & 0x7f);
        if (kind == XCB_CLIENT_MESSAGE && reinterpret_cast<const xcb_client_message_event_t *>(event)->data.data32[0] == delete_window_) open_ = false;
        if (kind == XCB_KEY_PRESS) {
            const xcb_keycode_t key = reinterpret_cast<const xcb_key_press_event_t *>(event)->detail;
            if (key == key_escape || key == key_q) open_ = false;
        }
        std::free(event);
    }
    return open_ && xcb_connection_has_error(connection_) == 0;
}
