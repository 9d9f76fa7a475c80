/* Has the headers and the library of X11 for a window, and those of Vulkan for its surface. */
#define VK_USE_PLATFORM_XCB_KHR
#include <stdio.h>
#include <vulkan/vulkan.h>
#include <xcb/xcb.h>

int main(void) {
    VkXcbSurfaceCreateInfoKHR info = {VK_STRUCTURE_TYPE_XCB_SURFACE_CREATE_INFO_KHR, NULL, 0, NULL, 0};
    xcb_connection_t *connection = xcb_connect(":no such server", NULL);
    int refused = xcb_connection_has_error(connection);
    xcb_disconnect(connection);
    return refused != 0 && info.window == 0 ? 0 : 1;
}
