#define VK_NO_PROTOTYPES
#include <volk.h>
#include <level_zero/ze_api.h>

int main(void) {
    return sizeof(VkDeviceSize) == 8 && sizeof(ze_device_properties_t) > 8 ? 0 : 1;
}
