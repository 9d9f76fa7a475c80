/* Loads a Vulkan driver without loader and headers, and counts its devices. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

typedef void (*Function)(void);

struct InstanceCreateInfo {
    int32_t type;
    const void *next;
    uint32_t flags;
    const void *application;
    uint32_t layer_count;
    const char *const *layers;
    uint32_t extension_count;
    const char *const *extensions;
};

int main(int argc, char **argv) {
    struct InstanceCreateInfo info = {.type = 1};
    Function (*get)(void *, const char *);
    int32_t (*negotiate)(uint32_t *);
    int32_t (*create)(const struct InstanceCreateInfo *, const void *, void **);
    int32_t (*enumerate)(void *, uint32_t *, void **);
    void *instance = NULL;
    uint32_t count = 0, version = 5;
    void *driver = argc == 2 ? dlopen(argv[1], RTLD_NOW | RTLD_LOCAL) : NULL;
    if (!driver) {
        fprintf(stderr, "error: %s\n", argc == 2 ? dlerror() : "one argument is needed");
        return 1;
    }
    *(void **)&negotiate = dlsym(driver, "vk_icdNegotiateLoaderICDInterfaceVersion");
    *(void **)&get = dlsym(driver, "vk_icdGetInstanceProcAddr");
    if (!get || (negotiate && negotiate(&version))) {
        fprintf(stderr, "error: the library is not a Vulkan driver\n");
        return 1;
    }
    *(Function *)&create = get(NULL, "vkCreateInstance");
    if (!create || create(&info, NULL, &instance)) {
        fprintf(stderr, "error: the driver creates no instance\n");
        return 1;
    }
    *(Function *)&enumerate = get(instance, "vkEnumeratePhysicalDevices");
    if (!enumerate || enumerate(instance, &count, NULL) || count == 0) {
        fprintf(stderr, "error: the driver has no device\n");
        return 1;
    }
    printf("%u device\n", count);
    return 0;
}
