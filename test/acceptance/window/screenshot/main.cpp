// A screenshot: the pixels of the screen where the window is, compared with the frame that must be there.
// Then it closes the window, as a window manager does.
//   screenshot FRAME FILE        FILE gets the pixels as RGBA, 8 bits each; its size is printed
// How far they may differ: not at all where the producer and this program calculate alike, by one step of 255 where a GPU does the one of them.

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "../../common/arguments.hpp"
#include "../../common/check.hpp"
#include "../../common/show.h"
#include "../xcb_window.hpp"

namespace {

bool has_title(xcb_connection_t *connection, xcb_window_t window) {
    xcb_get_property_reply_t *const reply = xcb_get_property_reply(connection, xcb_get_property(connection, 0, window, XCB_ATOM_WM_NAME, XCB_ATOM_STRING, 0, 256), nullptr);
    if (reply == nullptr) return false;
    const std::size_t length = static_cast<std::size_t>(xcb_get_property_value_length(reply));
    const bool same = length == std::strlen(window_title) && std::memcmp(xcb_get_property_value(reply), window_title, length) == 0;
    std::free(reply);
    return same;
}

/// The window with the title; a window manager may have put it into a frame of its own.
xcb_window_t find_window(xcb_connection_t *connection, xcb_window_t parent) {
    if (has_title(connection, parent)) return parent;
    xcb_query_tree_reply_t *const tree = xcb_query_tree_reply(connection, xcb_query_tree(connection, parent), nullptr);
    if (tree == nullptr) return 0;
    xcb_window_t result = 0;
    for (int index = 0; index < xcb_query_tree_children_length(tree) && result == 0; ++index) result = find_window(connection, xcb_query_tree_children(tree)[index]);
    std::free(tree);
    return result;
}

void close_window(xcb_connection_t *connection, xcb_window_t window) {
    const auto atom = [&](const char *name) {
        xcb_intern_atom_reply_t *const reply = xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name), nullptr);
        const xcb_atom_t result = reply == nullptr ? static_cast<xcb_atom_t>(XCB_ATOM_NONE) : reply->atom;
        std::free(reply);
        return result;
    };
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = window;
    event.type = atom("WM_PROTOCOLS");
    event.data.data32[0] = atom("WM_DELETE_WINDOW");
    xcb_send_event(connection, 0, window, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char *>(&event));
    // A round trip: the server forgets what it has not read of a client that is gone.
    std::free(xcb_get_input_focus_reply(connection, xcb_get_input_focus(connection), nullptr));
}

} // namespace

int main(int count, char **words) {
    if (count != 3) fail("usage: screenshot FRAME FILE");
    const std::uint32_t frame = arguments::frames("FRAME", words[1]);
    xcb_connection_t *const connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection) != 0) fail("there is no X server");
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const xcb_window_t window = find_window(connection, root);
    if (window == 0) fail("no window has the title \"%s\"", window_title);
    xcb_get_geometry_reply_t *const size = xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr);
    xcb_translate_coordinates_reply_t *const place = xcb_translate_coordinates_reply(connection, xcb_translate_coordinates(connection, window, root, 0, 0), nullptr);
    if (size == nullptr || place == nullptr) fail("the window has no geometry");
    // Of the screen, not of the window: what a person would see.
    xcb_get_image_reply_t *const image =
        xcb_get_image_reply(connection, xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, root, place->dst_x, place->dst_y, size->width, size->height, ~0U), nullptr);
    if (image == nullptr) fail("the screen cannot be read");
    const std::uint8_t *const data = xcb_get_image_data(image);
    if (image->depth != 24 || xcb_get_image_data_length(image) != size->width * size->height * 4) fail("the screen is not of 24 bits");
    std::vector<std::uint8_t> pixels;
    unsigned largest = 0;
    for (std::uint32_t y = 0; y < size->height; ++y) {
        for (std::uint32_t x = 0; x < size->width; ++x) {
            const std::uint8_t *const bgr = data + (std::size_t{y} * size->width + x) * 4;
            const std::uint8_t rgb[3] = {bgr[2], bgr[1], bgr[0]};
            const std::uint32_t expected = show_pixel(frame, x, y, size->width, size->height);
            for (unsigned channel = 0; channel < 3; ++channel) {
                const int difference = static_cast<int>(rgb[channel]) - static_cast<int>(expected >> (8 * channel) & 255);
                largest = std::max(largest, static_cast<unsigned>(std::abs(difference)));
                pixels.push_back(rgb[channel]);
            }
            pixels.push_back(255);
        }
    }
    std::FILE *const file = std::fopen(words[2], "wb");
    if (file == nullptr || std::fwrite(pixels.data(), 1, pixels.size(), file) != pixels.size() || std::fclose(file) != 0) fail("%s cannot be written", words[2]);
    std::printf("%u x %u, largest difference %u\n", size->width, size->height, largest);
    close_window(connection, window);
    if (largest > 1) fail("the screen does not show frame %u", frame);
    std::free(image);
    std::free(place);
    std::free(size);
    xcb_disconnect(connection);
    return 0;
}
