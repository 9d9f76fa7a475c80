/* Asks the real CUDA driver, loaded at run time, for its first device. */
#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *driver = dlopen("libcuda.so.1", RTLD_NOW);
    int (*init)(unsigned);
    int (*count)(int *);
    int (*get)(int *, int);
    int (*name_of)(char *, int, int);
    char name[256] = "";
    int devices = 0, device = 0, status;
    if (!driver) {
        fprintf(stderr, "error: libcuda.so.1 cannot be loaded\n");
        return 1;
    }
    *(void **)&init = dlsym(driver, "cuInit");
    *(void **)&count = dlsym(driver, "cuDeviceGetCount");
    *(void **)&get = dlsym(driver, "cuDeviceGet");
    *(void **)&name_of = dlsym(driver, "cuDeviceGetName");
    if (!init || !count || !get || !name_of) {
        fprintf(stderr, "error: libcuda.so.1 lacks driver functions\n");
        return 1;
    }
    if ((status = init(0)) || (status = count(&devices)) || !devices || (status = get(&device, 0)) ||
        (status = name_of(name, (int)sizeof name, device))) {
        fprintf(stderr, "error: the CUDA driver has no usable device (status %d, %d devices)\n", status, devices);
        return 1;
    }
    puts(name);
    return 0;
}
